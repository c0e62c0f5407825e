import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createJournalSearch } from '@main/adapters/mongo/journal/search';
import { type AuditFilter, fits } from '@main/domain/audit/filter';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { JournalPlace, JournalSearch } from '@main/ports/journalSearch';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { smallBranch } from '@tests/support/ledger/decisions';
import { branch, credit, debit, event } from '@tests/support/ledger/desk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const [clerk, customer, witness] = ['56125810031', '56125810047', '56125810059'];
const morning = new Date('2026-11-23T04:30:00.000Z').getTime();

let database: FreshDatabase;
let search: JournalSearch;
let records: readonly JournalRecord[];

/** Some hundred records of two branches: of a clerk, about a customer, refused ones, many of the same millisecond. */
function busyMorning(): readonly JournalRecord[] {
  const ledger = smallBranch(100_000n, 50_000n);
  const at = (step: number) => ({ now: new Date(morning + Math.floor(step / 7) * 1_000) });
  for (let step = 0; step < 400; step += 1) {
    const about = { about: { user: customer } };
    const kinds = [
      () => credit(ledger.account, 10n, { postedBy: clerk }),
      () => debit(ledger.account, 10_000_000n, { postedBy: clerk }),
      () => event('sign-in-refused', about),
      () => event('signed-in', { ...about, postedBy: customer }),
      () => event('denied', { postedBy: clerk }),
      () => event('password-recovered', { about: { user: customer }, after: { witness } }),
      () => event('user-status-changed', { ...about, postedBy: clerk }),
      () => event('desk-started', { branch: 'EAST' }),
      () => event('exported', { branch: 'EAST', postedBy: clerk }),
    ];
    const made = kinds[(step * 5) % kinds.length];
    if (made) ledger.post(made(), at(step));
  }
  return ledger.records;
}

beforeAll(async () => {
  database = await freshDatabase();
  search = createJournalSearch(database.db);
  records = busyMorning();
  expect(await createMongoJournal(database.db).insert(records)).toEqual({ kind: 'durable' });
});

afterAll(() => database.drop());

const all: AuditFilter = {
  branches: [branch, 'EAST'],
  person: null,
  kinds: null,
  outcome: null,
  from: null,
  to: null,
};

const newestFirst = (left: JournalRecord, right: JournalRecord) =>
  right.bookingTime.getTime() - left.bookingTime.getTime() || (left.id < right.id ? 1 : -1);

const filters: readonly (readonly [string, Partial<AuditFilter>])[] = [
  ['of all branches', {}],
  ['of one branch', { branches: ['EAST'] }],
  ['by or about a person', { person: customer }],
  ['by a person, refused', { person: clerk, outcome: 'refused' }],
  ['that a person witnessed', { person: witness }],
  ['of some kinds', { kinds: ['signed-in', 'sign-in-refused'] }],
  ['of a kind about a person', { kinds: ['user-status-changed'], person: customer }],
  ['that were refused', { outcome: 'refused' }],
  ['that were done', { outcome: 'done' }],
  ['of a period', { from: new Date(morning + 5_000), to: new Date(morning + 20_000) }],
  ['that were refused in a period', { outcome: 'refused', from: new Date(morning + 5_000) }],
];

async function pagesOf(filter: AuditFilter, limit: number): Promise<readonly JournalRecord[]> {
  const read: JournalRecord[] = [];
  let after: JournalPlace | null = null;
  for (;;) {
    const page = await search.newest(filter, after, limit);
    read.push(...page);
    const last = page.at(-1);
    if (!last || page.length < limit || read.length > records.length) return read;
    after = { at: last.bookingTime, id: last.id };
  }
}

describe('records', () => {
  it.each(filters)('%s are found, each once, newest first, page by page', async (_what, change) => {
    const filter = { ...all, ...change };
    const wanted = records.filter((record) => fits(filter, record)).toSorted(newestFirst);
    expect(wanted.length).toBeGreaterThan(10);
    for (const limit of [3, 1_000]) {
      const found = await pagesOf(filter, limit);
      expect(found.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    }
  });

  it('of a page cost what the page holds, wherever it lies', async () => {
    await database.db.command({ profile: 2 });
    // Halfway through the morning.
    const after = { at: new Date(morning + 28_000), id: `${branch}:` };
    const cheap = filters.filter(([, { person, outcome }]) => !(person && outcome) && outcome !== 'done');
    for (const [, change] of cheap) await search.newest({ ...all, ...change }, after, 5);
    await database.db.command({ profile: 0 });
    const ran = await database.db
      .collection('system.profile')
      .find({ 'command.find': 'journal' })
      .project({ docsExamined: 1, hasSortStage: 1 })
      .toArray();
    expect(ran.length).toBeGreaterThanOrEqual(cheap.length);
    for (const { docsExamined, hasSortStage } of ran) {
      // Those of the same millisecond are looked at again.
      expect(docsExamined).toBeLessThanOrEqual(40);
      expect(hasSortStage).toBeUndefined();
    }
  });

  it('begin when the first of them was booked', async () => {
    expect(await search.begins([branch])).toEqual(records[0]?.bookingTime);
    expect(await search.begins(['WEST'])).toBeNull();
  });
});
