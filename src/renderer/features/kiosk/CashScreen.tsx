import { useCall } from '@renderer/app/calls';
import { amountDigits, useCommandForm } from '@renderer/app/form';
import { QueryView } from '@renderer/app/QueryView';
import { AmountScreen } from './AmountScreen';
import { amountErrors, type CashKind } from './cashSituation';
import type { AccountSummary } from './HomeView';

type CashScreenProps = { kind: CashKind; accountId: string; onHome: () => void };

/** Putting money in or taking it out. */
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
  const { accountId } = account;
  const form = useCommandForm({
    command: `cash.${kind}`,
    draft: `cash.${kind}:${accountId}`,
    initial: { amount: '', narration: '' },
    toArgument: ({ amount, narration }, key) => ({ key, accountId, amount: amountDigits(amount), narration }),
    check: amountErrors(kind, account),
  });
  return <AmountScreen kind={kind} account={account} form={form} onHome={onHome} />;
}
