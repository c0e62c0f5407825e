/** What a form will change, beside its button: before → after. Without an amount yet, only before is shown. */
import { useTranslation } from 'react-i18next';
import styles from './BeforeAfter.module.css';
import { Icon } from './Icon';
import { Money } from './Money';
import { VisuallyHidden } from './VisuallyHidden';

export type BeforeAfterProps = {
  /** What the two amounts are ("Balance"). */
  label: string;
  before: bigint;
  after: bigint | null;
};

export function BeforeAfter({ label, before, after }: BeforeAfterProps) {
  const { t } = useTranslation('ui');
  return (
    <fieldset className={styles.beforeAfter}>
      <legend className={styles.label}>{label}</legend>
      <span className={styles.amounts}>
        <VisuallyHidden>{t('money.before')}</VisuallyHidden>
        <Money amount={before} />
        {after !== null && (
          <>
            <Icon name="arrowRight" />
            <VisuallyHidden>{t('money.after')}</VisuallyHidden>
            <strong className={after < 0n ? styles.impossible : undefined}>
              <Money amount={after} />
            </strong>
          </>
        )}
      </span>
    </fieldset>
  );
}
