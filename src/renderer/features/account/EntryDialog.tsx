import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { formatRupees } from '@shared/money';
import { particulars } from '@shared/statements/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../app/appState';
import { useCall } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { useCommandForm } from '../../app/form';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { useStatementWords } from '../../app/statementWords';
import { Button, Details, Dialog, FormActions, FormColumn, Money, Muted, Stack, TextField } from '../../ui';
import type { Account } from './account';
import { Posted } from './Posted';

type Entry = CallOutput<'accounts.entry'>;

type EntryDialogProps = { account: Account; no: number; onClose: () => void };

/** One entry of an account, with what it is tied to; from here it is taken back. */
export function EntryDialog({ account, no, onClose }: EntryDialogProps) {
  const { t } = useTranslation('account');
  const may = useMay();
  const query = useCall('accounts.entry', { accountId: account.accountId, no });
  const [reversing, setReversing] = useState(false);
  return (
    <Dialog opened onClose={onClose} title={t('entry.title')}>
      <QueryView query={query} shape="figures">
        {(entry) => (
          <Stack>
            <EntryDetails entry={entry} />
            {reversing && <ReverseForm entry={entry} onClose={onClose} />}
            {!reversing && entry.notReversible === null && (
              <FormActions>
                <Button onClick={() => setReversing(true)}>{t('reverse.open')}</Button>
              </FormActions>
            )}
            {entry.notReversible === 'anotherPerson' && may('entry.reverse', account) && (
              <Muted>{t('reverse.anotherPerson')}</Muted>
            )}
          </Stack>
        )}
      </QueryView>
    </Dialog>
  );
}

function EntryDetails({ entry }: { entry: Entry }) {
  const { t } = useTranslation('account');
  const { exactMoment, day, moment } = useFormats();
  const words = useStatementWords();
  const { reverses, reversedBy, otherAccount } = entry;
  const tied = { ...entry, reverses: reverses?.reference ?? null };
  const link = ({ reference, at }: NonNullable<Entry['reverses']>) => `${reference} · ${moment(at)}`;
  return (
    <Details
      rows={[
        { label: t('entry.what'), value: particulars(tied, words) },
        { label: t('entry.amount'), value: <Money amount={entry.amount} signed /> },
        { label: t('entry.balanceAfter'), value: <Money amount={entry.balanceAfter} /> },
        { label: t('entry.reference'), value: entry.reference },
        { label: t('entry.bookedAt'), value: exactMoment(entry.bookingTime) },
        { label: t('entry.valueDate'), value: day(entry.valueDate) },
        ...(otherAccount ? [{ label: t('entry.otherAccount'), value: groupAccount(otherAccount) }] : []),
        ...(entry.narration ? [{ label: t('entry.narration'), value: entry.narration }] : []),
        { label: t('entry.postedBy'), value: entry.postedBy ?? t('entry.byItself') },
        { label: t('entry.desk'), value: entry.deskName },
        ...(reverses ? [{ label: t('entry.reverses'), value: link(reverses) }] : []),
        ...(reversedBy ? [{ label: t('entry.reversedBy'), value: link(reversedBy) }] : []),
      ]}
    />
  );
}

function ReverseForm({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const { t } = useTranslation('account');
  const { accountId, no, amount } = entry;
  const form = useCommandForm({
    command: 'entries.reverse',
    draft: null,
    initial: { reason: '' },
    toArgument: ({ reason }, key) => ({ key, accountId, no, reason }),
  });
  const shown = formatRupees(amount < 0n ? -amount : amount);
  if (form.output) {
    return <Posted title={t('reverse.done', { amount: shown })} receipt={form.output} onClose={onClose} />;
  }
  return (
    <FormColumn label={t('reverse.title')} onSend={form.send}>
      <TextField
        {...form.field('reason')}
        label={t('reason')}
        hint={t('reasonHint')}
        longest={200}
        autoFocus
      />
      <FailureNotice failure={form.failure} />
      <FormActions>
        <Button kind="danger" type="submit" busy={form.sending}>
          {t('reverse.send', { amount: shown })}
        </Button>
      </FormActions>
    </FormColumn>
  );
}
