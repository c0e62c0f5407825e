/**
 * One of a few, all visible: radio buttons, each with a line that explains it. Arrow keys move between them.
 *
 *   <ChoiceField legend={t('place')} name="place" value={v} onChange={set}
 *     choices={[{ value: 'thisComputer', label: '…', hint: '…' }]} />
 */
import { type ReactNode, useId } from 'react';
import styles from './ChoiceField.module.css';
import { classes } from './classes';

export type Choice = { value: string; label: string; hint?: ReactNode };

export type ChoiceFieldProps = {
  legend: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  choices: readonly Choice[];
  /** Below all of them, in the place of the error. */
  hint?: ReactNode;
  error?: string | null | undefined;
  disabled?: boolean;
  /** Beside each other, without hints. */
  inline?: boolean;
};

export function ChoiceField(props: ChoiceFieldProps) {
  const id = useId();
  return (
    <fieldset className={styles.fieldset} disabled={props.disabled} aria-describedby={`${id}-error`}>
      <legend className={styles.legend}>{props.legend}</legend>
      <div className={classes(styles.choices, props.inline && styles.inline)}>
        {props.choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              className={styles.radio}
              name={`${id}-${props.name}`}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span className={styles.words}>
              <span className={styles.label}>{choice.label}</span>
              {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <p id={`${id}-error`} className={classes(styles.below, props.error && styles.error)} aria-live="polite">
        {props.error ?? props.hint}
      </p>
    </fieldset>
  );
}

export type SwitchFieldProps = {
  label: string;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
};

/** On or off, taking effect at once. */
export function SwitchField({ label, hint, checked, onChange, disabled }: SwitchFieldProps) {
  const id = useId();
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={checked}
        className={styles.switch}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        {hint && (
          <span id={id} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
