import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCall } from '../../app/calls';
import { useFormats } from '../../app/formats';
import { QueryView } from '../../app/QueryView';
import { Button, Direction, Money, Muted } from '../../ui';
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
      <Newest accountId={account.accountId} />
    </div>
  );
}

function Newest({ accountId }: { accountId: string }) {
  const { t } = useTranslation('users');
  const { dayHeading, time } = useFormats();
  const query = useCall('accounts.history', { accountId, limit: rowsShown });
  return (
    <QueryView query={query} shape="figures">
      {({ rows }) =>
        rows.length === 0 ? (
          <Muted>{t('panel.noHistory')}</Muted>
        ) : (
          <ul className={styles.lines} aria-label={t('panel.history')}>
            {rows.map((row) => (
              <li key={row.no} className={styles.line}>
                <Direction amount={row.amount} />
                <Muted>
                  {dayHeading(row.businessDate)}, {time(row.bookingTime)}
                </Muted>
                <span className={styles.right}>
                  <Money amount={row.amount} symbol={false} signed />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
