import { createSignInMonthStore } from '@main/adapters/mongo/stores/signInMonths';
import { createFoldSignInMonths } from '@main/application/projecting/byDesk';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import { foldSignInMonth, signInMonthOf } from '@main/domain/ledger/signInMonths';
import type { SignInMonthStore } from '@main/ports/signInMonths';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { emptyLedger } from '@tests/support/ledger/decisions';
import { branch, deskName, event } from '@tests/support/ledger/desk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const [asha, ravi] = ['56125810031', '56125810047'];

let database: FreshDatabase;
let store: SignInMonthStore;

beforeEach(async () => {
  database = await freshDatabase();
  store = createSignInMonthStore(database.db);
});
afterEach(() => database.drop());

const signedIn = (user: string, role = 'Employee') =>
  event('signed-in', { about: { user }, postedBy: user, after: { role } });
const refused = (user: string | null) =>
  event('sign-in-refused', user ? { about: { user }, after: { role: 'Employee' } } : {});

/** Sign-ins of two months at two desks: by desk, in the order of its book. */
function signInsAtTwoDesks(): readonly (readonly JournalRecord[])[] {
  const { post, records } = emptyLedger();
  const at = (desk: number, calendarDate = '2026-11-23') => ({ desk: deskName(desk), calendarDate });
  for (const desk of [1, 2]) post(event('desk-started'), at(desk));
  post(signedIn(asha), at(1));
  post(refused(asha), at(2));
  post(signedIn(asha), at(2));
  post(refused(null), at(2));
  post(refused(null), at(1));
  post(signedIn(ravi), at(1));
  post(signedIn(ravi, 'Admin'), at(2));
  for (const desk of [1, 2]) post(event('day-opened'), at(desk, '2026-12-01'));
  post(signedIn(asha), at(1, '2026-12-01'));
  const writer = (record: JournalRecord) => deskLineOf(record).writer;
  return [1, 2].map((desk) => records.filter((record) => writer(record) === deskName(desk)));
}

const wanted = [
  { month: '2026-11', branch, role: null, signedIn: 0, refused: 2, people: 0 },
  { month: '2026-11', branch, role: 'Admin', signedIn: 1, refused: 0, people: 1 },
  { month: '2026-11', branch, role: 'Employee', signedIn: 3, refused: 1, people: 2 },
  { month: '2026-12', branch, role: 'Employee', signedIn: 1, refused: 0, people: 1 },
];

describe('sign-ins by month', () => {
  it('are what was written, by branch and role, whoever folds them, and however often', async () => {
    const fold = createFoldSignInMonths(store);
    const [first = [], second = []] = signInsAtTwoDesks();
    await Promise.all([fold(first), fold(second), fold(second), fold(first)]);
    for (const records of [second.slice(3), first]) await fold(records);
    expect(await store.figures([branch, 'EAST'], '2026-11')).toEqual(wanted);
    expect(await store.figures([branch], '2026-12')).toEqual(wanted.slice(3));
    expect(await store.figures(['EAST'], '2026-11')).toEqual([]);
  });

  it('are the same when they are folded from zero', async () => {
    const desks = signInsAtTwoDesks();
    const fold = createFoldSignInMonths(store);
    for (const records of desks) for (const record of records) await fold([record]);
    for (const record of desks.flat()) {
      const whose = signInMonthOf(record);
      if (!whose) continue;
      const from = desks.flat().filter((each) => signInMonthOf(each)?.id === whose.id);
      expect((await store.read([whose.id])).get(whose.id)).toEqual(foldSignInMonth(null, whose, from));
    }
  });
});
