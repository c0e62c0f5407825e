import { objectionTo, reversalOf } from '@main/application/entries/reversing';
import { accountBook, cashBook } from '@main/domain/ledger/books';
import type { Role } from '@shared/permissions';
import { recordOf, smallBranch } from '@tests/support/ledger/decisions';
import { branch, credit, customer, deskName, event } from '@tests/support/ledger/desk';
import { expect, it } from 'vitest';

const today = '2026-11-23';
const tomorrow = '2026-11-24';
const other = '56125810099';

const actor = (userId: string, role: Role, duties: readonly 'supervisor'[] = []) => ({
  holder: { userId, role, status: 'Active', branch, duties } as const,
});

const { post, account } = smallBranch(1_000n, 500n);
const entry = recordOf(post(credit(account, 5n)));

it.each([
  ['who posted it, on the same day', actor(customer, 'Employee'), today, null],
  ['who posted it, a day later', actor(customer, 'Employee'), tomorrow, 'ANOTHER_PERSON_NEEDED'],
  ['an Admin who posted it, a day later', actor(customer, 'Admin'), tomorrow, 'ANOTHER_PERSON_NEEDED'],
  ['an Employee who did not', actor(other, 'Employee'), today, 'NOT_PERMITTED'],
  ['a supervisor who did not', actor(other, 'Employee', ['supervisor']), today, null],
  ['a supervisor who did not, a day later', actor(other, 'Employee', ['supervisor']), tomorrow, null],
] as const)('an entry is taken back by %s: %s', (_name, who, date, code) => {
  expect(objectionTo(who, entry, date)?.code ?? null).toBe(code);
});

const asked = { key: 'k', branch, postedBy: other, session: null, reason: 'false note' };

it('a reversal moves what the entry moved, whatever anybody says it was', () => {
  expect(reversalOf(entry, asked)).toMatchObject({
    kind: 'reversal',
    entry: entry.intent.key,
    moves: [
      { book: accountBook(branch, account), amount: 5n },
      { book: cashBook(branch, deskName(1)), amount: -5n },
    ],
  });
});

it('what moved nothing is not taken back', () => {
  expect(reversalOf(recordOf(post(event('signed-in'))), asked)).toMatchObject({ code: 'NOT_REVERSIBLE' });
});
