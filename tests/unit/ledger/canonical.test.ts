import { canonical } from '@main/domain/ledger/canonical';
import {
  accountOpeningKey,
  canonicalRecord,
  chainAfter,
  derivedKey,
  fingerprintOf,
  genesis,
  interestKey,
  openingBalanceKey,
  transferBackKey,
  transferInKey,
} from '@main/domain/ledger/chain';
import type { Intent } from '@main/domain/ledger/intents';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import { describe, expect, it } from 'vitest';
import { smallBranch } from '../../support/ledger/decisions';
import { credit } from '../../support/ledger/desk';
import { everyKind } from '../../support/ledger/everyKind';
import vectors from './vectors.json';

describe('the canonical text', () => {
  it.each([
    ['sorts names', { b: 1, a: 2 }, '{"a":"2","b":"1"}'],
    [
      'writes integers of both kinds as digits',
      [7, -7n, 9_000_000_000_000_000_000n],
      '["7","-7","9000000000000000000"]',
    ],
    [
      'writes the ends of a long',
      [-(2n ** 63n), 2n ** 63n - 1n],
      '["-9223372036854775808","9223372036854775807"]',
    ],
    ['brings text to form C', 'e\u0301', '"\u00e9"'],
    ['writes half a surrogate pair as UTF-8 stores it', '\ud800x', '"\ufffdx"'],
    ['keeps whole pairs', '\u{1f3e6}', '"\u{1f3e6}"'],
    ['writes instants in UTC', new Date('2026-11-23T10:00:00+05:30'), '"2026-11-23T04:30:00.000Z"'],
    ['leaves out what is undefined', { a: undefined, b: null }, '{"b":null}'],
    ['keeps order in lists', ['b', 'a'], '["b","a"]'],
  ])('%s', (_what, value, text) => {
    expect(canonical(value)).toBe(text);
  });

  it.each([[0.5], [Number.NaN], [2 ** 53], [2n ** 63n], [-(2n ** 63n) - 1n], [() => 0]])(
    'refuses %s',
    (value) => {
      expect(() => canonical(value)).toThrow();
    },
  );
});

describe('the golden vectors', () => {
  it.each(vectors.chains)('chain $name', ({ previous, text, chain }) => {
    expect(chainAfter(previous, text)).toBe(chain);
  });

  it.each(vectors.keys)('key of $purpose $subject', ({ purpose, subject, key }) => {
    expect(derivedKey(purpose, subject)).toBe(key);
  });

  // Amounts are digits there, and instants text: their canonical text is the same.
  it.each(vectors.records)('record $name', ({ value, chain }) => {
    const record = value as unknown as JournalRecord;
    expect(fingerprintOf(record.intent)).toBe(record.fingerprint);
    expect(chainAfter(genesis, canonicalRecord(record))).toBe(chain);
  });

  it('keys are made for what they are for', () => {
    const [, , , interest, openingBalance, transferIn, transferBack] = vectors.keys;
    const made = [
      interestKey('000000000017', '2026-11'),
      openingBalanceKey('000000000017'),
      transferInKey(transferIn?.subject ?? ''),
      transferBackKey(transferBack?.subject ?? ''),
    ];
    expect(made).toEqual([interest, openingBalance, transferIn, transferBack].map((each) => each?.key));
  });

  it('fingerprint of an intent', () => {
    const { amount, ...rest } = vectors.intent.value;
    expect(fingerprintOf({ ...rest, kind: 'cash-credit', amount: BigInt(amount) })).toBe(
      vectors.intent.fingerprint,
    );
  });
});

describe('what is hashed', () => {
  it('does not change with the session, but with everything else of an intent', () => {
    const intent = credit('000000000017', 100n);
    expect(fingerprintOf({ ...intent, session: 'another' })).toBe(fingerprintOf(intent));
    expect(fingerprintOf({ ...intent, amount: 101n })).not.toBe(fingerprintOf(intent));
    expect(fingerprintOf({ ...intent, postedBy: null })).not.toBe(fingerprintOf(intent));
  });

  it('changes with every field of every kind of intent, so that no key is used for two things', () => {
    const unlike = (value: unknown): unknown => (typeof value === 'string' ? `${value}x` : 'x');
    for (const { intent, fingerprint } of everyKind()) {
      for (const [field, value] of Object.entries(intent)) {
        if (field === 'session') continue;
        const other = { ...intent, [field]: unlike(value) } as Intent;
        expect([intent.kind, field, fingerprintOf(other) === fingerprint]).toEqual([
          intent.kind,
          field,
          false,
        ]);
      }
    }
  });

  it('covers every field of a record but its seal', () => {
    const record = smallBranch(0n).records.at(-1);
    if (!record) throw new Error('no record');
    const text = canonicalRecord(record);
    const sealed = {
      ...record,
      lines: record.lines.map((line) => ({ ...line, signature: 'x', chain: 'y' })),
    };
    expect(text).not.toContain(deskLineOf(record).chain);
    expect(canonicalRecord({ ...record, narration: 'x' })).not.toBe(text);
    expect(canonicalRecord({ ...record, bookingTime: new Date(0) })).not.toBe(text);
    expect(sealed.lines).toHaveLength(record.lines.length);
    expect(chainAfter(genesis, text)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('gives an account one opening key', () => {
    expect(accountOpeningKey('000000000017')).toBe(accountOpeningKey('000000000017'));
    expect(accountOpeningKey('000000000017')).not.toBe(accountOpeningKey('000000000025'));
  });
});
