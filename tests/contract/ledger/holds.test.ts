import { createHoldStore } from '@main/adapters/mongo/stores/holds';
import type { HoldLine } from '@main/domain/ledger/records';
import type { HoldStore } from '@main/ports/holds';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';

const account = '000000000017';
const expires = '2026-11-30T18:29:59.999Z';
const placing = { amount: 100n, narration: 'Deposit' };

let database: FreshDatabase;
let holds: HoldStore;

beforeAll(async () => {
  database = await freshDatabase();
  holds = createHoldStore(database.db);
});
afterAll(() => database.drop());

const lineOf = (
  name: string,
  no: number,
  remaining: bigint,
  state: HoldLine['state'] = 'held',
): HoldLine => ({ book: `MAIN/hold/${name}`, no, account, remaining, state, expires });

it('lines of a hold come to the same in any order, and twice', async () => {
  const lines = [
    [lineOf('a', 1, 100n), placing],
    [lineOf('a', 2, 60n), null],
  ] as const;
  for (const order of [lines, [...lines].reverse(), lines]) {
    for (const [line, placed] of order) await holds.fold(line, placed);
    const [found] = await holds.ofAccount(account);
    expect(found).toMatchObject({ amount: 100n, remaining: 60n, narration: 'Deposit', branch: 'MAIN' });
  }
  await holds.fold(lineOf('a', 3, 0n, 'voided'), null);
  expect(await holds.ofAccount(account)).toEqual([]);
});

it('those are due whose time is over and that still reserve something, in their branch', async () => {
  await holds.fold(lineOf('b', 1, 5n), placing);
  await holds.fold(lineOf('c', 2, 0n, 'posted'), null);
  const at = new Date(expires);
  expect((await holds.due('MAIN', at, 10)).map(({ book }) => book)).toEqual(['MAIN/hold/b']);
  expect(await holds.due('MAIN', new Date(at.getTime() - 1), 10)).toEqual([]);
  expect(await holds.due('EAST', at, 10)).toEqual([]);
});
