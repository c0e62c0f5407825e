import { postings } from '@main/domain/ledger/events';
import { particulars, statementWords } from '@shared/statements/words';
import { expect, it } from 'vitest';

const row = { amount: 100n, reverses: null, otherAccount: null };

/** Kinds that move nothing, and those that are told by the account or the entry on the other side. */
const without = /^(hold|account-|float$|transfer(-in|-out)?$|reversal$)/;

it.each(['en', 'hi'] as const)('every kind of entry has words of its own (%s)', (language) => {
  const words = statementWords[language];
  const kinds = Object.keys(postings).filter((kind) => !without.test(kind));
  const told = kinds.map((kind) => particulars({ ...row, kind }, words));
  expect(told).not.toContain(words.other);
  expect(new Set(told).size).toBe(kinds.length);
});

it('a transfer says where to or where from, and a reversal of what', () => {
  const words = statementWords.en;
  const transfer = { kind: 'transfer', reverses: null, otherAccount: '••0025' };
  expect(particulars({ ...transfer, amount: -1n }, words)).toBe('Transfer to ••0025');
  expect(particulars({ ...transfer, amount: 1n }, words)).toBe('Transfer from ••0025');
  expect(particulars({ ...row, kind: 'reversal', reverses: 'TXN-1' }, words)).toBe('Reversal of TXN-1');
});
