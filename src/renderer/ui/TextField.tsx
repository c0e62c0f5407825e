/** One line of text. `kind` chooses keyboard and autofill; the value is always the text as typed. */
import type { Ref } from 'react';
import { classes } from './classes';
import { Field, type FieldProps } from './Field';
import styles from './Field.module.css';

export type TextFieldProps = FieldProps & {
  kind?: 'text' | 'email' | 'digits';
  placeholder?: string;
  longest?: number;
  autoComplete?: string;
  inputRef?: Ref<HTMLInputElement>;
};

export function TextField(props: TextFieldProps) {
  const { name, value, onChange, onBlur, disabled, autoFocus, kind = 'text', size } = props;
  return (
    <Field {...frameOf(props)}>
      {(ids) => (
        <input
          {...ids}
          ref={props.inputRef}
          className={classes(styles.control, size === 'large' && styles.controlLarge)}
          type="text"
          name={name}
          value={value}
          inputMode={kind === 'digits' ? 'numeric' : kind}
          onChange={(event) => onChange(event.currentTarget.value)}
          onBlur={onBlur}
          disabled={disabled}
          placeholder={props.placeholder}
          maxLength={props.longest}
          autoComplete={props.autoComplete ?? 'off'}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: a form begins at its first field
          autoFocus={autoFocus}
        />
      )}
    </Field>
  );
}

/** The part of a field's props that its frame shows. */
export const frameOf = ({ label, hint, error, optional, size }: FieldProps) => ({
  label,
  hint,
  error,
  ...(optional && { optional }),
  ...(size && { size }),
});
