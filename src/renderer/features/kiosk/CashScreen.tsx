import { useCall } from '@renderer/app/calls';
import { amountDigits, useCommandForm } from '@renderer/app/form';
import { QueryView } from '@renderer/app/QueryView';
import { BeforeAfter, Button, FormActions, FormColumn, Heading, MoneyField, TextField } from '@renderer/ui';
import { formatRupees } from '@shared/money';
import { useTranslation } from 'react-i18next';
import { Confirming, Refused } from './CashOutcome';
import { CashReceipt } from './CashReceipt';
import styles from './CashScreen.module.css';
import { type CashKind, cashSituation } from './cashSituation';
import type { AccountSummary } from './HomeView';
import { Keypad } from './Keypad';
import { useAskAgain } from './useAskAgain';

type CashScreenProps = { kind: CashKind; accountId: string; onHome: () => void };

/** Putting money in or taking it out: the form, and in its place the receipt. */
export function CashScreen({ kind, accountId, onHome }: CashScreenProps) {
  const summary = useCall('accounts.summary', { accountId });
  return (
    <QueryView query={summary} shape="form">
      {(account) => <CashForm kind={kind} account={account} onHome={onHome} />}
    </QueryView>
  );
}

type CashFormProps = { kind: CashKind; account: AccountSummary; onHome: () => void };

function CashForm({ kind, account, onHome }: CashFormProps) {
  const { t } = useTranslation('kiosk');
  const { accountId } = account;
  const form = useCommandForm({
    command: `cash.${kind}`,
    draft: `cash.${kind}:${accountId}`,
    initial: { amount: '', narration: '' },
    toArgument: ({ amount, narration }, key) => ({ key, accountId, amount: amountDigits(amount), narration }),
    check: ({ amount }) => {
      const { problem } = cashSituation(kind, amount, account);
      return problem ? { amount: problem } : {};
    },
  });
  const isConfirming = useAskAgain(form.phase, form.send);
  const situation = cashSituation(kind, form.values.amount, account);
  const shown = situation.amount === null ? null : formatRupees(situation.amount);

  if (form.output) {
    return <CashReceipt receipt={form.output} kind={kind} onAnother={form.reset} onHome={onHome} />;
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
          {t(`${kind}.title`)}
        </Heading>
        <FormColumn label={t(`${kind}.title`)} size="large" onSend={form.send}>
          <MoneyField
            {...form.field('amount')}
            disabled={isBusy}
            label={t(`${kind}.amount`)}
            hint={t('form.amountHint')}
            size="large"
            autoFocus
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
              kind={kind}
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
              {shown === null ? t(`${kind}.buttonEmpty`) : t(`${kind}.button`, { amount: shown })}
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
