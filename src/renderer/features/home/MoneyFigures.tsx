/** What money moved today and this month, and what is held: each figure opens the entries behind it. */
import { startOfMonth } from '@shared/businessDate';
import { useTranslation } from 'react-i18next';
import { Figure, Figures } from '../../app/Figures';
import { useFormats } from '../../app/formats';
import { growth } from '../../app/growth';
import { Money } from '../../ui';
import { type Dashboard, entriesOf, type Movement, netOf } from './dashboard';

type MoneyFiguresProps = {
  shown: Dashboard;
  /** That was chosen; null for all that the person may see. */
  branch: string | null;
};

export function MoneyFigures(props: MoneyFiguresProps) {
  return (
    <>
      <Today {...props} />
      <ThisMonth {...props} />
    </>
  );
}

function Today({ shown: { date, today, balance, days }, branch }: MoneyFiguresProps) {
  const { t } = useTranslation('dashboard');
  const { day, count } = useFormats();
  const to = entriesOf(branch, date, date);
  const trendOf = (figure: (day: Movement) => bigint) => days.map(figure);
  const held = days.flatMap((each) => each.balance ?? []);
  return (
    <Figures title={t('today')} hint={day(date)}>
      {balance !== null && (
        <Figure
          label={t('balance')}
          value={<Money amount={balance} />}
          note={t('balanceNote')}
          trend={held}
          to={{ list: 'transactions', filters: { branch } }}
        />
      )}
      <Figure
        label={t('deposits')}
        value={<Money amount={today.credits.amount} />}
        note={t('depositCount', { count: today.credits.count, shown: count(today.credits.count) })}
        trend={trendOf(({ credits }) => credits.amount)}
        to={entriesOf(branch, date, date, 'credit')}
      />
      <Figure
        label={t('withdrawals')}
        value={<Money amount={today.debits.amount} />}
        note={t('withdrawalCount', { count: today.debits.count, shown: count(today.debits.count) })}
        trend={trendOf(({ debits }) => debits.amount)}
        to={entriesOf(branch, date, date, 'debit')}
      />
      <Figure
        label={t('net')}
        value={<Money amount={netOf(today)} signed colored />}
        note={t('netNote')}
        trend={trendOf(netOf)}
        to={to}
      />
      <Figure
        label={t('entries')}
        value={count(today.entries)}
        note={t('entriesNote')}
        trend={trendOf(({ entries }) => BigInt(entries))}
        to={to}
      />
    </Figures>
  );
}

function ThisMonth({ shown, branch }: MoneyFiguresProps) {
  const { t } = useTranslation('dashboard');
  const { day, count, month: monthName } = useFormats();
  const { date, month, monthBefore, balance } = shown;
  const from = startOfMonth(date);
  const to = entriesOf(branch, from, date);
  const beside = (now: bigint, before: bigint): string | null => {
    const percent = growth(now, before);
    if (percent === null) return null;
    return t(percent < 0 ? 'less' : 'more', { percent: count(Math.abs(percent)) });
  };
  return (
    <Figures title={t('month', { month: monthName(date.slice(0, 7)) })} hint={t('monthHint')}>
      {balance !== null && (
        <Figure
          label={t('balanceAtStart')}
          value={<Money amount={balance - netOf(month)} />}
          note={day(from)}
          to={{ list: 'transactions', filters: { branch } }}
        />
      )}
      <Figure
        label={t('deposits')}
        value={<Money amount={month.credits.amount} />}
        note={beside(month.credits.amount, monthBefore.credits.amount)}
        to={entriesOf(branch, from, date, 'credit')}
      />
      <Figure
        label={t('withdrawals')}
        value={<Money amount={month.debits.amount} />}
        note={beside(month.debits.amount, monthBefore.debits.amount)}
        to={entriesOf(branch, from, date, 'debit')}
      />
      <Figure
        label={t('net')}
        value={<Money amount={netOf(month)} signed colored />}
        note={beside(netOf(month), netOf(monthBefore))}
        to={to}
      />
      <Figure
        label={t('entries')}
        value={count(month.entries)}
        note={beside(BigInt(month.entries), BigInt(monthBefore.entries))}
        to={to}
      />
    </Figures>
  );
}
