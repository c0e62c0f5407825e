/** A bulk while it is posted: how far it is, why it stopped, how it goes on, and what it came to. */
import { formatRupees } from '@shared/money';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { useFormats } from '../../app/formats';
import { Button, Notice, Progress, Stack } from '../../ui';
import { Lines } from './Lines';
import type { Outcome } from './words';

type PostingProps = {
  bulk: { readonly key: string; readonly branch: string; readonly lines: number };
  /** Begins by itself: it was just asked for, or is being posted already. */
  begins: boolean;
  /** The person knows that the same file was posted before. */
  again?: boolean;
  hasFile?: boolean;
};

export function Posting({ bulk, begins, again = false, hasFile = true }: PostingProps) {
  const { t } = useTranslation('bulk');
  const { count } = useFormats();
  const queries = useQueryClient();
  const job = useJob('bulk.post');
  const { key, branch, lines } = bulk;
  const post = async (choose: boolean) => {
    if (job.state === 'running') return;
    await job.start({ key, branch, again, choose });
    await queries.invalidateQueries({ predicate: ({ queryKey: [call] }) => isOfBulks(call) });
  };
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!begins || hasBegun.current) return;
    hasBegun.current = true;
    void post(false);
  });
  if (job.state === 'running') {
    const label = t('posting', { count: lines, shown: count(lines) });
    return <Progress label={label} fraction={job.fraction} onCancel={job.cancel} />;
  }
  if (job.state === 'done') return <Posted bulk={bulk} outcome={job.output} />;
  const code = job.state === 'failed' ? job.failure.code : null;
  const mustChoose = code === null ? !hasFile : code === 'BULK_FILE_MISSING' || code === 'BULK_FILE_CHANGED';
  const goOn = (
    <Button kind="primary" onClick={() => void post(mustChoose)}>
      {mustChoose ? t('choose') : t('goOn')}
    </Button>
  );
  if (job.state === 'failed' && code !== 'CANCELLED') {
    return <FailureNotice failure={job.failure} actions={goOn} />;
  }
  if (begins && code === null) return null;
  return (
    <Notice tone="warning" title={t('stopped')} actions={goOn}>
      {t('stoppedHint')}
    </Notice>
  );
}

const isOfBulks = (call: unknown): boolean => String(call).startsWith('bulk.');

type PostedProps = { bulk: { readonly key: string; readonly branch: string }; outcome: Outcome };

/** What became of all lines. */
export function Posted({ bulk, outcome: { posted, refused, amount } }: PostedProps) {
  const { t } = useTranslation('bulk');
  const { count } = useFormats();
  const title = t('done', { count: posted, shown: count(posted), total: formatRupees(amount) });
  if (refused === 0) return <Notice tone="success" title={title} />;
  return (
    <Stack>
      <Notice tone="warning" title={title}>
        {t('refused', { count: refused, shown: count(refused) })}
      </Notice>
      <Lines bulk={bulk} count={refused} />
    </Stack>
  );
}
