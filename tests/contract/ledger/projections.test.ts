import { createMemoryProjections } from '@main/adapters/memory/projections';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import type { AccountSummary, DayTotals, SignIns } from '@main/domain/ledger/projections';
import type { ProjectionStore } from '@main/ports/projections';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';

let database: FreshDatabase | undefined;

afterAll(async () => {
  await database?.drop();
});

const kinds: readonly (readonly [string, () => Promise<ProjectionStore>])[] = [
  ['in memory', async () => createMemoryProjections()],
  [
    'on MongoDB',
    async () => {
      await database?.drop();
      database = await freshDatabase();
      return createMongoProjections(database.db);
    },
  ],
];

const book = 'MAIN/account/000000000017';
const at = new Date('2026-11-23T04:30:00.000Z');

const summary = (upTo: number, balance = BigInt(upTo)): AccountSummary => ({
  book,
  account: '000000000017',
  branch: 'MAIN',
  userId: '56125810031',
  balance,
  held: 0n,
  status: 'open',
  freeze: 'none',
  floor: 0n,
  product: 'savings',
  limits: 0,
  openedOn: '2026-11-23',
  activeOn: '2026-11-23',
  lastBooking: at,
  upTo,
});

const totals = (date: string, upTo: number): DayTotals => ({
  book,
  date,
  credits: 5n,
  debits: 2n,
  entries: 2,
  balance: 3n,
  upTo,
});

const signIns = (folded: number): SignIns => {
  const signIn = { id: 'MAIN:a', at, desk: 'DESK0001', outcome: 'signedIn' } as const;
  return {
    userId: '56125810031',
    last: signIn,
    previous: null,
    recent: [signIn],
    upTo: { 'MAIN/desk/DESK0001': folded },
    folded,
  };
};

describe.each(kinds)('projections %s', (_kind, create) => {
  let store: ProjectionStore;
  beforeEach(async () => {
    store = await create();
  });

  it('give back what was put', async () => {
    await store.putSummaries([{ next: summary(1), seen: null }]);
    await store.putDayTotals([{ next: totals('2026-11-23', 2), seen: null }]);
    await store.putSignIns([{ next: signIns(1), seen: null }]);
    expect((await store.summaries([book, 'MAIN/gl/none'])).get(book)).toEqual(summary(1));
    expect(await store.dayTotalsOn([{ book, date: '2026-11-23' }])).toEqual([totals('2026-11-23', 2)]);
    expect((await store.signIns(['56125810031'])).get('56125810031')).toEqual(signIns(1));
  });

  it('write only over the version that was seen', async () => {
    expect(await store.putSummaries([{ next: summary(1), seen: null }])).toEqual([true]);
    expect(await store.putSummaries([{ next: summary(5), seen: 3 }])).toEqual([false]);
    expect(await store.putSummaries([{ next: summary(4), seen: null }])).toEqual([false]);
    expect(await store.putSummaries([{ next: summary(2), seen: 1 }])).toEqual([true]);
    expect((await store.summaries([book])).get(book)).toEqual(summary(2));
    expect(await store.putSignIns([{ next: signIns(1), seen: null }])).toEqual([true]);
    expect(await store.putSignIns([{ next: signIns(1), seen: null }])).toEqual([false]);
    expect(await store.putSignIns([{ next: signIns(2), seen: 0 }])).toEqual([false]);
    expect(await store.putCursor('MAIN/desk/DESK0001', { next: 7, seen: null })).toBe(true);
    expect(await store.putCursor('MAIN/desk/DESK0001', { next: 9, seen: 8 })).toBe(false);
    expect(await store.putCursor('MAIN/desk/DESK0001', { next: 8, seen: 7 })).toBe(true);
    expect(await store.cursors(['MAIN/desk/DESK0001'])).toEqual(new Map([['MAIN/desk/DESK0001', 8]]));
    expect(await store.foldedBooks()).toEqual(['MAIN/desk/DESK0001']);
  });

  it('tell apart which of several writes took effect', async () => {
    await store.putDayTotals([{ next: totals('2026-11-22', 3), seen: null }]);
    const changes = [
      { next: totals('2026-11-22', 9), seen: 2 },
      { next: totals('2026-11-23', 9), seen: null },
    ];
    expect(await store.putDayTotals(changes)).toEqual([false, true]);
  });

  it('name the open accounts of customers that were last used before a date, by their books', async () => {
    const others = [
      { book: 'MAIN/account/000000000025', activeOn: '2024-11-27' },
      { book: 'MAIN/account/000000000033', activeOn: '2024-11-28' },
      { book: 'MAIN/account/000000000041', activeOn: '2024-11-27', status: 'dormant' as const },
      { book: 'MAIN/account/000000000058', activeOn: '2024-01-01' },
      { book: 'NORTH/account/000000000066', activeOn: '2024-01-01', branch: 'NORTH' },
      { book: 'MAIN/gl/suspense', activeOn: '2024-01-01', userId: null },
    ];
    await store.putSummaries(others.map((over) => ({ next: { ...summary(1), ...over }, seen: null })));
    const idle = async (after: string, count: number) =>
      (await store.idleSince('MAIN', '2024-11-28', after, count)).map(({ book: each }) => each);
    expect(await idle('', 10)).toEqual(['MAIN/account/000000000025', 'MAIN/account/000000000058']);
    expect(await idle('', 1)).toEqual(['MAIN/account/000000000025']);
    expect(await idle('MAIN/account/000000000025', 10)).toEqual(['MAIN/account/000000000058']);
  });

  it('read the totals of a period, oldest first', async () => {
    const dates = ['2026-11-23', '2026-10-01', '2026-11-02', '2026-12-01'];
    await store.putDayTotals(dates.map((date) => ({ next: totals(date, 2), seen: null })));
    const found = await store.dayTotals(book, '2026-11-01', '2026-11-30');
    expect(found.map(({ date }) => date)).toEqual(['2026-11-02', '2026-11-23']);
  });
});
