import { createJournalSearch } from '@main/adapters/mongo/journal/search';
import { createEntryList } from '@main/adapters/mongo/stores/entryList';
import { createEntryPages, type EntrySearch } from '@main/application/entries/pages';
import type { EntryFilter } from '@main/domain/entries/filter';
import type { ListedEntry } from '@main/domain/entries/listed';
import type { EntryList } from '@main/ports/entryList';
import { entryKinds } from '@shared/entryKinds';
import { countOf } from '@tests/support/counts';
import {
  accountAt,
  anyEntry,
  branchAt,
  clerkAt,
  deskAt,
  type MadeBank,
  madeEntries,
} from '@tests/support/entries/made';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { tried } from '@tests/support/tried';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bank: MadeBank = { branches: 4, entries: 6_000 };
const entries = madeEntries(bank);

let database: FreshDatabase;
let list: EntryList;
let pages: ReturnType<typeof createEntryPages>;

const pagesOver = ({ db }: FreshDatabase) =>
  createEntryPages({
    entryList: createEntryList(db),
    search: createJournalSearch(db),
    bank: { branches: async () => [] },
  });

beforeAll(async () => {
  database = await freshDatabase();
  list = createEntryList(database.db);
  pages = pagesOver(database);
  await list.put(entries);
});
afterAll(() => database.drop());

async function found(filter: EntryFilter, limit: number): Promise<readonly ListedEntry[]> {
  const read: ListedEntry[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pages>> = await pages(
      { ...filter, reference: null },
      cursor,
      limit,
    );
    expect(page.entries.length).toBeLessThanOrEqual(limit);
    read.push(...page.entries);
    cursor = page.next;
  } while (cursor !== null && read.length <= entries.length);
  return read;
}

/** The same, written down as plainly as it can be. */
function plainly(filter: EntryFilter): readonly ListedEntry[] {
  const asked = entries.filter((entry) => {
    const touched = [
      ...(filter.side !== 'debit' && entry.credited ? [entry.credited] : []),
      ...(filter.side !== 'credit' && entry.debited ? [entry.debited] : []),
    ];
    if (filter.branch && entry.branch !== filter.branch) return false;
    if (filter.accounts && !touched.some((account) => filter.accounts?.includes(account))) return false;
    if (filter.side && touched.length === 0) return false;
    if (filter.kind && entry.kind !== filter.kind) return false;
    if (filter.desk && entry.desk !== filter.desk) return false;
    if (filter.poster && entry.poster !== filter.poster) return false;
    if (filter.least && entry.amount < filter.least) return false;
    if (filter.most && entry.amount > filter.most) return false;
    if (filter.from && entry.at.getTime() < filter.from.getTime()) return false;
    return !(filter.to && entry.at.getTime() > filter.to.getTime());
  });
  return asked.toSorted(
    (left, right) => right.at.getTime() - left.at.getTime() || (left.id < right.id ? 1 : -1),
  );
}

const branchNo = fc.nat(bank.branches - 1);
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 2 });
const amounts = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 10 }));
const amount = amounts.map(([digit, zeros]) => BigInt(digit) * 10n ** BigInt(zeros));
/** The very moment of an entry, so that the ends of a period are tried. */
const moment = fc.nat(entries.length - 1).map((index) => entries[index]?.at ?? null);

const filters: fc.Arbitrary<EntryFilter> = fc.record({
  branch: orNull(branchNo.map(branchAt)),
  accounts: orNull(
    fc.array(
      fc.tuple(branchNo, fc.nat(39)).map(([n, m]) => accountAt(n, m)),
      { maxLength: 3 },
    ),
  ),
  side: orNull(fc.constantFrom('credit', 'debit')),
  kind: orNull(fc.constantFrom(...entryKinds)),
  desk: orNull(fc.tuple(branchNo, fc.nat(1)).map(([n, m]) => deskAt(n, m))),
  poster: orNull(fc.tuple(branchNo, fc.nat(2)).map(([n, m]) => clerkAt(n, m))),
  least: orNull(amount),
  most: orNull(amount),
  from: orNull(moment),
  to: orNull(moment),
});

const idsOf = (listed: readonly ListedEntry[]) => listed.map(({ id }) => id);

describe('the list of entries', () => {
  it('finds what a plain filter over all of them finds, each once, newest first, page by page', async () => {
    const limits = fc.integer({ min: 1, max: 120 });
    await fc.assert(
      fc.asyncProperty(filters, limits, async (filter, limit) => {
        expect(idsOf(await found(filter, limit))).toEqual(idsOf(plainly(filter)));
      }),
      { numRuns: countOf('entrySearches') },
    );
    tried('searches of the list of entries', countOf('entrySearches'), 'as a plain filter over all of them');
  });

  it('gives back each entry as it was put, and keeps it as it was first put', async () => {
    await list.put(entries.slice(0, 50).map((entry) => ({ ...entry, amount: 1n })));
    expect(await found(anyEntry, 500)).toEqual(plainly(anyEntry));
  });

  it('says when the first was booked, in a branch and in the bank', async () => {
    expect(await list.begins(null)).toEqual(entries[0]?.at);
    expect(await list.begins(branchAt(1))).toEqual(plainly({ ...anyEntry, branch: branchAt(1) }).at(-1)?.at);
    expect(await list.begins('NONE')).toBeNull();
  });
});

const threeMonths = { from: new Date('2026-11-20T00:00:00Z'), to: new Date('2027-02-20T00:00:00Z') };

/** Each filter alone, and those that are asked for together most. */
const searches: Readonly<Record<string, Partial<EntryFilter>>> = {
  'of the bank': {},
  'of a branch': { branch: branchAt(1) },
  'of a customer': { accounts: [accountAt(1, 3), accountAt(1, 4)] },
  'of an account': { accounts: [accountAt(1, 3)] },
  'of days': threeMonths,
  'that were credits': { side: 'credit' },
  'that were debits in a branch': { side: 'debit', branch: branchAt(1) },
  'of a large amount': { least: 50_000_000n },
  'of a large amount in a branch': { least: 10_000_000n, branch: branchAt(1) },
  'of a small amount': { least: 100_000n, most: 900_000n },
  'of a rare kind': { kind: 'reversal' },
  'of a rare kind in a branch': { kind: 'fee', branch: branchAt(1) },
  'at a desk': { desk: deskAt(1, 1) },
  'by a poster': { poster: clerkAt(1, 2) },
  'of a branch and days': { branch: branchAt(1), ...threeMonths },
  'of a customer and days': { accounts: [accountAt(1, 3)], ...threeMonths },
  'of a kind and days': { kind: 'transfer', branch: branchAt(1), ...threeMonths },
  'at a desk and days': { desk: deskAt(1, 1), ...threeMonths },
  'by a poster, of days and amounts': { poster: clerkAt(1, 2), least: 10_000n, ...threeMonths },
};

/** Keys that the server looked at for the first page of a search; it may not sort, nor look at all. */
async function keysExamined(over: FreshDatabase, search: EntrySearch): Promise<number> {
  const { db } = over;
  await db.command({ profile: 0 });
  await db.dropCollection('system.profile').catch(() => undefined);
  await db.command({ profile: 2 });
  const page = await pagesOver(over)(search, null, 50);
  await db.command({ profile: 0 });
  const ran = await db.collection('system.profile').find({ 'command.find': 'entries' }).toArray();
  expect(ran.length).toBeGreaterThan(0);
  expect(ran.filter(({ hasSortStage }) => hasSortStage)).toEqual([]);
  expect(ran.filter(({ planSummary }) => planSummary === 'COLLSCAN')).toEqual([]);
  expect(page.entries.length + (page.next ? 1 : 0)).toBeGreaterThan(0);
  return ran.reduce((sum, run) => sum + run.keysExamined, 0);
}

describe('a page of entries', () => {
  let larger: FreshDatabase;
  beforeAll(async () => {
    larger = await freshDatabase();
    const largerList = createEntryList(larger.db);
    const all = madeEntries({ branches: 40, entries: 60_000 });
    for (let at = 0; at < all.length; at += 10_000) await largerList.put(all.slice(at, at + 10_000));
  });
  afterAll(() => larger.drop());

  it.each(Object.entries(searches))('%s costs no more in a bank ten times as large', async (_what, asked) => {
    const search = { ...anyEntry, ...asked, reference: null };
    const [few, many] = [await keysExamined(database, search), await keysExamined(larger, search)];
    expect(few).toBeLessThanOrEqual(500);
    expect(many).toBeLessThanOrEqual(500);
  });

  it('that nothing fits is given up after two thousand, and says where to go on', async () => {
    const search = { ...anyEntry, side: 'credit', most: 1n, reference: null } as const;
    expect(await keysExamined(larger, search)).toBeLessThanOrEqual(2_010);
    const page = await pagesOver(larger)(search, null, 50);
    expect(page.entries).toEqual([]);
    expect(page.next).not.toBeNull();
  });
});
