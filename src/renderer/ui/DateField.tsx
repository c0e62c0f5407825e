/**
 * A day, typed: 11/01/1995, 11-1-1995 or 11011995. The value given on is YYYY-MM-DD as soon as it is a day of
 * the calendar, and the text as typed until then, so that the form's check names what is wrong.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateText, parseDateText } from './dateText';
import type { FieldProps } from './Field';
import { TextField } from './TextField';

export function DateField(props: FieldProps & { autoComplete?: string }) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState<string | null>(null);
  const change = (typed: string) => {
    setText(typed);
    props.onChange(parseDateText(typed) ?? typed);
  };
  const leave = () => {
    setText(null);
    props.onBlur?.();
  };
  return (
    <TextField
      {...props}
      kind="digits"
      value={text ?? dateText(props.value)}
      onChange={change}
      onBlur={leave}
      hint={props.hint ?? t('field.dateHint')}
      longest={10}
    />
  );
}
