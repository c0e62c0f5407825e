/**
 * What every field has: the label above, and below it one line that holds the hint or, in the same place, the
 * error. The line is there from the start, so nothing jumps when an error comes.
 */
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import styles from './Field.module.css';

/** The props that all fields share; `useCommandForm(…).field(name)` gives name, value, onChange, onBlur, error. */
export type FieldProps = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** Shown below while there is no error. */
  hint?: ReactNode;
  /** The text of what is wrong, or nothing. */
  error?: string | null | undefined;
  optional?: boolean;
  disabled?: boolean | undefined;
  autoFocus?: boolean;
  /** `large` is for kiosks. */
  size?: 'normal' | 'large';
};

export type ControlIds = {
  id: string;
  'aria-describedby': string;
  'aria-invalid': true | undefined;
};

type FieldFrameProps = Pick<FieldProps, 'label' | 'hint' | 'error' | 'optional' | 'size'> & {
  children: (ids: ControlIds) => ReactNode;
};

export function Field({ label, hint, error, optional, size = 'normal', children }: FieldFrameProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  const below = `${id}-below`;
  return (
    <div className={classes(styles.field, styles[size])}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {optional && <span className={styles.optional}> {t('field.optional')}</span>}
      </label>
      {children({ id, 'aria-describedby': below, 'aria-invalid': error ? true : undefined })}
      <p id={below} className={classes(styles.below, error && styles.error)} aria-live="polite">
        {error ?? hint}
      </p>
    </div>
  );
}
