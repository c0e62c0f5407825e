import { endOfDay } from '@shared/businessDate';
import type { CallOutput } from '@shared/contract';
import { date } from '@shared/contract/values';
import { formatAmount, formatRupees } from '@shared/money';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../app/appState';
import { useCall } from '../../app/calls';
import { FailureNotice } from '../../app/FailureNotice';
import { amountDigits, useCommandForm } from '../../app/form';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { accountNumberOf } from '../../app/transferForm';
import {
  Button,
  DateField,
  FormActions,
  FormColumn,
  FormSection,
  Inline,
  MoneyField,
  Muted,
  Stack,
  TextField,
} from '../../ui';
import { AmountActions } from './AmountActions';
import type { Account } from './account';
import { Posted } from './Posted';
import { typedAmount } from './typedAmount';

type Hold = CallOutput<'holds.ofAccount'>['rows'][number];

/** What is reserved in an account: the list, with what may be done with each, and a form for another. */
export function Holds({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const query = useCall('holds.ofAccount', { accountId: account.accountId });
  return (
    <Stack gap={24}>
      <FormSection title={t('hold.list')}>
        <QueryView query={query} shape="figures">
          {({ rows }) =>
            rows.length === 0 ? (
              <Muted>{t('hold.none')}</Muted>
            ) : (
              rows.map((hold) => <HoldRow key={hold.hold} account={account} hold={hold} />)
            )
          }
        </QueryView>
      </FormSection>
      <PlaceForm account={account} />
    </Stack>
  );
}

function HoldRow({ account, hold }: { account: Account; hold: Hold }) {
  const { t } = useTranslation('account');
  const { moment } = useFormats();
  const [paying, setPaying] = useState(false);
  const { accountId } = account;
  const release = useCommandForm({
    command: 'holds.release',
    draft: null,
    initial: {},
    toArgument: (_values, key) => ({ key, accountId, hold: hold.hold }),
  });
  const amount = formatRupees(hold.remaining);
  return (
    <Stack gap={8}>
      <Inline>
        <span>{t('hold.row', { amount, until: moment(hold.expires) })}</span>
        <Muted>{hold.narration}</Muted>
        <Button size="compact" expanded={paying} onClick={() => setPaying(!paying)}>
          {t('hold.pay')}
        </Button>
        <Button size="compact" busy={release.sending} onClick={release.send}>
          {t('hold.releaseSend', { amount })}
        </Button>
      </Inline>
      <FailureNotice failure={release.failure} />
      {paying && <PayForm accountId={accountId} hold={hold} onClose={() => setPaying(false)} />}
    </Stack>
  );
}

type PayFormProps = { accountId: string; hold: Hold; onClose: () => void };

function PayForm({ accountId, hold, onClose }: PayFormProps) {
  const { t } = useTranslation('account');
  const form = useCommandForm({
    command: 'holds.pay',
    draft: null,
    initial: { to: '', amount: formatAmount(hold.remaining), narration: '' },
    toArgument: ({ to, amount, narration }, key) => ({
      key,
      accountId,
      hold: hold.hold,
      to: accountNumberOf(to),
      amount: amountDigits(amount),
      narration,
    }),
  });
  const amount = typedAmount(form.values.amount);
  if (form.output && amount !== null) {
    const title = t('hold.paid', { amount: formatRupees(amount) });
    return <Posted title={title} receipt={form.output} onClose={onClose} />;
  }
  return (
    <FormColumn label={t('hold.payTitle')} onSend={form.send}>
      <TextField
        {...form.field('to')}
        label={t('hold.payTo')}
        hint={t('transfer.toHint')}
        kind="digits"
        longest={14}
        autoFocus
      />
      <MoneyField {...form.field('amount')} label={t('amount')} hint={t('amountHint')} />
      <TextField {...form.field('narration')} label={t('narration')} longest={140} optional />
      <FailureNotice failure={form.failure} />
      <FormActions>
        <Button kind="primary" type="submit" busy={form.sending}>
          {amount === null ? t('hold.pay') : t('hold.paySend', { amount: formatRupees(amount) })}
        </Button>
      </FormActions>
    </FormColumn>
  );
}

function PlaceForm({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const timeZone = useAppState()?.branch?.timeZone;
  const { accountId, available } = account;
  const form = useCommandForm({
    command: 'holds.place',
    draft: null,
    initial: { amount: '', expires: '', narration: '' },
    toArgument: ({ amount, expires, narration }, key) => ({
      key,
      accountId,
      amount: amountDigits(amount),
      // What is no day stays as it was typed: the check says what is wrong with it.
      expires: date.safeParse(expires).success ? endOfDay(expires, timeZone).toISOString() : expires,
      narration,
    }),
    onDone: () => form.reset(),
  });
  const amount = typedAmount(form.values.amount);
  return (
    <FormColumn label={t('hold.place')} onSend={form.send}>
      <MoneyField {...form.field('amount')} label={t('amount')} hint={t('amountHint')} autoFocus />
      <DateField {...form.field('expires')} label={t('hold.until')} />
      <TextField {...form.field('narration')} label={t('narration')} longest={140} optional />
      <FailureNotice failure={form.failure} />
      <AmountActions
        label={t('hold.available')}
        before={available}
        after={amount === null ? null : available - amount}
        busy={form.sending}
      >
        {amount === null ? t('hold.sendPlain') : t('hold.send', { amount: formatRupees(amount) })}
      </AmountActions>
    </FormColumn>
  );
}
