/** A secret: covered, shown while the eye is pressed in, and a word when Caps Lock is on. Never kept in a draft. */
import { type KeyboardEvent, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button';
import { classes } from './classes';
import { Field, type FieldProps } from './Field';
import styles from './Field.module.css';
import { frameOf } from './TextField';

export type PasswordFieldProps = FieldProps & {
  /** Tells a password manager which of the two it is. */
  which: 'current' | 'new';
  inputRef?: Ref<HTMLInputElement>;
};

export function PasswordField(props: PasswordFieldProps) {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const hint = capsLock ? t('field.capsLock') : props.hint;
  return (
    <Field {...frameOf({ ...props, hint })}>
      {(ids) => (
        <div className={styles.withTail}>
          <input
            {...ids}
            ref={props.inputRef}
            className={classes(styles.control, props.size === 'large' && styles.controlLarge)}
            type={shown ? 'text' : 'password'}
            name={props.name}
            value={props.value}
            onChange={(event) => props.onChange(event.currentTarget.value)}
            onBlur={props.onBlur}
            onKeyDown={watch}
            onKeyUp={watch}
            disabled={props.disabled}
            autoComplete={`${props.which}-password`}
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: a form begins at its first field
            autoFocus={props.autoFocus}
          />
          <span className={styles.tail}>
            <IconButton
              icon={shown ? 'eyeOff' : 'eye'}
              label={t(shown ? 'field.coverPassword' : 'field.showPassword')}
              pressed={shown}
              onClick={() => setShown(!shown)}
              {...(props.size === 'large' && { size: 'large' })}
            />
          </span>
        </div>
      )}
    </Field>
  );
}
