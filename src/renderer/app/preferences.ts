import type { CallArgument, CallOutput, Failure } from '@shared/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { orThrow, useCall } from './calls';
import { useClient } from './client';

export type Preferences = CallOutput<'settings.get'>['values'];
type Change = CallArgument<'settings.set'>;

/** What holds until main has answered. */
const defaults: Preferences = {
  language: 'en',
  theme: 'system',
  hideAmounts: false,
  railFolded: false,
  columns: {},
};

/** The person's settings, which of them are fixed by policy, and how to change one. */
export function usePreferences() {
  const client = useClient();
  const queries = useQueryClient();
  const { data } = useCall('settings.get', {});
  const { mutate, error } = useMutation<CallOutput<'settings.get'>, Failure, Change>({
    mutationFn: (change: Change) => orThrow(client.call('settings.set', change)),
    onSuccess: (state) => queries.setQueryData(['settings.get', {}], state),
  });
  return {
    values: data?.values ?? defaults,
    isFixed: (name: keyof Preferences): boolean => data?.fixed.includes(name) ?? false,
    change: (change: Change) => mutate(change),
    error,
  };
}

/** The columns shown of a table, and how to choose others; remembered under the table's name. */
export function useColumns(table: string, columns: readonly { id: string }[], usual: readonly string[]) {
  const { values, change } = usePreferences();
  const chosen = values.columns[table] ?? usual;
  const shown = columns.map(({ id }) => id).filter((id) => chosen.includes(id));
  const choose = (ids: readonly string[]) => change({ columns: { ...values.columns, [table]: [...ids] } });
  return {
    shown,
    choose,
    /** Shows a column or takes it away; the last one stays. */
    toggle: (id: string) => {
      const next = shown.includes(id) ? shown.filter((other) => other !== id) : [...shown, id];
      if (next.length > 0) choose(next);
    },
  };
}
