/**
 * A screen inside the frame: its toolbar and its body. `scroll` lets the body scroll by itself (forms, text);
 * a table fills it and scrolls inside. `panel` stands at the right.
 */
import type { ReactNode } from 'react';
import { classes } from './classes';
import styles from './Page.module.css';

export type PageProps = {
  /** Filters on the left, buttons on the right; left out where there are none. */
  toolbar?: ReactNode;
  children: ReactNode;
  panel?: ReactNode;
  scroll?: boolean;
};

export function Page({ toolbar, children, panel, scroll }: PageProps) {
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        {toolbar && <div className={styles.toolbar}>{toolbar}</div>}
        <div className={classes(styles.body, scroll && styles.scroll)}>{children}</div>
      </div>
      {panel}
    </div>
  );
}

/** A heading of a screen or of a part of it, with what may be done beside it. */
export function Heading({
  children,
  level = 1,
  aside,
}: {
  children: ReactNode;
  level?: 1 | 2;
  aside?: ReactNode;
}) {
  const Tag = level === 1 ? 'h1' : 'h2';
  return (
    <div className={styles.heading}>
      <Tag className={level === 1 ? styles.title : styles.subtitle}>{children}</Tag>
      {aside && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}

/** Parts of a screen below each other. */
export function Stack({ children, gap = 16 }: { children: ReactNode; gap?: 4 | 8 | 16 | 24 | 32 }) {
  return (
    <div className={styles.stack} style={{ gap }}>
      {children}
    </div>
  );
}

/** Things beside each other, wrapped where there is no room. */
export function Inline({ children, gap = 8 }: { children: ReactNode; gap?: 4 | 8 | 16 | 24 }) {
  return (
    <div className={styles.inline} style={{ gap }}>
      {children}
    </div>
  );
}

/** What can be done with a whole screen, below it. */
export function Foot({ children }: { children: ReactNode }) {
  return <footer className={styles.foot}>{children}</footer>;
}

/** Text in the second voice. */
export function Muted({ children }: { children: ReactNode }) {
  return <span className={styles.muted}>{children}</span>;
}
