/**
 * What figures must be, by plain loops over the journal's documents: it shares no code with what makes them. A date is
 * that of the branch's calendar at the time of booking.
 */
import type { Db, Document } from 'mongodb';

export type Counted = {
  entries: number;
  creditCount: number;
  credits: bigint;
  debitCount: number;
  debits: bigint;
};

const nothing = (): Counted => ({ entries: 0, creditCount: 0, credits: 0n, debitCount: 0, debits: 0n });

export type Recount = {
  /** By branch, or `bank`, and date. */
  readonly days: Map<string, Map<string, Counted>>;
  /** The same, by kind. */
  readonly kinds: Map<string, Map<string, Map<string, Counted>>>;
  /** Amounts of single lines, by branch or `bank`, and date. */
  readonly amounts: Map<string, Map<string, bigint[]>>;
};

function at<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}

const dayOf = (instant: Date, timeZone: string): string => instant.toLocaleDateString('sv-SE', { timeZone });

function count(into: Counted, amounts: readonly bigint[]): void {
  into.entries += 1;
  for (const amount of amounts) {
    if (amount > 0n) {
      into.creditCount += 1;
      into.credits += amount;
    } else {
      into.debitCount += 1;
      into.debits -= amount;
    }
  }
}

/** @param zones the time zone of each branch */
export function recountDocuments(
  documents: readonly Document[],
  zones: Readonly<Record<string, string>>,
): Recount {
  const recount: Recount = { days: new Map(), kinds: new Map(), amounts: new Map() };
  for (const { branch, kind, outcome, bookingTime, lines } of documents) {
    if (outcome !== 'posted') continue;
    const date = dayOf(bookingTime, zones[branch] ?? '');
    const amounts: bigint[] = [];
    for (const { book, amount } of lines) {
      if (book.split('/')[1] === 'account' && amount !== 0n) amounts.push(amount);
    }
    for (const whose of [branch, 'bank']) {
      count(
        at(
          at(recount.days, whose, () => new Map()),
          date,
          nothing,
        ),
        amounts,
      );
      const kinds = at(
        at(recount.kinds, whose, () => new Map()),
        date,
        () => new Map<string, Counted>(),
      );
      count(at(kinds, kind, nothing), amounts);
      const lists = at(recount.amounts, whose, () => new Map());
      at(lists, date, () => [] as bigint[]).push(...amounts);
    }
  }
  return recount;
}

export async function recountJournal(db: Db, zones: Readonly<Record<string, string>>): Promise<Recount> {
  return recountDocuments(await db.collection('journal').find().toArray(), zones);
}

/** The sum of what the dates from `from` to `to` have. */
export function between<Value>(
  dates: ReadonlyMap<string, Value> | undefined,
  from: string,
  to: string,
): readonly Value[] {
  const found: Value[] = [];
  for (const [date, value] of dates ?? []) if (date >= from && date <= to) found.push(value);
  return found;
}

export function total(counted: readonly Counted[]): Counted {
  const sum = nothing();
  for (const each of counted) {
    sum.entries += each.entries;
    sum.creditCount += each.creditCount;
    sum.credits += each.credits;
    sum.debitCount += each.debitCount;
    sum.debits += each.debits;
  }
  return sum;
}
