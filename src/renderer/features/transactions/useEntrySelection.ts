import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Selection } from '../../ui';
import type { EntryRow } from './columns';

const sumOf = (rows: readonly EntryRow[]): bigint => rows.reduce((sum, { amount }) => sum + amount, 0n);

/** The selected entries, and what customers were credited and debited by them. */
export function useEntrySelection(): Selection<EntryRow> {
  const { t } = useTranslation('transactions');
  const [keys, onChange] = useState<ReadonlySet<string>>(new Set());
  return {
    keys,
    onChange,
    sumsOf: (rows) => [
      { label: t('sums.credits'), amount: sumOf(rows.filter(({ credited }) => credited !== null)) },
      { label: t('sums.debits'), amount: sumOf(rows.filter(({ debited }) => debited !== null)) },
    ],
  };
}
