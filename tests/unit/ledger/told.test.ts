import { postings, traitsOf } from '@main/domain/ledger/events';
import { contract } from '@shared/contract';
import { expect, it } from 'vitest';

type PostingKind = keyof typeof postings;

const recordedByForms = Object.values(contract)
  .map((line) => ('records' in line ? line.records : null))
  .filter((kind): kind is PostingKind => kind !== null && kind in postings);

it('everything that a form posts is told to who sent it, should they not hear the answer', () => {
  expect(recordedByForms).toContain('cash-credit');
  expect(recordedByForms.filter((kind) => !traitsOf(kind).told)).toEqual([]);
});
