import type { CallOutput } from '@shared/contract';
import { groupAccount } from '@shared/display';
import { useTranslation } from 'react-i18next';

type Finding = CallOutput<'books.lastVerification'>['rows'][number]['findings'][number];

const ledgerCodes = [
  'cash-head-office',
  'over-short',
  'inter-branch-clearing',
  'fee-income',
  'interest-expense',
  'suspense',
  'opening-balances',
  'adjustments',
] as const;

/** What a book is called: a customer's account, the cash of a desk, a desk's part of an account of the bank … */
export function useBookName() {
  const { t } = useTranslation('books');
  return ({ kind, id, deskName }: Pick<Finding, 'kind' | 'id' | 'deskName'>): string => {
    const desk = deskName ?? id;
    if (kind === 'account') return t('kinds.account', { id: groupAccount(id) });
    if (kind !== 'gl') return t(`kinds.${kind}`, { id, desk });
    const known = ledgerCodes.find((each) => each === id);
    const name = known ? t(`ledger.${known}`) : id;
    return deskName === null ? t('kinds.gl', { name }) : t('kinds.glPart', { name, desk });
  };
}
