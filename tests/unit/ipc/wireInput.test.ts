import { isWireInput } from '@main/ipc/wireInput';
import { fieldErrorsOf } from '@shared/contract/fieldErrors';
import { cashAmount, line } from '@shared/contract/values';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

function nested(depth: number): unknown {
  let value: unknown = 'a';
  for (let level = 0; level < depth; level += 1) value = { a: value };
  return value;
}

const withOwnProto: unknown = JSON.parse('{"__proto__": {"role": "Admin"}}');
const throwing = Object.defineProperty({}, 'a', {
  enumerable: true,
  get: () => {
    throw new Error('getter');
  },
});
const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

describe('what a window may send at all', () => {
  it.each([
    [{}],
    [{ a: 'text', b: 5, c: null, d: undefined, e: [true, { f: -1.5 }] }],
    [{ 'phones.0': 'a field of a draft' }],
    ['a'.repeat(64 * 1024)],
    [nested(8)],
  ])('is plain data: %#', (value) => {
    expect(isWireInput(value)).toBe(true);
  });

  it.each([
    ['an operator of the database', { userId: { $gt: '' } }],
    ['a key of its own named __proto__', withOwnProto],
    ['a key named constructor', { constructor: { prototype: {} } }],
    ['a megabyte of text', { text: 'a'.repeat(1024 * 1024) }],
    ['much text in small pieces', { list: Array.from({ length: 200 }, () => 'a'.repeat(400)) }],
    ['a long key', { ['a'.repeat(70_000)]: 1 }],
    ['ten thousand values', Array.from({ length: 10_000 }, () => 1)],
    ['a long empty list', new Array(4_000_000_000)],
    ['deep nesting', nested(9)],
    ['very deep nesting', nested(100_000)],
    ['a circle', cyclic],
    ['NaN', { amount: Number.NaN }],
    ['infinity', { amount: Number.POSITIVE_INFINITY }],
    ['a bigint', { amount: 5n }],
    ['a symbol', { amount: Symbol('a') }],
    ['a key that is a symbol', { [Symbol('a')]: 1 }],
    ['a function', { toString: () => 'a' }],
    ['a date', { at: new Date(0) }],
    ['a map', new Map([['a', 1]])],
    ['bytes', new Uint8Array(4)],
    ['an error', new Error('a')],
    ['an object of a class', new (class Admin {})()],
    ['a getter that throws', throwing],
    [
      'a proxy that throws',
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('trap');
          },
        },
      ),
    ],
  ])('is not %s', (_what, value) => {
    expect(isWireInput(value)).toBe(false);
  });
});

const form = z.strictObject({
  name: line(5, 2),
  amount: cashAmount,
  age: z.int().min(18).max(99),
  phones: z
    .array(z.string().regex(/^\d{10}$/))
    .min(1)
    .max(2),
  role: z.enum(['a', 'b']),
  inner: z.strictObject({ city: z.string().min(1) }),
});
const right = {
  name: 'Asha',
  amount: '100',
  age: 20,
  phones: ['9000000010'],
  role: 'a',
  inner: { city: 'Pune' },
};

describe('what is wrong with a field', () => {
  it.each([
    [{ name: undefined }, { name: 'required' }],
    [{ name: '  ' }, { name: 'required' }],
    [{ name: 'A' }, { name: 'tooShort' }],
    [{ name: 'Ashaaa' }, { name: 'tooLong' }],
    [{ name: 'A\nb' }, { name: 'invalid' }],
    [{ name: 5 }, { name: 'invalid' }],
    [{ amount: '' }, { amount: 'required' }],
    [{ amount: '99' }, { amount: 'tooSmall' }],
    [{ amount: '9'.repeat(18) }, { amount: 'tooLarge' }],
    [{ amount: '10.5' }, { amount: 'invalid' }],
    [{ age: 17 }, { age: 'tooSmall' }],
    [{ age: 100 }, { age: 'tooLarge' }],
    [{ age: 20.5 }, { age: 'invalid' }],
    [{ phones: [] }, { phones: 'required' }],
    [{ phones: ['9000000010', '9'] }, { 'phones.1': 'invalid' }],
    [{ phones: ['9000000010', '9000000011', '9000000012'] }, { phones: 'tooLong' }],
    [{ role: 'c' }, { role: 'notAllowed' }],
    [{ inner: { city: '' } }, { 'inner.city': 'required' }],
    [{ inner: { city: 'Pune', '<b>': 1 } }, { inner: 'notAllowed' }],
    [{ '<script>': 1 }, {}],
  ])('%j is said as %j', (change, expected) => {
    const input = { ...right, ...change };
    const { error } = form.safeParse(input);
    expect(error && fieldErrorsOf(error, input)).toEqual(expected);
  });

  it('is the code that the schema itself gives', () => {
    const schema = z.object({ city: z.string().refine(() => false, { params: { code: 'notAllowed' } }) });
    const odd = z.object({ city: z.string().refine(() => false, { params: { code: 'nonsense' } }) });
    const of = (given: z.ZodType) => {
      const { error } = given.safeParse({ city: 'x' });
      return error && fieldErrorsOf(error, { city: 'x' });
    };
    expect(of(schema)).toEqual({ city: 'notAllowed' });
    expect(of(odd)).toEqual({ city: 'invalid' });
  });
});
