/**
 * An amount as it is read: tabular figures, en-IN groups, a true minus. Direction is never colour alone: a sign
 * goes with it, and `Direction` adds arrow and word. Ctrl-. hides all amounts (the provider `AmountsHidden`);
 * with `touch`, a hidden amount shows itself while it is touched or focused (kiosks).
 */
import { formatAmount, formatRupees } from '@shared/money';
import { createContext, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Icon } from './Icon';
import styles from './Money.module.css';
import { VisuallyHidden } from './VisuallyHidden';

/** Whether amounts are hidden on this screen. */
export const AmountsHidden = createContext(false);

export type MoneyProps = {
  /** Paise. */
  amount: bigint;
  /** ₹ before it; off in tables, where it stands in the head. */
  symbol?: boolean;
  /** A plus before what came in. */
  signed?: boolean;
  /** Colour by direction, beside the sign. */
  colored?: boolean;
  size?: 'inherit' | 'title' | 'balance';
  touch?: boolean;
};

export function Money({ amount, symbol = true, signed, colored, size = 'inherit', touch }: MoneyProps) {
  const { t } = useTranslation('ui');
  const hidden = useContext(AmountsHidden);
  const [touched, setTouched] = useState(false);
  const text = (signed && amount > 0n ? '+' : '') + (symbol ? formatRupees(amount) : formatAmount(amount));
  const name = classes(
    styles.money,
    styles[size],
    colored && amount > 0n && styles.credit,
    colored && amount < 0n && styles.debit,
  );
  if (!hidden) return <span className={name}>{text}</span>;
  const covered = symbol ? '₹ ••••' : '••••';
  if (!touch) {
    return (
      <span className={name}>
        <span aria-hidden="true">{covered}</span>
        <VisuallyHidden>{t('money.hidden')}</VisuallyHidden>
      </span>
    );
  }
  return (
    <button
      type="button"
      className={classes(name, styles.touch)}
      aria-pressed={touched}
      aria-label={touched ? text : t('money.touch')}
      onClick={() => setTouched(!touched)}
      onBlur={() => setTouched(false)}
    >
      {touched ? text : covered}
    </button>
  );
}

/** Which way money went: arrow and word. */
export function Direction({ amount }: { amount: bigint }) {
  const { t } = useTranslation('ui');
  const credit = amount >= 0n;
  return (
    <span className={classes(styles.direction, credit ? styles.credit : styles.debit)}>
      <Icon name={credit ? 'arrowDown' : 'arrowUp'} />
      {t(credit ? 'money.credit' : 'money.debit')}
    </span>
  );
}
