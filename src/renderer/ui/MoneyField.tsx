/**
 * An amount of rupees. Groups en-IN while typing with a stable caret, takes "₹ 5,000.00" by paste and 5k, 1.5l,
 * 2cr by hand, refuses a third decimal as it is typed, and says the amount in words below. The value is the
 * text; `parseAmount(value)` of shared/money gives paise or what is wrong.
 */
import { amountInWords } from '@shared/amountInWords';
import { parseAmount } from '@shared/money';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteAtComma, settleAmount, type Typed, typeAmount } from './amountText';
import { classes } from './classes';
import { Field, type FieldProps } from './Field';
import fieldStyles from './Field.module.css';
import styles from './MoneyField.module.css';
import { frameOf } from './TextField';

export function MoneyField(props: FieldProps) {
  const { i18n } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const paise = parseAmount(props.value);
  const words = typeof paise === 'bigint' ? amountInWords(paise, i18n.language === 'hi' ? 'hi' : 'en') : null;

  useLayoutEffect(() => {
    if (caret.current === null || document.activeElement !== input.current) return;
    input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  const accept = (next: Typed) => {
    caret.current = next.caret;
    if (next.text === props.value) restore(input.current, next);
    else props.onChange(next.text);
  };

  const change = (element: HTMLInputElement) => {
    const after = { text: element.value, caret: element.selectionStart ?? element.value.length };
    const added = after.text.length - props.value.length;
    accept(typeAmount({ text: props.value, caret: Math.max(0, after.caret - Math.max(added, 0)) }, after));
  };

  const deleteComma = (event: KeyboardEvent<HTMLInputElement>) => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (selectionStart === null || selectionStart !== selectionEnd) return;
    if (event.key !== 'Backspace' && event.key !== 'Delete') return;
    const typed = { text: props.value, caret: selectionStart };
    const next = deleteAtComma(typed, event.key === 'Backspace' ? 'back' : 'forward');
    if (!next) return;
    event.preventDefault();
    accept(next);
  };

  const leave = () => {
    const settled = settleAmount(props.value);
    if (settled !== props.value) props.onChange(settled);
    props.onBlur?.();
  };

  return (
    <Field {...frameOf({ ...props, hint: words ?? props.hint })}>
      {(ids) => (
        <div className={classes(styles.box, props.size === 'large' && styles.large)}>
          <span className={styles.sign} aria-hidden="true">
            ₹
          </span>
          <input
            {...ids}
            ref={input}
            className={classes(
              fieldStyles.control,
              props.size === 'large' && fieldStyles.controlLarge,
              styles.input,
            )}
            type="text"
            inputMode="decimal"
            name={props.name}
            value={props.value}
            onChange={(event) => change(event.currentTarget)}
            onKeyDown={deleteComma}
            onBlur={leave}
            disabled={props.disabled}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: a form begins at its first field
            autoFocus={props.autoFocus}
          />
        </div>
      )}
    </Field>
  );
}

/** React does not render again when the text stayed the same, so the refused keystroke is undone by hand. */
function restore(element: HTMLInputElement | null, typed: Typed): void {
  if (!element) return;
  element.value = typed.text;
  element.setSelectionRange(typed.caret, typed.caret);
}
