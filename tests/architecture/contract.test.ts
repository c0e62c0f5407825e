import { contract } from '@shared/contract';
import { accountId, cashAmount, formKey, userId } from '@shared/contract/values';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnyLine, lineRules, lineViolations } from './contractRules';

const input = z.strictObject({ key: formKey, accountId, amount: cashAmount });

const planted: Readonly<Record<string, AnyLine>> = {
  namesItsPermission: { kind: 'query', input: z.strictObject({}) },
  keyedWhereMoneyMoves: {
    kind: 'command',
    permission: 'cash.post',
    about: { account: 'accountId' },
    records: 'cash-credit',
    input: z.strictObject({ accountId, amount: cashAmount }),
  },
  takesStrictInput: { kind: 'query', permission: 'session.self', input: z.object({ search: z.string() }) },
  saysWhatItRecords: { kind: 'command', permission: 'cash.post', about: { account: 'accountId' }, input },
  namesWhatChanged: { kind: 'event', permission: 'session.self', payload: z.object({ balance: z.string() }) },
  namesItsSubject: { kind: 'query', permission: 'user.read', input: z.strictObject({ userId }) },
};

describe('the contract', () => {
  it('holds its rules on every line', () => {
    expect(Object.keys(contract).length).toBeGreaterThan(30);
    expect(lineViolations(contract)).toEqual([]);
  });

  it.each(Object.keys(lineRules))('%s finds its planted violation', (rule) => {
    const line = planted[rule];
    if (!line) throw new Error(`nothing planted for ${rule}`);
    expect(lineViolations({ 'planted.line': line }).map((found) => found.split(':')[0])).toEqual([rule]);
  });
});
