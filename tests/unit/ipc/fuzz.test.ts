import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { AnyHandlers, CallLine } from '@main/ipc/lines';
import { type CallKey, callKeys, contract } from '@shared/contract';
import type { Holder } from '@shared/permissions';
import { refuse } from '@shared/result';
import { callSamples } from '@tests/support/callSamples';
import { countOf } from '@tests/support/counts';
import { holderOf, ipcBench, windowId } from '@tests/support/ipcBench';
import { tried } from '@tests/support/tried';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const samples = callSamples({
  userId: '56125810030',
  accountId: '000000000017',
  deskId: 'DESK0001',
  branch: 'MAIN',
});

const megabyte = 'a'.repeat(1024 * 1024);

function nested(depth: number): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
}

/** Never right where a form has text, a number or a choice. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[{ $gt: '' }, { $ne: null }, { $where: 'sleep(1000)' }, { $regex: '.*' }, [{ $gt: '' }], [[]], {}],
    ...[Number.NaN, Number.POSITIVE_INFINITY, -0.5, 2 ** 53, 1e308, 5n, Symbol('a'), () => 'a', true],
    ...[new Date(0), new Map([['a', 1]]), new Set([1]), /a/, new Uint8Array(8), new Error('a'), Promise],
    ...[megabyte, { a: megabyte }, nested(30), nested(5_000), new Array(1_000_000)],
  ),
  fc.object({ withBigInt: true, withNullPrototype: true, maxDepth: 3 }),
  fc.array(fc.anything(), { maxLength: 5 }),
);

const hostileKey = fc.constantFrom('__proto__', 'constructor', 'prototype', '$where', '$gt', '$set', '$');

/** Never right as a whole, whatever the call. */
const hostileInput = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    0,
    '',
    'a',
    megabyte,
    [],
    [{}],
    5n,
    Symbol('a'),
    () => ({}),
  ),
  fc.array(fc.anything(), { minLength: 1, maxLength: 5 }),
);

type Place = readonly (string | number)[];

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Where a sample has values, and where it has objects that could take one more. */
function placesOf(value: unknown, at: Place = []): { leaves: Place[]; objects: Place[] } {
  if (!isBranch(value)) return { leaves: at.length > 0 ? [at] : [], objects: [] };
  const inside = Object.keys(value).map((key) => placesOf(value[key], [...at, key]));
  return {
    leaves: inside.flatMap(({ leaves }) => leaves),
    objects: [...(Array.isArray(value) ? [] : [at]), ...inside.flatMap(({ objects }) => objects)],
  };
}

/** A copy of `value` with `planted` at `place`, as an own property even where it is named __proto__. */
function plant(value: unknown, place: Place, planted: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return planted;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as object) };
  const inner: unknown = isBranch(value) ? Object.getOwnPropertyDescriptor(value, key)?.value : undefined;
  Object.defineProperty(copy, key, {
    value: plant(inner, rest, planted),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}

function badInputs(key: CallKey): fc.Arbitrary<unknown> {
  const { leaves, objects } = placesOf(samples[key]);
  const extra = fc
    .tuple(fc.constantFrom(...objects), hostileKey, hostileValue)
    .map(([place, name, value]) => plant(samples[key], [...place, name], value));
  const unknownField = fc
    .string({ minLength: 1 })
    .filter((name) => !(name in contractFields(key)))
    .map((name) => plant(samples[key], [name], 'a'));
  if (leaves.length === 0) return fc.oneof(extra, unknownField, hostileInput);
  const replaced = fc
    .tuple(fc.constantFrom(...leaves), hostileValue)
    .map(([place, value]) => plant(samples[key], place, value));
  return fc.oneof(extra, unknownField, replaced, hostileInput);
}

const contractFields = (key: CallKey): object =>
  'shape' in contract[key].input ? contract[key].input.shape : {};

/** Somebody who may make the call: nothing but its input stands in the way. */
const allowed = ({ permission }: CallLine): Holder =>
  holderOf(permission === 'cash.post' ? {} : { role: 'Super_Admin' });

const reached: string[] = [];

function bench(key: CallKey) {
  const handlers: AnyHandlers = Object.fromEntries(
    callKeys.map((name) => [
      name,
      async () => {
        reached.push(name);
        return refuse('CONFIRMING');
      },
    ]),
  );
  const owners = { find: async () => ({ userId: holderOf().userId, branch: 'MAIN' }) };
  const made = ipcBench({ contract, handlers, owners });
  const line: CallLine = contract[key];
  if (line.permission === 'firstRun') made.state.phase = 'firstRun';
  else made.enter(allowed(line));
  return made;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

let heapBefore = 0;

beforeAll(() => {
  heapBefore = heapBytes();
});

describe('bad input', () => {
  let done = 0;

  it.each(callKeys)('never reaches the handler of %s', async (key) => {
    const { call, log } = bench(key);
    reached.length = 0;
    await fc.assert(
      fc.asyncProperty(badInputs(key), async (input) => {
        const reply = await call(windowId, key, input);
        expect(reply).toMatchObject({ ok: false, failure: { code: 'INVALID_INPUT' } });
        done += 1;
      }),
      { numRuns: countOf('fuzzedPayloads'), seed: 5 },
    );
    expect(reached).toEqual([]);
    expect(log.events.filter(({ level }) => level === 'error')).toEqual([]);

    expect(await call(windowId, key, samples[key])).not.toMatchObject({ failure: { code: 'INVALID_INPUT' } });
    await new Promise((resolve) => setImmediate(resolve));
    expect(reached).toEqual([key]);
  });

  afterAll(() => {
    tried('bad inputs of all calls', done, `${callKeys.length} calls`);
    expect(heapBytes() - heapBefore).toBeLessThan(50 * 1024 * 1024);
  });
});
