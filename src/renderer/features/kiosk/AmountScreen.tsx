import type { useCommandForm } from '@renderer/app/form';
import { BeforeAfter, Button, FormActions, FormColumn, Heading, MoneyField, TextField } from '@renderer/ui';
import { formatRupees } from '@shared/money';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './AmountScreen.module.css';
import { Confirming, Refused } from './CashOutcome';
import { CashReceipt } from './CashReceipt';
import { cashSituation, directionOf, type MoveKind } from './cashSituation';
import type { AccountSummary } from './HomeView';
import { Keypad } from './Keypad';
import { useAskAgain } from './useAskAgain';

type CashForm = ReturnType<typeof useCommandForm<'cash.credit', 'amount' | 'narration'>>;

/** Any form with an amount and a narration whose command answers with a receipt. */
type AmountForm = Omit<CashForm, 'field' | 'setAll'> & {
  field: (name: 'amount' | 'narration') => Omit<ReturnType<CashForm['field']>, 'name'> & { name: string };
};

type AmountScreenProps = {
  kind: MoveKind;
  account: AccountSummary;
  form: AmountForm;
  onHome: () => void;
  /** A field that comes before the amount, and has the focus first. */
  children?: ReactNode;
};

/** What moves an amount at a kiosk: the form with its keypad, and in its place the receipt. */
export function AmountScreen({ kind, account, form, onHome, children = null }: AmountScreenProps) {
  const { t } = useTranslation('kiosk');
  const isConfirming = useAskAgain(form.phase, form.send);
  const situation = cashSituation(directionOf(kind), form.values.amount, account);
  const shown = situation.amount === null ? null : formatRupees(situation.amount);
  const setAmount = (text: string) => form.set('amount', text);

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
          {children}
          <MoneyField
            {...form.field('amount')}
            label={t(`${kind}.amount`)}
            hint={t('form.amountHint')}
            size="large"
            autoFocus={children === null}
          />
          <TextField
            {...form.field('narration')}
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
              onAmount={setAmount}
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
      <Keypad value={form.values.amount} onChange={setAmount} disabled={isBusy} label={t('form.keypad')} />
    </div>
  );
}
