import { accountBook } from '@main/domain/ledger/books';
import { foldDayTotals, foldSummary } from '@main/domain/ledger/fold';
import type { Intent } from '@main/domain/ledger/intents';
import { lineIn } from '@main/domain/ledger/records';
import { describe, expect, it } from 'vitest';
import { smallBranch } from '../../support/ledger/decisions';
import { branch, credit, customer, debit, event } from '../../support/ledger/desk';
import {
  dormant,
  fee,
  freeze,
  hold,
  interest,
  newTerms,
  reactivated,
  termsWith,
} from '../../support/ledger/intents';

const opened = '2026-11-23';
const later = '2026-11-30';

/** An account with 500, then a day of `asks` a week later. */
function weekLater(...asks: readonly ((account: string) => Intent)[]) {
  const { post, account, records } = smallBranch(1_000n, 500n);
  const then = { calendarDate: later, now: new Date(`${later}T04:30:00.000Z`) };
  post(event('day-opened'), then);
  for (const ask of asks) post(ask(account), then);
  const book = accountBook(branch, account);
  return { book, own: records.filter((record) => lineIn(record, book)) };
}

const expires = '2026-12-31T00:00:00.000Z';

describe('the summary of an account', () => {
  it('shows what it is and what it must keep', () => {
    const { book, own } = weekLater(
      (account) => hold(account, 30n, expires),
      (account) => newTerms(account, termsWith(100n, 2)),
      (account) => freeze(account, 'debit'),
    );
    expect(foldSummary(null, book, own)).toMatchObject({
      userId: customer,
      balance: 500n,
      held: 30n,
      status: 'open',
      freeze: 'debit',
      floor: 100n,
      product: 'savings',
      limits: 2,
      openedOn: opened,
    });
  });

  it('comes to the same in one go and line by line', () => {
    const { book, own } = weekLater(
      (account) => debit(account, 1n),
      (account) => fee(account, 1n),
    );
    const [first, ...rest] = own;
    const begun = foldSummary(null, book, first ? [first] : []);
    expect(rest.reduce((seen, record) => foldSummary(seen, book, [record]), begun)).toEqual(
      foldSummary(null, book, own),
    );
  });

  it.each([
    ['cash', later, (account: string) => credit(account, 1n)],
    ['being made active again', later, (account: string) => reactivated(account)],
    ['interest', opened, (account: string) => interest(account, '2026-11', 1n)],
    ['a fee', opened, (account: string) => fee(account, 1n)],
    ['a freeze', opened, (account: string) => freeze(account, 'both')],
    ['what was refused', opened, (account: string) => debit(account, 10_000n)],
    ['being found dormant', opened, (account: string) => dormant(account, 2)],
  ])('says when the customer last used it: %s → %s', (_what, date, ask) => {
    const { book, own } = weekLater(ask);
    expect(foldSummary(null, book, own).activeOn).toBe(date);
  });
});

it('what is only reserved is no entry of a day', () => {
  const { book, own } = weekLater(
    (account) => hold(account, 30n, expires),
    (account) => debit(account, 5n),
  );
  expect(foldDayTotals(null, book, later, own)).toMatchObject({ entries: 1, debits: 5n, balance: 495n });
});
