/** A status in a word, with a mark whose form differs by tone, so that colour is not needed to read it. */
import { classes } from './classes';
import styles from './StatusMark.module.css';

export type StatusMarkProps = { tone: 'good' | 'waiting' | 'stopped' | 'neutral'; children: string };

export function StatusMark({ tone, children }: StatusMarkProps) {
  return (
    <span className={classes(styles.status, styles[tone])}>
      <svg
        className={styles.mark}
        viewBox="0 0 8 8"
        width="8"
        height="8"
        aria-hidden="true"
        focusable="false"
      >
        {tone === 'stopped' ? <path d="M1 1l6 6M7 1 1 7" /> : <circle cx="4" cy="4" r="3" />}
      </svg>
      {children}
    </span>
  );
}
