import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '../../app/ActionButton';
import { type Runs, useAction, useActionRuns } from '../../app/actions';
import { Dialog } from '../../ui';
import styles from './AccountActions.module.css';
import { AdjustForm } from './AdjustForm';
import type { Account } from './account';
import { BalanceAt } from './BalanceAt';
import { ClosingForm } from './ClosingForm';
import { FeeForm } from './FeeForm';
import { FreezeForm } from './FreezeForm';
import { Holds } from './Holds';
import { TransferForm } from './TransferForm';

const tasks = ['transfer', 'hold', 'balanceAt', 'fee', 'adjust', 'freeze', 'reactivate', 'close'] as const;

type Task = (typeof tasks)[number];

/** What may be done with an account as it stands: with one that is closed, nothing but looking back. */
function isOpenFor(task: Task, { status }: Account): boolean {
  if (task === 'balanceAt') return true;
  if (task === 'reactivate') return status === 'dormant';
  return status !== 'closed';
}

/** No empty place in the list for who may not do it. */
function Offer({ task }: { task: Task }) {
  const isOffered = useAction(`account.${task}`) !== null;
  return (
    isOffered && (
      <li>
        <ActionButton action={`account.${task}`} size="compact" />
      </li>
    )
  );
}

/** The buttons of one account, and the form that one of them opens. */
export function AccountActions({ account }: { account: Account }) {
  const { t } = useTranslation('account');
  const [task, setTask] = useState<Task | null>(null);
  const open = tasks.filter((each) => isOpenFor(each, account));
  const runs: Runs = Object.fromEntries(open.map((each) => [`account.${each}`, () => setTask(each)]));
  useActionRuns(runs);
  const close = () => setTask(null);
  const forms: Readonly<Record<Task, () => ReactNode>> = {
    transfer: () => <TransferForm account={account} onClose={close} />,
    hold: () => <Holds account={account} />,
    balanceAt: () => <BalanceAt account={account} />,
    fee: () => <FeeForm account={account} onClose={close} />,
    adjust: () => <AdjustForm account={account} onClose={close} />,
    freeze: () => <FreezeForm account={account} onClose={close} />,
    reactivate: () => <ClosingForm task="reactivate" account={account} onClose={close} />,
    close: () => <ClosingForm task="close" account={account} onClose={close} />,
  };
  return (
    <>
      <ul className={styles.actions} aria-label={t('actions')}>
        {open.map((each) => (
          <Offer key={each} task={each} />
        ))}
      </ul>
      {task && (
        <Dialog opened onClose={close} title={t(`${task}.title`)}>
          {forms[task]()}
        </Dialog>
      )}
    </>
  );
}
