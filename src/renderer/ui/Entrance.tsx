/**
 * The page of whoever is not at work yet: first run, trouble, sign-in, lock. At the left where one is (bank, desk,
 * steps), at the right the one thing to do. `large` is for kiosks.
 *
 *   <Entrance aside={<EntranceBank …/>}> <Heading>…</Heading> <FormColumn …/> </Entrance>
 */
import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Entrance.module.css';
import { DemoMark } from './Frame';

export type EntranceProps = {
  aside: ReactNode;
  children: ReactNode;
  size?: 'normal' | 'large';
};

export function Entrance({ aside, children, size = 'normal' }: EntranceProps) {
  return (
    <div className={classes(styles.entrance, styles[size])}>
      <header className={styles.aside}>{aside}</header>
      <main className={styles.main}>
        <div className={styles.content}>{children}</div>
      </main>
    </div>
  );
}

export type EntranceBankProps = {
  bankName: string;
  demo: boolean;
  /** Branch, desk, business date, line by line. */
  lines: readonly string[];
};

/** The bank's name and where this desk stands, for the left side. */
export function EntranceBank({ bankName, demo, lines }: EntranceBankProps) {
  return (
    <div className={styles.bank}>
      <p className={styles.name}>{bankName}</p>
      {demo && (
        <p>
          <DemoMark />
        </p>
      )}
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
    </div>
  );
}
