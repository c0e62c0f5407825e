import { createSignInTimesStore } from '@main/adapters/mongo/stores/signInTimes';
import { createFoldSignInTimes } from '@main/application/projecting/byDesk';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import { signInTimesId } from '@main/domain/ledger/signInTimes';
import type { SignInTimesStore } from '@main/ports/signInTimes';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { emptyLedger } from '@tests/support/ledger/decisions';
import { branch, deskName, event } from '@tests/support/ledger/desk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const zone = 'Asia/Kolkata';

let database: FreshDatabase;
let store: SignInTimesStore;

beforeEach(async () => {
  database = await freshDatabase();
  store = createSignInTimesStore(database.db);
});
afterEach(() => database.drop());

/** Sign-ins of two months at two desks: by desk, in the order of its book. */
function signInsAtTwoDesks(): readonly (readonly JournalRecord[])[] {
  const { post, records } = emptyLedger();
  const at = (desk: number, calendarDate: string) => ({ desk: deskName(desk), calendarDate });
  for (const desk of [1, 2]) post(event('desk-started'), at(desk, '2024-02-29'));
  const user = '56125810031';
  const signedIn = () => event('signed-in', { about: { user }, postedBy: user, after: { role: 'Employee' } });
  for (const desk of [1, 2, 2]) post(signedIn(), at(desk, '2024-02-29'));
  post(event('sign-in-refused'), at(1, '2024-02-29'));
  for (const desk of [1, 2]) post(event('day-opened'), at(desk, '2024-03-01'));
  post(signedIn(), at(1, '2024-03-01'));
  return [1, 2].map((desk) => records.filter((record) => deskLineOf(record).writer === deskName(desk)));
}

describe('the times at which people sign in', () => {
  it('are what was written, whoever folds them, and however often; refusals are none', async () => {
    const fold = createFoldSignInTimes(store, () => zone);
    const [first = [], second = []] = signInsAtTwoDesks();
    await Promise.all([fold(first), fold(second), fold(second), fold(first)]);
    for (const records of [second.slice(2), first]) await fold(records);
    const ids = ['2024-02', '2024-03', '2024-04'].map((month) => signInTimesId(month, branch));
    const found = await store.read(ids);
    expect([...found.keys()].sort()).toEqual(ids.slice(0, 2));
    const [february, march] = ids.map((id) => found.get(id));
    expect([february?.days, march?.days]).toEqual([{ '2024-02-29': 3 }, { '2024-03-01': 1 }]);
    const all = [...first, ...second].filter(({ kind }) => kind === 'signed-in');
    const hours = new Map<string, number>();
    for (const { bookingTime } of all) {
      const hour = bookingTime.toLocaleTimeString('en-GB', { timeZone: zone, hour: '2-digit' });
      hours.set(hour, (hours.get(hour) ?? 0) + 1);
    }
    const folded = new Map<string, number>();
    for (const month of [february, march]) {
      for (const [weekHour, count] of Object.entries(month?.hours ?? {})) {
        const hour = weekHour.slice(2);
        folded.set(hour, (folded.get(hour) ?? 0) + count);
      }
    }
    expect(folded).toEqual(hours);
    // The 29th of February 2024 was a Thursday, the day after it a Friday.
    expect(Object.keys(february?.hours ?? {}).every((weekHour) => weekHour.startsWith('4:'))).toBe(true);
    expect(Object.keys(march?.hours ?? {}).every((weekHour) => weekHour.startsWith('5:'))).toBe(true);
  });
});
