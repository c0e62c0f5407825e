import { Button, Details, Heading, Money, Muted, StatusMark } from '@renderer/ui';
import { actions } from '@shared/actions';
import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { useTranslation } from 'react-i18next';
import { EntryTable } from './EntryTable';
import styles from './HomeView.module.css';
import { SignInList } from './SignInList';

export type AccountSummary = CallOutput<'accounts.summary'>;
export type HistoryRow = CallOutput<'accounts.history'>['rows'][number];
export type SignInRow = CallOutput<'users.signIns'>['rows'][number];

/** A place of the kiosk that the person can go to. */
export type KioskPlace = 'home' | 'credit' | 'debit' | 'transfer' | 'history' | 'statement' | 'chart';

export type HomeViewProps = {
  name: string;
  account: AccountSummary;
  latest: readonly HistoryRow[];
  signIns: readonly SignInRow[];
  /** Whether the amounts may be read; they are covered until the person touches them. */
  shown: boolean;
  onShow: (shown: boolean) => void;
  onGo: (place: KioskPlace) => void;
};

/** The customer's first screen: what the account holds, what happened lately, and what can be done. */
export function HomeView(props: HomeViewProps) {
  const { name, account, shown, onGo } = props;
  const { t } = useTranslation('kiosk');
  return (
    <div className={styles.home}>
      <section className={styles.account} aria-label={t('places.home')}>
        <h1 className={styles.greeting}>{t('home.greeting', { name })}</h1>
        <p className={styles.number}>
          <Muted>{t('home.account', { account: groupAccount(account.accountId) })}</Muted>
          <AccountStatus account={account} />
        </p>
        <Balance balance={account.balance} shown={shown} onShow={props.onShow} />
        <div className={styles.doing}>
          <Button
            kind="primary"
            size="large"
            icon="arrowDown"
            shortcut={actions['cash.credit'].shortcut}
            onClick={() => onGo('credit')}
          >
            {t('places.credit')}
          </Button>
          <Button
            size="large"
            icon="arrowUp"
            shortcut={actions['cash.debit'].shortcut}
            onClick={() => onGo('debit')}
          >
            {t('places.debit')}
          </Button>
          <Button
            size="large"
            icon="arrowRight"
            shortcut={actions['transfer.make'].shortcut}
            onClick={() => onGo('transfer')}
          >
            {t('places.transfer')}
          </Button>
          <Button
            size="large"
            icon="chart"
            shortcut={actions['chart.open'].shortcut}
            onClick={() => onGo('chart')}
          >
            {t('places.chart')}
          </Button>
        </div>
        <div className={styles.latest}>
          <Heading
            level={2}
            aside={
              <>
                <Button
                  kind="quiet"
                  size="large"
                  shortcut={actions['account.statement'].shortcut}
                  onClick={() => onGo('statement')}
                >
                  {t('places.statement')}
                </Button>
                <Button
                  kind="quiet"
                  size="large"
                  shortcut={actions['account.history'].shortcut}
                  onClick={() => onGo('history')}
                >
                  {t('home.all')}
                </Button>
              </>
            }
          >
            {t('home.latest')}
          </Heading>
          <EntryTable label={t('home.latest')} rows={props.latest} brief />
        </div>
      </section>
      <aside className={styles.aside}>
        <ThisMonth month={account.month} />
        <SignInList rows={props.signIns} />
      </aside>
    </div>
  );
}

function Balance({ balance, shown, onShow }: { balance: bigint } & Pick<HomeViewProps, 'shown' | 'onShow'>) {
  const { t } = useTranslation('kiosk');
  return (
    <div className={styles.balance}>
      <span className={styles.label}>{t('home.balance')}</span>
      <button
        type="button"
        className={styles.touch}
        aria-pressed={shown}
        aria-describedby="balance-hint"
        onClick={() => onShow(!shown)}
      >
        <Money amount={balance} size="balance" />
      </button>
      <span id="balance-hint" className={styles.hint}>
        {t(shown ? 'home.coverHint' : 'home.showHint')}
      </span>
    </div>
  );
}

function stopOf({ status, freeze }: AccountSummary): 'closed' | 'frozen' | 'dormant' | null {
  if (status === 'closed' || status === 'dormant') return status;
  return freeze === 'none' ? null : 'frozen';
}

/** Nothing while the account is open: a status is only news when it is another one. */
function AccountStatus({ account }: { account: AccountSummary }) {
  const { t } = useTranslation('kiosk');
  const stop = stopOf(account);
  return stop && <StatusMark tone="stopped">{t(`home.status.${stop}`)}</StatusMark>;
}

function ThisMonth({ month }: { month: AccountSummary['month'] }) {
  const { t } = useTranslation('kiosk');
  return (
    <section aria-label={t('home.month')} className={styles.part}>
      <Heading level={2} aside={<Muted>{t('home.monthCount', { count: month.entries })}</Muted>}>
        {t('home.month')}
      </Heading>
      <Details
        rows={[
          { label: t('home.monthIn'), value: <Money amount={month.credits} signed /> },
          { label: t('home.monthOut'), value: <Money amount={-month.debits} signed /> },
        ]}
      />
    </section>
  );
}
