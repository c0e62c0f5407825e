import { Button, DateField } from '@renderer/ui';
import { namedPeriods } from '@shared/statements/period';
import { useTranslation } from 'react-i18next';
import styles from './Statement.module.css';
import type { PeriodChoice } from './usePeriod';

type PeriodChooserProps = { choice: PeriodChoice; size: 'normal' | 'large' };

/** The periods that have a name, and the two days that they mean, in which any others can be typed. */
export function PeriodChooser({ choice, size }: PeriodChooserProps) {
  const { t } = useTranslation('statements');
  return (
    <div className={styles.chooser}>
      <fieldset className={styles.named}>
        <legend className={styles.legend}>{t('period')}</legend>
        <div className={styles.names}>
          {namedPeriods.map((name) => (
            <Button
              key={name}
              size={size}
              pressed={choice.named === name}
              onClick={() => choice.choose(name)}
            >
              {t(`named.${name}`)}
            </Button>
          ))}
        </div>
      </fieldset>
      <div className={styles.dates}>
        <DateField {...choice.field('from')} label={t('from')} hint={t('dayHint')} size={size} />
        <DateField {...choice.field('to')} label={t('to')} hint={t('dayHint')} size={size} />
      </div>
    </div>
  );
}
