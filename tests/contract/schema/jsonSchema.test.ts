import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { applyCollection } from '@main/adapters/mongo/schema/apply';
import { bson, collection, dateTime, long } from '@main/adapters/mongo/schema/collection';
import { jsonSchemaOf } from '@main/adapters/mongo/schema/jsonSchema';
import { date, line, userId } from '@shared/contract/values';
import { clientOptions } from '@tests/support/clientOptions';
import fc from 'fast-check';
import { Binary, Decimal128, Double, Long, MongoClient, ObjectId, Timestamp } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';

/** One of everything that document schemas are made of. */
const sample = collection({
  name: 'samples',
  document: z.strictObject({
    _id: z.string().min(1).max(20),
    user: userId,
    text: line(10, 2),
    day: date,
    kind: z.enum(['a', 'b']),
    always: z.literal('fixed'),
    flag: z.boolean(),
    count: z.int().min(0).max(9),
    amount: long.min(-100n).max(100n),
    any: long,
    at: dateTime.nullable(),
    stamp: bson(Timestamp, 'timestamp'),
    bytes: bson(Binary, 'binData').optional(),
    list: z
      .array(z.strictObject({ no: long.min(1n) }))
      .min(1)
      .max(3),
    either: z.union([z.strictObject({ x: z.boolean() }), z.strictObject({ y: z.string() })]),
    free: z.record(z.string(), z.string()),
  }),
  rule: { $eq: [{ $sum: '$list.no' }, '$any'] },
  indexes: [],
  rights: [],
});

const good = {
  _id: 'good',
  user: '56125810021',
  text: 'ünï',
  day: '2024-02-29',
  kind: 'a',
  always: 'fixed',
  flag: true,
  count: 3,
  amount: 100n,
  any: 3n,
  at: new Date(0),
  stamp: new Timestamp({ t: 1, i: 1 }),
  list: [{ no: 1n }, { no: 2n }],
  either: { y: 'text' },
  free: { a: 'b' },
};

/** Values of every kind that a careless writer, or an attacker, might store in place of the right one. */
const strange: readonly unknown[] = [
  null,
  true,
  '',
  'text',
  'text\n',
  '56125810021\n',
  '५६१२५८१००२१',
  '2023-02-29',
  '2024-02-29\n',
  'a\u0000b',
  'x'.repeat(40),
  0,
  -1,
  10,
  1.5,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  new Double(1),
  Decimal128.fromString('1'),
  0n,
  1n,
  101n,
  -101n,
  2n ** 63n - 1n,
  new Date(1),
  new Timestamp({ t: 2, i: 1 }),
  new Binary(Buffer.from('x')),
  new ObjectId(),
  [],
  [{ no: 0n }],
  [{ no: 3n }],
  [{ no: 1n }, { no: 1n }, { no: 1n }],
  [{ no: 1n }, { no: 1n }, { no: 1n }, { no: 0n }],
  [{ no: 3n, more: 1 }],
  {},
  { x: true },
  { x: true, y: 'both' },
  { a: 1 },
  { a: 'b', c: 'd' },
];

let client: MongoClient;
const name = `schema_${randomBytes(6).toString('hex')}`;

beforeAll(async () => {
  client = await MongoClient.connect(inject('mongoUri'), clientOptions);
  await applyCollection(client.db(name), sample);
});
afterAll(async () => {
  await client.db(name).dropDatabase();
  await client.close();
});

/** Whether the server stores it; what it refuses for another reason than its validator is a failed test. */
async function stores(document: Record<string, unknown>): Promise<boolean> {
  const samples = client.db(name).collection<Record<string, unknown>>(sample.name);
  try {
    await samples.insertOne({ ...document }, { writeConcern: { w: 1 } });
    await samples.deleteMany({}, { writeConcern: { w: 1 } });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 121) return false;
    throw error;
  }
}

const sumOf = (list: unknown): bigint =>
  Array.isArray(list)
    ? list.reduce((sum: bigint, { no }) => sum + (typeof no === 'bigint' ? no : 0n), 0n)
    : 0n;

/** Whether the schema takes the document as it is, with nothing to be trimmed. */
const accepts = (document: Record<string, unknown>): boolean => {
  const parsed = sample.document.safeParse(document);
  return parsed.success && isDeepStrictEqual(parsed.data, document) && sumOf(document.list) === document.any;
};

/** The driver stores a Long and a bigint alike. */
const asStored = (value: unknown): unknown => (Long.isLong(value) ? value.toBigInt() : value);

describe('a validator made from a schema', () => {
  it('takes what the schema takes and refuses what it refuses, field by field', async () => {
    expect(await stores(good)).toBe(true);
    const wrong: string[] = [];
    for (const field of Object.keys(sample.document.shape)) {
      const { [field]: _left, ...without } = good as Record<string, unknown>;
      if (field !== '_id' && (await stores(without)) !== accepts(without)) wrong.push(`${field} left out`);
      for (const value of strange) {
        // The server itself makes arrays no _id.
        if (field === '_id' && Array.isArray(value)) continue;
        const document = { ...good, [field]: asStored(value) };
        if ((await stores(document)) !== accepts(document)) wrong.push(`${field} = ${String(value)}`);
      }
    }
    if (await stores({ ...good, more: 1 })) wrong.push('a field more');
    expect(wrong).toEqual([]);
  });

  it('and so for any two fields at once', async () => {
    const fields = Object.keys(sample.document.shape).filter((field) => field !== '_id');
    const change = fc.tuple(fc.constantFrom(...fields), fc.constantFrom(...strange));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (changes) => {
        const document = { ...good, ...Object.fromEntries(changes) };
        expect(await stores(document)).toBe(accepts(document));
      }),
      { numRuns: 500 },
    );
  });

  it('cannot be made of a schema that refers to itself', () => {
    const tree = z.strictObject({
      get children() {
        return z.array(tree);
      },
    });
    expect(() => jsonSchemaOf(tree)).toThrow('refer to itself');
  });
});
