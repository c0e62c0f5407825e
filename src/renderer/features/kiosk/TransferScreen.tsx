import { useCall } from '@renderer/app/calls';
import { QueryView } from '@renderer/app/QueryView';
import { useTransferForm } from '@renderer/app/transferForm';
import { TextField } from '@renderer/ui';
import { useTranslation } from 'react-i18next';
import { AmountScreen } from './AmountScreen';
import { amountErrors } from './cashSituation';
import type { AccountSummary } from './HomeView';

/** Sending money to another account. */
export function TransferScreen({ accountId, onHome }: { accountId: string; onHome: () => void }) {
  const summary = useCall('accounts.summary', { accountId });
  return (
    <QueryView query={summary} shape="form">
      {(account) => <TransferForm account={account} onHome={onHome} />}
    </QueryView>
  );
}

function TransferForm({ account, onHome }: { account: AccountSummary; onHome: () => void }) {
  const { t } = useTranslation('kiosk');
  const { form, payee } = useTransferForm(account.accountId, amountErrors('debit', account));
  return (
    <AmountScreen kind="transfer" account={account} form={form} onHome={onHome}>
      <TextField
        {...form.field('to')}
        label={t('transfer.to')}
        hint={payee ? t('transfer.payee', payee) : t('transfer.toHint')}
        kind="digits"
        longest={14}
        size="large"
        autoFocus
      />
    </AmountScreen>
  );
}
