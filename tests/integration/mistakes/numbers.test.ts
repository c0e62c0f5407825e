import { createCounters } from '@main/adapters/mongo/stores/counters';
import { firstUserId } from '@shared/ids';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { afterAll, beforeAll, expect, it } from 'vitest';

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const failCounters = (mode: object | 'off') =>
  database.client.db('admin').command({
    configureFailPoint: 'failCommand',
    mode,
    data: { failCommands: ['findAndModify'], errorCode: 8000 },
  });

/** The earlier system took the seconds of the clock for a user ID when its counter failed. */
it('a counter that fails gives no number, and the next one is the next', async () => {
  const counters = createCounters(database.db);
  expect(await counters.nextUserId()).toBe(`${firstUserId}`);
  await failCounters({ times: 1 });
  await expect(counters.nextUserId()).rejects.toMatchObject({ code: 8000 });
  await failCounters('off');
  expect(await counters.nextUserId()).toBe(`${firstUserId + 1n}`);
});

it('fifty who ask at once get fifty numbers without a gap, also where nobody asked before', async () => {
  const fresh = await freshDatabase();
  const counters = createCounters(fresh.db);
  const given = await Promise.all(Array.from({ length: 50 }, () => counters.nextUserId()));
  expect(given.sort()).toEqual(Array.from({ length: 50 }, (_, index) => `${firstUserId + BigInt(index)}`));
  await fresh.drop();
});
