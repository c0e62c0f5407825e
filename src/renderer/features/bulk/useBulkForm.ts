import type { CallArgument } from '@shared/contract';
import { isAccountNumber } from '@shared/ids';
import { useState } from 'react';
import { useFormValues } from '../../app/formValues';

export const kinds = ['salaries', 'interest'] as const;

type Name = 'kind' | 'account' | 'month';
type Pays = CallArgument<'bulk.check'>['pays'];

const initial = { kind: 'salaries', account: '', month: '' } as const;

/**
 * Who pays, as it is typed, and the key of what will be posted.
 * @param onChange what was checked before is about something else
 */
export function useBulkForm(onChange: () => void) {
  const { values, setAll, ...form } = useFormValues<Name>('bulk', initial);
  const [left, setLeft] = useState<ReadonlySet<Name>>(new Set());
  const leave = (name: Name) => setLeft((before) => new Set([...before, name]));
  const account = values.account.replace(/\s/g, '');
  const isSalaries = values.kind === 'salaries';
  const isRight = isSalaries ? isAccountNumber(account) : values.month !== '';
  const asked: Name = isSalaries ? 'account' : 'month';
  const wrong = isRight ? null : asked;
  return {
    ...form,
    values,
    isSalaries,
    /** Null while something is not right yet, which is then said. */
    read: (): Pays | null => {
      if (wrong) {
        leave(wrong);
        return null;
      }
      return isSalaries ? { by: 'account', account } : { by: 'interest', period: values.month };
    },
    field: (name: Name) => ({
      name,
      value: values[name],
      onChange: (text: string) => {
        setAll({ [name]: text });
        onChange();
      },
      onBlur: () => values[name] !== '' && leave(name),
    }),
    isWrong: (name: Name): boolean => wrong === name && left.has(name),
  };
}

export type BulkFormState = ReturnType<typeof useBulkForm>;
