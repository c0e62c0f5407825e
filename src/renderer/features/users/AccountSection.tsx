import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { particulars } from '@shared/statements/words';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { useStatementWords } from '../../app/statementWords';
import { Button, Money, Muted, StatusMark } from '../../ui';
import { AccountActions, EntryDialog } from '../account';
import styles from './UserPanel.module.css';

type Account = CallOutput<'accounts.ofUser'>['rows'][number];

const rowsShown = 8;

/** One account in the panel: number, balance, newest transactions. It changes by itself when something is posted. */
export function AccountSection({ account }: { account: Account }) {
  const { t } = useTranslation('users');
  const { count } = useFormats();
  const [, navigate] = useLocation();
  return (
    <div className={styles.account}>
      <div className={styles.accountHead}>
        <span>{t('panel.account', { account: groupAccount(account.accountId) })}</span>
        <Muted>
          {t('panel.month', { count: account.month.entries, shown: count(account.month.entries) })}
        </Muted>
      </div>
      <div className={styles.balance}>
        <Money amount={account.balance} size="title" />
        <Button size="compact" onClick={() => navigate(`/statements/${account.accountId}`)}>
          {t('panel.statement')}
        </Button>
      </div>
      <AccountState account={account} />
      <AccountActions account={account} />
      <Newest account={account} />
    </div>
  );
}

/** Nothing while the account is open and free: a state is only news when it is another one. */
function AccountState({ account: { status, freeze } }: { account: Account }) {
  const { t } = useTranslation('account');
  const stop = status === 'closed' || status === 'dormant' ? status : freeze;
  const known = (['closed', 'dormant', 'debit', 'credit', 'both'] as const).find((each) => each === stop);
  return known ? <StatusMark tone="stopped">{t(`states.${known}`)}</StatusMark> : null;
}

function Newest({ account }: { account: Account }) {
  const { t } = useTranslation('users');
  const { dayHeading, time } = useFormats();
  const words = useStatementWords();
  const [opened, setOpened] = useState<number | null>(null);
  const { accountId } = account;
  const query = useCall('accounts.history', { accountId, limit: rowsShown });
  return (
    <QueryView query={query} shape="figures">
      {({ rows }) =>
        rows.length === 0 ? (
          <Muted>{t('panel.noHistory')}</Muted>
        ) : (
          <>
            <ul className={styles.lines} aria-label={t('panel.history')}>
              {rows.map((row) => (
                <li key={row.no}>
                  <button type="button" className={styles.entry} onClick={() => setOpened(row.no)}>
                    <span>{particulars(row, words)}</span>
                    <Muted>
                      {dayHeading(row.businessDate)}, {time(row.bookingTime)}
                    </Muted>
                    <span className={styles.right}>
                      <Money amount={row.amount} symbol={false} signed />
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {opened !== null && <EntryDialog account={account} no={opened} onClose={() => setOpened(null)} />}
          </>
        )
      }
    </QueryView>
  );
}
