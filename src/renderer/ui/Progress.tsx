/** How far a job is, in words and as a bar; without a fraction the bar only says that work goes on. */
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { classes } from './classes';
import styles from './Progress.module.css';

export type ProgressProps = {
  /** What is being done. */
  label: string;
  /** 0 to 1, or null where the end cannot be foreseen. */
  fraction: number | null;
  onCancel?: () => void;
};

export function Progress({ label, fraction, onCancel }: ProgressProps) {
  const { t } = useTranslation('ui');
  const percent = fraction === null ? null : Math.round(fraction * 100);
  return (
    <div className={styles.progress}>
      <div className={styles.words}>
        <span aria-live="polite">{label}</span>
        {percent !== null && <span className={styles.percent}>{percent} %</span>}
      </div>
      <div className={styles.line}>
        <div
          className={styles.track}
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={percent ?? undefined}
        >
          <div
            className={classes(styles.bar, percent === null && styles.endless)}
            style={percent === null ? undefined : { width: `${percent}%` }}
          />
        </div>
        {onCancel && (
          <Button size="compact" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </div>
  );
}
