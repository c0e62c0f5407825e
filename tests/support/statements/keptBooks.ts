import type { Statement, StatementDependencies } from '@main/application/statements/statement';
import type { Actor } from '@main/domain/access/actor';
import type { Book } from '@main/domain/ledger/books';
import { foldDayTotals } from '@main/domain/ledger/fold';
import { accountLineIn, deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import { branchRecord } from '../branches';
import { branch, customer } from '../ledger/desk';

export const actor: Actor = {
  holder: { userId: customer, role: 'Customer', status: 'Active', branch, duties: [] },
  scope: 'own',
  sessionId: 'test',
};

/** The master data around one account; the bank is a demo. */
export const masterData: Omit<StatementDependencies, 'books' | 'projections' | 'today'> = {
  accounts: {
    byId: async (accountId) => ({
      accountId,
      userId: customer,
      branch,
      product: 'savings',
      openedOn: '2027-11-01',
      addedKey: '',
    }),
  },
  users: { byId: async () => ({ firstName: 'संजय', lastName: 'बनर्जी' }) as never },
  bank: {
    bank: async () => ({ name: 'Sahyadri Cooperative Bank', demo: true, madeBy: '', madeAt: null }),
    branch: async () => branchRecord(branch, 'Pune, Laxmi Road'),
  },
};

/** Books and totals by day of one account over records in memory; the totals are folded up to `foldedTo`. */
export function keptBooks(book: Book, records: readonly JournalRecord[], foldedTo: number) {
  const lines = records.filter((record) => accountLineIn(record, book));
  const range: StatementDependencies['books']['range'] = async (_book, from, to) =>
    lines.slice(from - 1, Math.max(from - 1, to));
  const newest = lines.at(-1);
  const books: StatementDependencies['books'] = {
    range,
    head: async () => (newest && accountLineIn(newest, book)) ?? null,
    page: async () => [],
    find: async () => null,
    findAll: async () => new Map(),
  };
  const projections: StatementDependencies['projections'] = {
    dayTotals: async (_book, from, to) => {
      const dates = [...new Set(lines.slice(0, foldedTo).map((record) => deskLineOf(record).businessDate))];
      return dates
        .filter((date) => date >= from && date <= to)
        .sort()
        .map((date) => foldDayTotals(null, book, date, lines.slice(0, foldedTo)));
    },
  };
  return { books, projections, lines };
}

/** The figures of a statement worked out by going through every record there is. */
export function byHand(
  book: Book,
  records: readonly JournalRecord[],
  from: string,
  to: string,
): Pick<Statement, 'opening' | 'credits' | 'debits' | 'entries' | 'closing'> {
  const sums = { opening: 0n, credits: 0n, debits: 0n, entries: 0, closing: 0n };
  for (const record of records) {
    const amount = accountLineIn(record, book)?.amount ?? 0n;
    const { businessDate } = deskLineOf(record);
    if (amount === 0n || businessDate > to) continue;
    sums.closing += amount;
    if (businessDate < from) sums.opening += amount;
    else {
      sums.entries += 1;
      if (amount > 0n) sums.credits += amount;
      else sums.debits -= amount;
    }
  }
  return sums;
}
