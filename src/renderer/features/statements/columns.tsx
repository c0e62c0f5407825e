import { useFormats } from '@renderer/app/formats';
import { useStatementWords } from '@renderer/app/statementWords';
import { type Column, Money, Muted } from '@renderer/ui';
import type { CallOutput } from '@shared/contract';
import { particulars } from '@shared/statements/words';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

export type StatementRow = CallOutput<'statements.rows'>['rows'][number];

/** The columns that the printed statement has too. */
export function useStatementColumns(): readonly Column<StatementRow>[] {
  const { t } = useTranslation('statements');
  const { day } = useFormats();
  const words = useStatementWords();
  return useMemo(
    (): Column<StatementRow>[] => [
      { id: 'date', head: words.date, width: 112, cell: (row) => day(row.businessDate) },
      {
        id: 'what',
        head: words.particulars,
        width: '1fr',
        cell: (row) => (
          <>
            {particulars(row, words)} <Muted>{row.narration}</Muted>
          </>
        ),
      },
      { id: 'reference', head: words.reference, width: 184, cell: (row) => <Muted>{row.reference}</Muted> },
      {
        id: 'debit',
        head: t('columns.debit'),
        width: 136,
        align: 'right',
        cell: ({ amount }) => amount < 0n && <Money amount={-amount} symbol={false} />,
      },
      {
        id: 'credit',
        head: t('columns.credit'),
        width: 136,
        align: 'right',
        cell: ({ amount }) => amount > 0n && <Money amount={amount} symbol={false} />,
      },
      {
        id: 'balance',
        head: t('columns.balance'),
        width: 152,
        align: 'right',
        cell: (row) => <Money amount={row.balanceAfter} symbol={false} />,
      },
    ],
    [t, day, words],
  );
}
