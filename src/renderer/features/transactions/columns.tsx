import type { CallOutput } from '@shared/contract';
import { coverAccount } from '@shared/display';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../app/formats';
import { type Column, Money, Muted } from '../../ui';

export type EntryRow = CallOutput<'entries.list'>['rows'][number];

export const rowKeyOf = ({ branch, key }: Pick<EntryRow, 'branch' | 'key'>): string => `${branch}:${key}`;

/** The columns shown until a person chooses others. */
export const usualColumns: readonly string[] = [
  'time',
  'what',
  'from',
  'to',
  'amount',
  'reference',
  'by',
  'branch',
];

/** What gives way while an entry stands at the right. */
export const besidePanel: ReadonlySet<string> = new Set(['reference', 'by', 'branch', 'desk']);

/** With its sign, as the customer sees it; between two customers it has none. */
export function EntryAmount({ row, symbol = false }: { row: EntryRow; symbol?: boolean }) {
  const { amount, debited, credited } = row;
  if (debited === null && credited !== null) return <Money amount={amount} symbol={symbol} signed colored />;
  const taken = debited !== null && credited === null;
  return <Money amount={taken ? -amount : amount} symbol={symbol} colored={taken} />;
}

/** The side on which cash of a desk is. */
const cashSide: { readonly [Kind in EntryRow['kind']]?: 'debited' | 'credited' } = {
  'cash-credit': 'debited',
  'cash-debit': 'credited',
  float: 'credited',
};

/** Who it came from or went to: a customer, a place in another branch, or nobody but the bank. */
function useParty() {
  const { t } = useTranslation('transactions');
  return useCallback(
    (side: 'debited' | 'credited', row: EntryRow): ReactNode => {
      const party = row[side];
      if (party) {
        return (
          <>
            {party.holder?.name} <Muted>{coverAccount(party.accountId)}</Muted>
          </>
        );
      }
      const { farEnd, kind } = row;
      if (farEnd)
        return t('inBranch', { account: coverAccount(farEnd.accountId ?? ''), branch: farEnd.branch });
      return <Muted>{t(cashSide[kind] === side ? 'cash' : 'bank')}</Muted>;
    },
    [t],
  );
}

export function useEntryColumns(): readonly Column<EntryRow>[] {
  const { t } = useTranslation('transactions');
  const { time } = useFormats();
  const party = useParty();
  return useMemo((): Column<EntryRow>[] => {
    const head = (id: 'time' | 'what' | 'from' | 'to' | 'amount' | 'reference' | 'by' | 'branch' | 'desk') =>
      ({ id, head: t(`columns.${id}`) }) as const;
    return [
      { ...head('time'), width: 64, cell: ({ at }) => time(at) },
      { ...head('what'), width: '5fr', cell: ({ kind }) => t(`kinds.${kind}`) },
      { ...head('from'), width: '6fr', cell: (row) => party('debited', row) },
      { ...head('to'), width: '6fr', cell: (row) => party('credited', row) },
      { ...head('amount'), width: 136, align: 'right', cell: (row) => <EntryAmount row={row} /> },
      { ...head('reference'), width: 184, cell: ({ reference }) => <Muted>{reference}</Muted> },
      { ...head('by'), width: '4fr', cell: ({ by }) => by?.name ?? <Muted>{t('nobody')}</Muted> },
      { ...head('branch'), width: 88, cell: ({ branch }) => branch },
      { ...head('desk'), width: '4fr', cell: ({ desk }) => desk.name },
    ];
  }, [t, time, party]);
}
