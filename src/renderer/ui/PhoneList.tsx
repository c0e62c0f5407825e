/**
 * One to `most` mobile numbers. The value is the numbers, one a line, so that a form keeps it as one text:
 * `phonesOf(value)` gives the list. An error belongs to one of them, or to the list as a whole.
 */
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from './Button';
import type { FieldProps } from './Field';
import styles from './PhoneList.module.css';
import { TextField } from './TextField';

export type PhoneListProps = FieldProps & {
  most?: number;
  /** What is wrong with the number at `index`. */
  errorAt?: (index: number) => string | null | undefined;
};

/** The numbers in a PhoneList's value; the empty ones are left out. */
export const phonesOf = (value: string): string[] => value.split('\n').filter((phone) => phone !== '');

export function PhoneList(props: PhoneListProps) {
  const { t } = useTranslation('ui');
  const { most = 3, errorAt } = props;
  const rows = props.value.split('\n');
  const change = (next: string[]) => props.onChange(next.join('\n'));
  const digitsOnly = (text: string) => text.replace(/^\+91/, '').replace(/[\s-]/g, '');
  return (
    <fieldset className={styles.list} disabled={props.disabled}>
      {rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a number has no other identity while it is typed
        <div key={index} className={styles.row}>
          <TextField
            {...props}
            name={`${props.name}.${index}`}
            label={index === 0 ? props.label : t('field.anotherPhone', { number: index + 1 })}
            kind="digits"
            longest={16}
            value={row}
            error={errorAt?.(index) ?? (index === 0 ? props.error : null)}
            hint={index === 0 ? (props.hint ?? t('field.phoneHint')) : null}
            autoFocus={index > 0 && row === ''}
            onChange={(text) => change(rows.map((other, at) => (at === index ? digitsOnly(text) : other)))}
          />
          {index > 0 && (
            <span className={styles.remove}>
              <IconButton
                icon="close"
                label={t('field.removePhone', { number: index + 1 })}
                onClick={() => change(rows.filter((_, at) => at !== index))}
              />
            </span>
          )}
        </div>
      ))}
      {rows.length < most && rows.every((row) => row !== '') && (
        <div>
          <Button kind="quiet" size="compact" icon="plus" onClick={() => change([...rows, ''])}>
            {t('field.addPhone')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
