import { useCall } from '@renderer/app/calls';
import { QueryView } from '@renderer/app/QueryView';
import { useTransferForm } from '@renderer/app/transferForm';
import { BeforeAfter, Button, FormActions, FormColumn, Heading, MoneyField, TextField } from '@renderer/ui';
import type { FieldErrors } from '@shared/errors';
import { formatRupees } from '@shared/money';
import { useTranslation } from 'react-i18next';
import { Confirming, Refused } from './CashOutcome';
import { CashReceipt } from './CashReceipt';
import styles from './CashScreen.module.css';
import { cashSituation } from './cashSituation';
import type { AccountSummary } from './HomeView';
import { Keypad } from './Keypad';
import { useAskAgain } from './useAskAgain';

/** Sending money to another account: the form, and in its place the receipt. */
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
  const { form, payee } = useTransferForm(account.accountId, ({ amount }): FieldErrors => {
    const { problem } = cashSituation('debit', amount, account);
    return problem ? { amount: problem } : {};
  });
  const isConfirming = useAskAgain(form.phase, form.send);
  const situation = cashSituation('debit', form.values.amount, account);
  const shown = situation.amount === null ? null : formatRupees(situation.amount);

  if (form.output) {
    return <CashReceipt receipt={form.output} kind="transfer" onAnother={form.reset} onHome={onHome} />;
  }
  const isBusy = form.sending || isConfirming;
  return (
    <div className={styles.screen}>
      <div className={styles.form}>
        <Heading
          aside={
            <Button size="large" onClick={onHome}>
              {t('receipt.home')}
            </Button>
          }
        >
          {t('transfer.title')}
        </Heading>
        <FormColumn label={t('transfer.title')} size="large" onSend={form.send}>
          <TextField
            {...form.field('to')}
            disabled={isBusy}
            label={t('transfer.to')}
            hint={payee ? t('transfer.payee', payee) : t('transfer.toHint')}
            kind="digits"
            longest={14}
            size="large"
            autoFocus
          />
          <MoneyField
            {...form.field('amount')}
            disabled={isBusy}
            label={t('transfer.amount')}
            hint={t('form.amountHint')}
            size="large"
          />
          <TextField
            {...form.field('narration')}
            disabled={isBusy}
            label={t('form.narration')}
            hint={t('form.narrationHint')}
            longest={140}
            size="large"
            optional
          />
          {isConfirming ? (
            <Confirming amount={shown ?? ''} />
          ) : (
            <Refused
              failure={form.failure}
              kind="transfer"
              situation={situation}
              available={account.available}
              onAmount={(text) => form.set('amount', text)}
            />
          )}
          <FormActions
            aside={
              <BeforeAfter
                label={t('form.balance')}
                before={account.balance}
                after={situation.problem === null ? situation.balanceAfter : null}
              />
            }
          >
            <Button size="large" kind="primary" type="submit" busy={isBusy}>
              {shown === null ? t('transfer.buttonEmpty') : t('transfer.button', { amount: shown })}
            </Button>
          </FormActions>
        </FormColumn>
      </div>
      <Keypad
        value={form.values.amount}
        onChange={(text) => form.set('amount', text)}
        disabled={isBusy}
        label={t('form.keypad')}
      />
    </div>
  );
}
