import type { EntryKind } from '@shared/entryKinds';
import { largestAmount } from '@shared/money';
import { digitsOf, type ListedEntry, largeDigits } from './listed';

export type Side = 'credit' | 'debit';

/** What is asked of the list of entries; null where it does not matter. */
export type EntryFilter = {
  /** Null for the whole bank. */
  readonly branch: string | null;
  /** Customers' accounts, one of which it has a line of. */
  readonly accounts: readonly string[] | null;
  /** What it was to a customer: of `accounts`, where those are asked for. */
  readonly side: Side | null;
  readonly kind: EntryKind | null;
  readonly desk: string | null;
  readonly poster: string | null;
  /** Paise, both included. */
  readonly least: bigint | null;
  readonly most: bigint | null;
  /** Instants of the booking, both included. */
  readonly from: Date | null;
  readonly to: Date | null;
};

const accountOf: Readonly<Record<Side, (entry: ListedEntry) => string | null>> = {
  credit: ({ credited }) => credited,
  debit: ({ debited }) => debited,
};

const bothSides: readonly Side[] = ['credit', 'debit'];

function fitsAccounts({ accounts, side }: EntryFilter, entry: ListedEntry): boolean {
  if (accounts === null && side === null) return true;
  return (side === null ? bothSides : [side]).some((each) => {
    const account = accountOf[each](entry);
    return account !== null && (accounts === null || accounts.includes(account));
  });
}

/** Whether an entry is among what is asked for. */
export function fits(filter: EntryFilter, entry: ListedEntry): boolean {
  const { branch, kind, desk, poster, least, most, from, to } = filter;
  return (
    (branch === null || entry.branch === branch) &&
    fitsAccounts(filter, entry) &&
    (kind === null || entry.kind === kind) &&
    (desk === null || entry.desk === desk) &&
    (poster === null || entry.poster === poster) &&
    (least === null || entry.amount >= least) &&
    (most === null || entry.amount <= most) &&
    (from === null || entry.at >= from) &&
    (to === null || entry.at <= to)
  );
}

/** A way through the list that meets few besides what is asked for, newest first. */
export type EntryPath =
  | { readonly by: 'accounts'; readonly accounts: readonly string[] }
  | { readonly by: 'poster'; readonly poster: string }
  | { readonly by: 'desk'; readonly desk: string }
  | { readonly by: 'kind'; readonly kind: EntryKind; readonly branch: string | null }
  | { readonly by: 'digits'; readonly digits: readonly number[]; readonly branch: string | null }
  | { readonly by: 'time'; readonly branch: string | null };

const mostDigits = digitsOf(largestAmount);

/** How many digits the amounts that are asked for have; null where they need not be large. */
function largeDigitsOf({ least, most }: EntryFilter): readonly number[] | null {
  if (least === null || digitsOf(least) < largeDigits) return null;
  const first = digitsOf(least);
  const last = most === null ? mostDigits : digitsOf(most);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

/** The path of a search: by that which fewest entries have in common. */
export function pathOf(filter: EntryFilter): EntryPath {
  const { branch, accounts, poster, desk, kind } = filter;
  if (accounts !== null) return { by: 'accounts', accounts };
  if (poster !== null) return { by: 'poster', poster };
  if (desk !== null) return { by: 'desk', desk };
  if (kind !== null) return { by: 'kind', kind, branch };
  const digits = largeDigitsOf(filter);
  return digits === null ? { by: 'time', branch } : { by: 'digits', digits, branch };
}
