import type { CallOutput } from '@shared/contract';
import type { ListLink } from '../../app/listLink';

export type Dashboard = CallOutput<'figures.dashboard'>;
export type Movement = Dashboard['today'];

export const netOf = ({ credits, debits }: Movement): bigint => credits.amount - debits.amount;

/** The entries of a branch, or of all that one may see, in a span of days; of one side, where only that is counted. */
export const entriesOf = (
  branch: string | null,
  from: string,
  to: string,
  side: 'credit' | 'debit' | null = null,
): ListLink => ({
  list: 'transactions',
  filters: { branch, days: `${from}..${to}`, side },
});
