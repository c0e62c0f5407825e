import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { generateDeskKeys } from '@main/adapters/signing/ed25519';
import {
  amountOf,
  goodLines,
  makePayees,
  payee,
  payer,
  type Written,
  writeBulk,
} from '@tests/support/bulk/bank';
import { type BulkDeskOptions, bulkDesk, manager } from '@tests/support/bulk/desk';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { enrol } from '@tests/support/ledger/bulk';
import { branch } from '@tests/support/ledger/desk';
import { verified } from '@tests/support/ledger/verifiable';
import { newKey } from '@tests/support/newKey';
import { buildProgram, runProgram } from '@tests/support/program';
import { afterAll, beforeAll, expect, it } from 'vitest';

const lines = 100_000;
const accounts = 2_000;

/** Ten times what it takes on two quiet cores. */
const hangGuardMs = 900_000;

let database: FreshDatabase;
let folder: string;
let desk: BulkDeskOptions;
let program: string;

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-bulk-'));
  program = await buildProgram('tests/support/bulk/bulkProgram.ts');
  await makePayees(database.db, accounts, 100n * 100_000n * 200n);
  const keys = generateDeskKeys();
  await enrol(database.db, 'BULKDESK', keys.publicKey);
  const file = path.join(folder, 'salaries.csv');
  desk = {
    folder,
    uri: database.uri,
    database: database.name,
    deskId: 'BULKDESK',
    signingKey: keys.privateKey,
    openPath: () => file,
  };
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Ways in which a line is wrong, one after the other. */
const mistakes: readonly ((line: Written) => Written)[] = [
  (line) => ({ ...line, account: line.account.slice(0, -1) }),
  (line) => ({ ...line, account: payee(accounts + 5) }),
  (line) => ({ ...line, amount: '-100.00' }),
  (line) => ({ ...line, amount: '"1250,50"' }),
  (line) => ({ ...line, account: payer }),
];

/** Where the 37 are: here and there, at both ends, and side by side. */
const badNumbers = Array.from({ length: 37 }, (_, n) =>
  n < 2 ? n * (lines - 1) : 500 + n * 2_701 - (n % 2),
);

const never = { signal: new AbortController().signal, progress: () => undefined };

/** Posts in a process, which is killed once it has come as far as that; what it answered if it was let live. */
async function postInProcess(key: string, killAt: number | null): Promise<unknown> {
  const { openPath: _openPath, ...options } = desk;
  const child = runProgram(program, [JSON.stringify(options), key]);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (!child.stdout) throw new Error('the program says nothing');
  for await (const line of createInterface(child.stdout)) {
    const said = JSON.parse(line) as { fraction?: number; posted?: unknown };
    if (said.posted) {
      await ended;
      return said.posted;
    }
    if (killAt !== null && (said.fraction ?? 0) >= killAt) child.kill('SIGKILL');
  }
  await ended;
  return null;
}

it(
  `names 37 bad lines of ${lines} and posts nothing; corrected, and killed three times, it posts each once`,
  async () => {
    const good = goodLines(lines, accounts);
    const bad = good.map((line, n) => {
      const at = badNumbers.indexOf(n);
      return mistakes[at % mistakes.length]?.(line) ?? line;
    });
    const { parts, useCases } = await bulkDesk(desk);
    const pays = { by: 'account', account: payer } as const;

    await writeBulk(desk.openPath() ?? '', bad);
    const first = newKey();
    const checked = await useCases['bulk.check'](manager, { key: first, pays }, never);
    expect(checked).toMatchObject({ ok: true, value: { lines, bad: 37 } });
    const named: number[] = [];
    for (let at: number | null = 0; at !== null; ) {
      const page = await useCases['bulk.lines'](manager, { key: first, branch, at }, never);
      if (!page.ok) throw new Error(page.code);
      named.push(...page.value.rows.filter(({ problem }) => problem !== 'accountAgain').map(({ no }) => no));
      at = page.value.next;
    }
    // The names of the columns stand in line 1.
    expect(named).toEqual(badNumbers.map((n) => n + 2).toSorted((left, right) => left - right));
    const early = await useCases['bulk.post'](
      manager,
      { key: first, branch, again: false, choose: false },
      never,
    );
    expect(early).toMatchObject({ ok: false, code: 'BULK_NOT_CHECKED' });
    expect(await database.db.collection('journal').countDocuments({ kind: 'transfer' })).toBe(0);

    await writeBulk(desk.openPath() ?? '', good);
    const key = newKey();
    const again = await useCases['bulk.check'](manager, { key, pays }, never);
    const total = good.reduce((sum, _line, n) => sum + amountOf(n), 0n);
    expect(again).toMatchObject({ ok: true, value: { lines, bad: 0, total, objection: null, before: null } });

    const abort = new AbortController();
    const stopped = await useCases['bulk.post'](
      manager,
      { key, branch, again: false, choose: false },
      { signal: abort.signal, progress: (fraction) => (fraction ?? 0) > 0.05 && abort.abort() },
    );
    expect(stopped).toMatchObject({ ok: false, code: 'CANCELLED' });
    await parts.stop();

    for (const killAt of [0.2, 0.45, 0.8]) expect(await postInProcess(key, killAt)).toBe(null);
    expect(await postInProcess(key, null)).toEqual({
      ok: true,
      value: { posted: lines, refused: 0, amount: total.toString() },
    });

    const entries = database.db.collection('journal');
    const sums = await entries
      .aggregate([
        { $match: { kind: 'transfer' } },
        { $group: { _id: '$intent.to', count: { $sum: 1 }, amount: { $sum: '$intent.amount' } } },
      ])
      .toArray();
    expect(sums.reduce((count, each) => count + each.count, 0)).toBe(lines);
    const wanted = new Map<string, bigint>();
    for (const [n, { account }] of good.entries()) {
      wanted.set(account, (wanted.get(account) ?? 0n) + amountOf(n));
    }
    expect(new Map(sums.map(({ _id, amount }) => [_id, BigInt(amount)]))).toEqual(wanted);
    const narrations = await entries.distinct('narration', { kind: 'transfer' });
    expect(narrations).toHaveLength(lines);
    expect(await verified(database.db)).toMatchObject([{ branch, found: 0 }]);
  },
  hangGuardMs,
);
