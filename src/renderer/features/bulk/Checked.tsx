/** What the check of a file found, and the button that posts it where nothing is wrong. */
import type { CallOutput } from '@shared/contract';
import { formatRupees } from '@shared/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../app/FailureNotice';
import { useFormats } from '../../app/formats';
import { Button, Inline, Muted, Notice, Stack, SwitchField } from '../../ui';
import { Lines } from './Lines';

export type Found = CallOutput<'bulk.check'>;

type CheckedProps = {
  formKey: string;
  found: Found;
  /** @param again the same file was posted before, and is meant to be once more */
  onPost: (again: boolean) => void;
};

export function Checked({ formKey, found, onPost }: CheckedProps) {
  const { t } = useTranslation('bulk');
  const { count } = useFormats();
  const [again, setAgain] = useState(false);
  const { bad, warned, lines, total, objection, before, branch } = found;
  const sum = formatRupees(total);
  return (
    <section aria-label={t('result')}>
      <Stack>
        <Verdict found={found} />
        {objection && bad === 0 && (
          <Stack gap={4}>
            <FailureNotice failure={failureOf(objection)} />
            <Muted>{t('short', { total: sum })}</Muted>
          </Stack>
        )}
        {before && <Before before={before} again={again} onAgain={setAgain} />}
        {bad === 0 && objection === null && (
          <Inline>
            <Button kind="primary" disabled={before !== null && !again} onClick={() => onPost(again)}>
              {t('send', { count: lines, shown: count(lines), total: sum })}
            </Button>
          </Inline>
        )}
        {bad + warned > 0 && <Lines bulk={{ key: formKey, branch }} count={bad + warned} />}
      </Stack>
    </section>
  );
}

const failureOf = ({ code, available }: NonNullable<Found['objection']>) => ({
  code,
  requestId: '',
  ...(available === null ? {} : { details: { available: available.toString() } }),
});

/** In order, or how many lines are not. */
function Verdict({ found: { bad, warned, lines, total, file } }: { found: Found }) {
  const { t } = useTranslation('bulk');
  const { count } = useFormats();
  const marked = warned > 0 && <p>{t('warned', { count: warned, shown: count(warned) })}</p>;
  if (bad > 0) {
    return (
      <Notice tone="danger" title={t('bad', { count: bad, shown: count(bad), lines: count(lines) })}>
        <p>{t('badNext')}</p>
        {marked}
      </Notice>
    );
  }
  return (
    <Notice tone="success" title={t('good', { count: lines, shown: count(lines), file })}>
      <p>{t('goodTotal', { total: formatRupees(total) })}</p>
      {marked}
    </Notice>
  );
}

type BeforeProps = {
  before: NonNullable<Found['before']>;
  again: boolean;
  onAgain: (again: boolean) => void;
};

/** Paying twice is asked for, never slipped into. */
function Before({ before: { at, by }, again, onAgain }: BeforeProps) {
  const { t } = useTranslation('bulk');
  const { moment } = useFormats();
  return (
    <Notice tone="warning" title={t('before', { time: moment(at), name: by })}>
      <p>{t('beforeHint')}</p>
      <SwitchField label={t('again')} checked={again} onChange={onAgain} />
    </Notice>
  );
}
