import { type BusinessDate, monthOf } from '@shared/businessDate';
import { byAmount } from '@shared/money';
import { type Book, partsOf } from './books';
import type { RecordKind } from './events';
import { businessDateOf } from './fold';
import { type AccountLine, deskLineOf, isAccountLine, type JournalRecord } from './records';

/** Lines of customers' accounts in one direction; the amount is positive. */
export type Flow = { readonly count: number; readonly amount: bigint };

/**
 * What entries moved in customers' accounts. What was credited less what was debited is what their balance grew by;
 * an entry that touches no customer, such as a float, is an entry all the same.
 */
export type Movement = { readonly entries: number; readonly credits: Flow; readonly debits: Flow };

export type KindMovement = Movement & { readonly kind: RecordKind };

/** Lines by the power of ten of their amount: how many digits it has in paise. */
export type SizeFlow = Flow & { readonly digits: number };

/** One line of a customer's account: what is credited is positive. */
export type Large = {
  /** The record's `_id`. */
  readonly record: string;
  readonly account: string;
  readonly amount: bigint;
  readonly date: BusinessDate;
};

export type Figures = Movement & {
  /** In the order of their names. */
  readonly kinds: readonly KindMovement[];
  /** From small to large. */
  readonly sizes: readonly SizeFlow[];
  /** The largest, at most `mostLarge`, the largest first. */
  readonly largest: readonly Large[];
};

export const mostLarge = 10;

/** A projection: what one desk posted in a branch on one business date. */
export type DeskDay = Figures & {
  /** The desk's book in the branch. */
  readonly book: Book;
  readonly date: BusinessDate;
  /** Number of the last line of the desk's book that is in it. */
  readonly upTo: number;
};

/** A date, or the month of one ("2026-11"). */
export type Period = string;

/** What desks' days come to, of a branch or of the bank (null). Its entries only ever grow. */
export type RollUp = Figures & { readonly branch: string | null; readonly period: Period };

export type RollUpKey = Pick<RollUp, 'branch' | 'period'>;

export const rollUpId = ({ branch, period }: RollUpKey): string => `${branch ?? 'bank'}:${period}`;

export const deskDayId = ({ book, date }: Pick<DeskDay, 'book' | 'date'>): string => `${book}:${date}`;

export const isMonth = (period: Period): boolean => period === monthOf(period);

const noFlow: Flow = { count: 0, amount: 0n };

export const noMovement: Movement = { entries: 0, credits: noFlow, debits: noFlow };

export const noFigures: Figures = { ...noMovement, kinds: [], sizes: [], largest: [] };

export const netOf = ({ credits, debits }: Movement): bigint => credits.amount - debits.amount;

const addFlows = (left: Flow, right: Flow): Flow => ({
  count: left.count + right.count,
  amount: left.amount + right.amount,
});

export const addMovements = (left: Movement, right: Movement): Movement => ({
  entries: left.entries + right.entries,
  credits: addFlows(left.credits, right.credits),
  debits: addFlows(left.debits, right.debits),
});

export const sumMovements = (movements: readonly Movement[]): Movement =>
  movements.reduce(addMovements, noMovement);

function kindsOf(kinds: readonly KindMovement[]): readonly KindMovement[] {
  const byKind = new Map<RecordKind, Movement>();
  for (const { kind, ...own } of kinds) byKind.set(kind, addMovements(byKind.get(kind) ?? noMovement, own));
  return [...byKind].map(([kind, sum]) => ({ kind, ...sum })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function sizesOf(sizes: readonly SizeFlow[]): readonly SizeFlow[] {
  const byDigits = new Map<number, Flow>();
  for (const size of sizes) byDigits.set(size.digits, addFlows(byDigits.get(size.digits) ?? noFlow, size));
  return [...byDigits].map(([digits, sum]) => ({ digits, ...sum })).sort((a, b) => a.digits - b.digits);
}

const sizeOf = ({ amount }: Large): bigint => (amount < 0n ? -amount : amount);

const nameOf = ({ record, account }: Large): string => `${record} ${account}`;

/** Which are the largest of some follows from those of any parts of them. */
const largestOf = (lines: readonly Large[]): readonly Large[] =>
  [...lines]
    .sort((a, b) => byAmount(sizeOf(b), sizeOf(a)) || (nameOf(a) < nameOf(b) ? -1 : 1))
    .slice(0, mostLarge);

/** Sums do not depend on the order of what is summed. */
export const sumFigures = (parts: readonly Figures[]): Figures => ({
  ...sumMovements(parts),
  kinds: kindsOf(parts.flatMap(({ kinds }) => kinds)),
  sizes: sizesOf(parts.flatMap(({ sizes }) => sizes)),
  largest: largestOf(parts.flatMap(({ largest }) => largest)),
});

const flowOf = (amounts: readonly bigint[]): Flow => ({
  count: amounts.length,
  amount: amounts.reduce((sum, amount) => sum + amount, 0n),
});

/** What one entry comes to. */
export function figuresOfEntry(record: JournalRecord): Figures {
  const { id, kind, lines } = record;
  const own = lines.filter(
    (line): line is AccountLine => isAccountLine(line) && partsOf(line.book).kind === 'account',
  );
  const customers = own.map(({ amount }) => amount);
  const credits = customers.filter((amount) => amount > 0n);
  const debits = customers.filter((amount) => amount < 0n).map((amount) => -amount);
  const movement: Movement = { entries: 1, credits: flowOf(credits), debits: flowOf(debits) };
  const sizes = [...credits, ...debits].map((amount) => ({
    digits: amount.toString().length,
    count: 1,
    amount,
  }));
  const date = businessDateOf(record);
  const largest = own
    .filter(({ amount }) => amount !== 0n)
    .map(({ book, amount }) => ({ record: id, account: partsOf(book).id, amount, date }));
  return { ...movement, kinds: [{ kind, ...movement }], sizes: sizesOf(sizes), largest: largestOf(largest) };
}

/** Refusals and events are no entries. */
export const isEntry = ({ outcome }: Pick<JournalRecord, 'outcome'>): boolean => outcome === 'posted';

/**
 * A desk's date after `records` of its book, in its order; what is no entry, is of another date or is in it already
 * counts nothing.
 */
export function foldDeskDay(
  seen: DeskDay | null,
  book: Book,
  date: BusinessDate,
  records: readonly JournalRecord[],
): DeskDay {
  const known = seen ?? { ...noFigures, book, date, upTo: 0 };
  const fresh = records.filter(
    (record) => isEntry(record) && businessDateOf(record) === date && deskLineOf(record).no > known.upTo,
  );
  const last = fresh.at(-1);
  if (!last) return known;
  return {
    ...sumFigures([known, ...fresh.map(figuresOfEntry)]),
    book,
    date,
    upTo: deskLineOf(last).no,
  };
}
