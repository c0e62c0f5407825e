/**
 * Figures side by side, as on a dashboard: each says what it is, how much, how it went, and opens the list behind it.
 *
 *   <Figures title="Today" hint="23 Nov 2026">
 *     <Figure label="Deposits" value={<Money amount={…} />} note="14 deposits" trend={…} to={{ list: 'transactions', filters: { days } }} />
 *   </Figures>
 */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Heading, Muted, Trend } from '../ui';
import styles from './Figures.module.css';
import { type ListLink, useListPrepared } from './listLink';

type FiguresProps = { title: string; hint?: string; children: ReactNode };

export function Figures({ title, hint, children }: FiguresProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <Heading level={2} aside={hint && <Muted>{hint}</Muted>}>
        {title}
      </Heading>
      <ul className={styles.figures}>{children}</ul>
    </section>
  );
}

type FigureProps = {
  label: string;
  value: ReactNode;
  note?: string | null;
  /** The figure of each of the last days, today's last. */
  trend?: readonly bigint[];
  /** Where it leads: to the list behind it, or another screen. Null where that is not open to the person. */
  to: ListLink | string | null;
};

export function Figure({ label, value, note, trend, to }: FigureProps) {
  const prepare = useListPrepared();
  const shown = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value}</span>
      {note !== undefined && <span className={styles.note}>{note}</span>}
      {trend && <Trend values={trend} />}
    </>
  );
  if (to === null) {
    return (
      <li className={styles.item}>
        <div className={styles.figure}>{shown}</div>
      </li>
    );
  }
  const leads = typeof to === 'string' ? { href: to } : { href: `/${to.list}`, onClick: () => prepare(to) };
  return (
    <li className={styles.item}>
      <Link {...leads} className={styles.figure ?? ''}>
        {shown}
      </Link>
    </li>
  );
}
