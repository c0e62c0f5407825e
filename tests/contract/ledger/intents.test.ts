import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openIntentFile } from '@main/adapters/intents';
import { createMemoryIntents } from '@main/adapters/memory/intents';
import { recordId } from '@main/domain/ledger/intents';
import type { Intents, UntoldAnswer } from '@main/ports/intents';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountNo, credit, event } from '../../support/ledger/desk';

let folder: string;
let place: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-intents-'));
  place = path.join(folder, 'desk', 'intents.log');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const damages: string[] = [];
const openFile = () =>
  openIntentFile(place, (aside, lines) => damages.push(`${path.basename(aside)}:${lines}`));

const intent = () => credit(accountNo(1), 9_000_000_000_000_000n, { narration: 'नकद "₹1"\\' });
const idOf = ({ branch, key }: { readonly branch: string; readonly key: string }) => recordId(branch, key);
const answerTo = (asked: UntoldAnswer['intent']): UntoldAnswer => ({
  intent: asked,
  outcome: 'posted',
  reference: 'TXN-1',
  code: null,
  bookingTime: '2026-11-23T04:30:00.000Z',
});

const kinds: readonly (readonly [string, () => Promise<Intents>])[] = [
  ['in memory', async () => createMemoryIntents()],
  ['in a file', openFile],
];

describe.each(kinds)('intents %s', (_kind, open) => {
  it('are pending from when they are put until they are removed', async () => {
    const intents = await open();
    const [one, two] = [intent(), event('signed-in', { after: { deep: [1n, { x: 'y' }] } })];
    intents.put(one);
    intents.put(two);
    expect(intents.pending()).toEqual([one, two]);
    intents.remove(idOf(one));
    expect(intents.pending()).toEqual([two]);
    await intents.close();
  });

  it('are replaced by their answer until that is acknowledged', async () => {
    const intents = await open();
    const one = intent();
    intents.put(one);
    intents.answer(answerTo(one));
    expect(intents.pending()).toEqual([]);
    expect(intents.untold()).toEqual([answerTo(one)]);
    intents.acknowledge(idOf(one));
    expect(intents.untold()).toEqual([]);
    await intents.close();
  });

  it('remember how far a desk’s book was told, and never go back', async () => {
    const intents = await open();
    expect(intents.told().get('MAIN/desk/DESK0001')).toBeUndefined();
    intents.tellUpTo('MAIN/desk/DESK0001', 7);
    intents.tellUpTo('MAIN/desk/DESK0001', 5);
    intents.tellUpTo('KOL/desk/DESK0001', 3);
    expect(intents.told().get('MAIN/desk/DESK0001')).toBe(7);
    await intents.close();
  });
});

describe('the intent file', () => {
  it('outlives the process', async () => {
    const before = await openFile();
    const [one, two, three] = [intent(), intent(), intent()];
    for (const each of [one, two, three]) before.put(each);
    before.remove(idOf(two));
    before.answer(answerTo(three));
    before.tellUpTo('MAIN/desk/DESK0001', 12);
    await before.close();
    const after = await openFile();
    expect(after.pending()).toEqual([one]);
    expect(after.untold()).toEqual([answerTo(three)]);
    expect(after.told().get('MAIN/desk/DESK0001')).toBe(12);
    await after.close();
  });

  it('is readable by nobody else', async () => {
    await (await openFile()).close();
    expect((await stat(place)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(place))).mode & 0o777).toBe(0o700);
  });

  it('cut anywhere, keeps every whole line before the cut', async () => {
    const intents = await openFile();
    const put = [intent(), intent(), intent()];
    for (const each of put) intents.put(each);
    await intents.close();
    const whole = await readFile(place);
    const ends = [...whole].flatMap((byte, index) => (byte === 0x0a ? [index] : []));
    for (let cut = 0; cut <= (ends.at(-1) ?? 0) + 40; cut += 29) {
      await writeFile(place, whole.subarray(0, cut));
      const reopened = await openFile();
      const expected = put.slice(0, ends.filter((end) => end <= cut).length);
      expect(reopened.pending()).toEqual(expected);
      await reopened.close();
    }
  });

  it('with any bit flipped, believes no altered line, keeps the others, and the file aside', async () => {
    const intents = await openFile();
    const put = [intent(), intent()];
    for (const each of put) intents.put(each);
    await intents.close();
    const whole = await readFile(place);
    const firstEnd = whole.indexOf(0x0a);
    for (let byte = 0; byte < firstEnd; byte += 3) {
      const flipped = Buffer.from(whole);
      flipped[byte] = (flipped[byte] ?? 0) ^ (1 << (byte % 8));
      await writeFile(place, flipped);
      const reopened = await openFile();
      expect(reopened.pending()).toEqual(put.slice(1));
      await reopened.close();
    }
    expect(damages.length).toBeGreaterThan(50);
    expect((await stat(`${place}.damaged`)).size).toBe(whole.length);
  });

  it('does not grow without end', async () => {
    const intents = await openFile();
    const kept = intent();
    intents.put(kept);
    const narration = 'x'.repeat(10_000);
    for (let n = 0; n < 250; n += 1) {
      const each = credit(accountNo(2), 1n, { narration });
      intents.put(each);
      intents.remove(idOf(each));
      await intents.sync();
    }
    await intents.close();
    expect((await stat(place)).size).toBeLessThan(1_100_000);
    const reopened = await openFile();
    expect(reopened.pending()).toEqual([kept]);
    await reopened.close();
  });

  it('loses nothing of what is written while it is written anew', async () => {
    const intents = await openFile();
    const large = event('exported', { after: 'x'.repeat(995_000) });
    intents.put(large);
    intents.remove(idOf(large));
    // One of these makes the file too large; it is written anew while the others come.
    const many = Array.from({ length: 50 }, intent);
    for (const each of many.slice(0, 25)) intents.put(each);
    await intents.sync();
    for (const each of many.slice(25)) intents.put(each);
    expect((await stat(place)).size).toBeLessThan(100_000);
    await intents.close();
    const reopened = await openFile();
    expect(reopened.pending()).toEqual(many);
    await reopened.close();
  });
});
