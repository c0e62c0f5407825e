import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { mostAttempts } from '@main/domain/access/attemptRules';
import { type AuthBench, authBench } from '@tests/support/authBench';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { buildProgram, runProgram } from '@tests/support/program';
import { tried } from '@tests/support/tried';
import { afterAll, beforeAll, expect, it } from 'vitest';

const password = 'seven green kites over the mill';
const processes = 4;
const triesEach = 50;

let database: FreshDatabase;
let bench: AuthBench;

beforeAll(async () => {
  database = await freshDatabase();
  bench = await authBench(database);
});

afterAll(async () => {
  await bench.close();
  await database.drop();
});

/** @returns how many of its guesses a process got compared with the password */
async function guess(program: string, userId: string): Promise<number> {
  const child = runProgram(program, [database.uri, database.name, userId, `${triesEach}`]);
  const [said] = await Promise.all([child.stdout ? text(child.stdout) : '', once(child, 'exit')]);
  return Number(said.trim());
}

it('four processes that guess one password two hundred times have ten guesses compared at most', async () => {
  const guessed = await bench.add(password);
  const another = await bench.add(password);
  const program = await buildProgram('tests/support/guessProgram.ts');
  const guessing = Promise.all(Array.from({ length: processes }, () => guess(program, guessed.userId)));
  expect(await bench.kiosk.signIn({ userId: another.userId, password })).toMatchObject({ ok: true });
  const compared = (await guessing).reduce((sum, each) => sum + each, 0);
  expect(compared).toBeGreaterThan(0);
  expect(compared).toBeLessThanOrEqual(mostAttempts);
  expect(await bench.credential(guessed.userId)).toMatchObject({ failures: compared });
  await bench.lock(guessed.userId);
  expect(await bench.kiosk.signIn({ userId: guessed.userId, password })).toMatchObject({ ok: false });
  tried('guesses at one password by four processes', processes * triesEach, `${compared} compared`);
});
