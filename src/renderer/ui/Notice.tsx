/**
 * A message that stands where it belongs and stays until it is no longer true: there are no toasts. Tone is
 * never colour alone: an icon and the words say it. `danger` and `warning` are announced at once.
 */
import type { ReactNode } from 'react';
import { classes } from './classes';
import { Icon, type IconName } from './Icon';
import styles from './Notice.module.css';

export type NoticeProps = {
  tone: 'info' | 'success' | 'warning' | 'danger';
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
};

const icons: Readonly<Record<NoticeProps['tone'], IconName>> = {
  info: 'info',
  success: 'check',
  warning: 'warning',
  danger: 'warning',
};

export function Notice({ tone, title, children, actions }: NoticeProps) {
  const urgent = tone === 'danger' || tone === 'warning';
  return (
    <div className={classes(styles.notice, styles[tone])} role={urgent ? 'alert' : 'status'}>
      <span className={styles.icon}>
        <Icon name={icons[tone]} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        {children && <div className={styles.more}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
