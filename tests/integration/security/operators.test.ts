import { type CallKey, callKeys, contract } from '@shared/contract';
import { connectAsAdministrator, makeBank, type TestBank } from '@tests/support/bank';
import { callSamples } from '@tests/support/callSamples';
import { mark, operators } from '@tests/support/operators';
import { tried } from '@tests/support/tried';
import type { Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, it } from 'vitest';

let bank: TestBank;
let client: MongoClient;

const db = () => client.db('branchbook');

beforeAll(async () => {
  bank = await makeBank();
  client = await connectAsAdministrator(bank);
  await db().createCollection('system.profile', { capped: true, size: 512 * 1024 * 1024 });
  await db().command({ profile: 2 });
});

afterAll(async () => {
  await db().command({ profile: 0 });
  await client.close();
  await bank.desk.remove();
});

/** What may be asked of an open bank by looking, and signing in: of these, fields come into filters. */
const asking = callKeys.filter((key) => contract[key].kind === 'query' || key === 'auth.signIn');

const samples = callSamples({
  userId: '56125810021',
  accountId: '000000000017',
  deskId: 'DESK0001',
  branch: 'MAIN',
});

const fieldsOf = (key: CallKey): readonly string[] => {
  const { input } = contract[key];
  return 'shape' in input ? Object.keys(input.shape) : [];
};

const fields = asking.flatMap((key) => fieldsOf(key).map((field) => ({ key, field })));

/** Whether anything in a command is a field of the marked name. */
const isMarked = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(isMarked);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, part]) => name === mark || isMarked(part));
};

const rowsIn = (value: unknown): number => (value as { rows?: readonly unknown[] } | null)?.rows?.length ?? 0;

it('two hundred operators are two hundred', () => {
  expect(new Set(operators.map((operator) => JSON.stringify(operator))).size).toBe(200);
});

it('no operator that a caller sends comes into a filter, through any field, nor brings a row', async () => {
  const stranger = bank.desk.openWindow();
  let sent = 0;
  for (const { key, field } of fields) {
    const window = key === 'auth.signIn' ? stranger : bank.window;
    // A page of nobody’s begins at the start, and has what the start has.
    const usual = field === 'cursor' ? rowsIn(await window.ask(key, samples[key])) : 0;
    await Promise.all(
      operators.map(async (operator) => {
        const answer = await window.call(key, { ...samples[key], [field]: operator });
        sent += 1;
        if (answer.ok) expect(rowsIn(answer.value), `${key} ${field}`).toBe(usual);
      }),
    );
  }
  await db().command({ profile: 0 });
  const ran = await db().collection<Document>('system.profile').find().toArray();
  const named = ran.filter(({ command }) => JSON.stringify(command)?.includes(mark));
  expect(ran.length).toBeGreaterThan(fields.length);
  // Those that are texts to the contract do come as far as a filter, as texts.
  expect(named.length).toBeGreaterThan(0);
  expect(ran.filter(({ command }) => isMarked(command))).toEqual([]);
  tried('operators through each field that may come into a filter', sent, `${fields.length} fields`);
}, 300_000);
