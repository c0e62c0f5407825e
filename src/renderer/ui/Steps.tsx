/** Where one is in an assistant: the steps by name, the present one marked for eyes and screen readers. */
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import { Icon } from './Icon';
import styles from './Steps.module.css';

export function Steps({ labels, current }: { labels: readonly string[]; current: number }) {
  const { t } = useTranslation('ui');
  return (
    <ol className={styles.steps} aria-label={t('steps', { current: current + 1, count: labels.length })}>
      {labels.map((label, index) => (
        <li
          key={label}
          className={classes(styles.step, index === current && styles.current)}
          aria-current={index === current ? 'step' : undefined}
        >
          <span className={styles.number}>{index < current ? <Icon name="check" /> : index + 1}</span>
          {label}
        </li>
      ))}
    </ol>
  );
}
