import { accountBook, cashBook, sharedBook } from '@main/domain/ledger/books';
import {
  adjustments,
  feeIncome,
  interestExpense,
  openingBalances,
  sharedBalance,
  suspense,
} from '@main/domain/ledger/chart';
import { accountLineIn, isAccountLine } from '@main/domain/ledger/records';
import { describe, expect, it } from 'vitest';
import { codeOf, type Ledger, recordOf, smallBranch } from '../../support/ledger/decisions';
import { accountNo, branch, credit, customer, deskName, event, opening } from '../../support/ledger/desk';
import { adjustment, fee, freeze, interest, openingBalance, transfer } from '../../support/ledger/intents';

const other = accountNo(2);

/** Two open accounts, the first with 500. */
function twoAccounts() {
  const ledger = smallBranch(1_000n, 500n);
  ledger.post(opening(other));
  return ledger;
}

const partOf = (code: string, desk = 1) => sharedBook(branch, code, deskName(desk));

describe('a transfer within the branch', () => {
  it('is one record: what leaves the one account arrives in the other', () => {
    const { post, account } = twoAccounts();
    const record = recordOf(post({ ...transfer(account, other, 200n), narration: 'rent' }));
    expect(record).toMatchObject({ kind: 'transfer', outcome: 'posted', narration: 'rent' });
    expect(accountLineIn(record, accountBook(branch, account))).toMatchObject({
      amount: -200n,
      balanceAfter: 300n,
    });
    expect(accountLineIn(record, accountBook(branch, other))).toMatchObject({
      amount: 200n,
      balanceAfter: 200n,
    });
  });

  it('is refused on the account that has not enough, which alone was asked', () => {
    const { post, account } = twoAccounts();
    const refused = recordOf(post(transfer(account, other, 501n)));
    expect(refused.refusal).toEqual({ code: 'INSUFFICIENT_FUNDS', details: { available: '500' } });
    expect(refused.lines.filter(isAccountLine).map(({ book }) => book)).toEqual([
      accountBook(branch, account),
    ]);
  });

  it('that the other account refuses claims a number of both', () => {
    const { post, account } = twoAccounts();
    post(freeze(other, 'credit'));
    const refused = recordOf(post(transfer(account, other, 100n)));
    expect(refused.refusal?.code).toBe('ACCOUNT_FROZEN');
    expect(refused.lines.filter(isAccountLine)).toMatchObject([
      { book: accountBook(branch, account), amount: 0n, balanceAfter: 500n },
      { book: accountBook(branch, other), amount: 0n, balanceAfter: 0n },
    ]);
  });

  it('to the same account is refused: a book stands in a record once', () => {
    const { post, account } = twoAccounts();
    expect(post(transfer(account, account, 1n))).toMatchObject({
      kind: 'refusal',
      refusal: { code: 'INVALID_INPUT' },
    });
  });

  it('to an account that nobody opened stores nothing', () => {
    const { post, account } = twoAccounts();
    expect(post(transfer(account, accountNo(9), 1n))).toMatchObject({
      kind: 'refusal',
      refusal: { code: 'NOT_FOUND' },
    });
  });
});

describe('what the bank takes and gives', () => {
  it.each([
    ['a fee', (account: string) => fee(account, 30n), feeIncome, -30n],
    ['interest', (account: string) => interest(account, '2026-11', 30n), interestExpense, 30n],
    ['an opening balance', (account: string) => openingBalance(account, 30n), openingBalances, 30n],
    ['an adjustment', (account: string) => adjustment(account, 'debit', 30n), adjustments, -30n],
    [
      'one out of suspense',
      (account: string) => adjustment(account, 'credit', 30n, 'suspense'),
      suspense,
      30n,
    ],
  ])('%s stands in the account, and in this desk’s part of the bank’s own', (_what, ask, code, amount) => {
    const { post, account } = twoAccounts();
    const record = recordOf(post(ask(account)));
    expect(record.lines.filter(isAccountLine)).toMatchObject([
      { book: accountBook(branch, account), amount, balanceAfter: 500n + amount },
      { book: partOf(code), amount: -amount },
    ]);
  });

  it('a fee that the account does not hold is refused', () => {
    const { post, account } = twoAccounts();
    expect(codeOf(post(fee(account, 501n)))).toBe('INSUFFICIENT_FUNDS');
  });

  it.each([
    ['interest', (account: string) => interest(account, '2026-11', 30n)],
    ['an opening balance', (account: string) => openingBalance(account, 30n)],
  ])('%s is taken only under the key that follows from what it is for', (_what, ask) => {
    const { post, account } = twoAccounts();
    const another = credit(account, 1n).key;
    expect(post({ ...ask(account), key: another })).toMatchObject({
      kind: 'refusal',
      refusal: { code: 'INVALID_INPUT' },
    });
  });

  it('interest has one key for an account and a period', () => {
    const { account } = twoAccounts();
    expect(interest(account, '2026-11', 1n).key).toBe(interest(account, '2026-11', 2n).key);
    expect(interest(account, '2026-12', 1n).key).not.toBe(interest(account, '2026-11', 1n).key);
    expect(interest(other, '2026-11', 1n).key).not.toBe(interest(account, '2026-11', 1n).key);
  });

  it('carries its reason and who agreed, and nobody agrees with themselves', () => {
    const { post, account } = twoAccounts();
    const asked = { ...adjustment(account, 'credit', 5n), reason: 'counted twice' };
    expect(recordOf(post({ ...asked, approvedBy: '56125810099' }))).toMatchObject({
      narration: 'counted twice',
      approvedBy: '56125810099',
      postedBy: customer,
    });
    const own = { ...adjustment(account, 'credit', 5n), approvedBy: customer };
    expect(post(own)).toMatchObject({ kind: 'refusal', refusal: { code: 'NOT_PERMITTED' } });
  });
});

describe('an account that every desk posts to', () => {
  const second = { desk: deskName(2), run: 'r2' };

  function twoDesks(): Ledger & { readonly account: string } {
    const ledger = twoAccounts();
    ledger.post(event('desk-started'), second);
    return ledger;
  }

  it('has a part for each desk, opened with its first start in the branch and not again', () => {
    const { post, heads } = twoDesks();
    expect(heads.get(partOf(feeIncome, 2))).toMatchObject({ no: 1, balanceAfter: 0n });
    const again = recordOf(post(event('desk-started'), { ...second, run: 'r3' }));
    expect(again.lines.filter(isAccountLine)).toEqual([]);
  });

  it('lets desks never meet, and holds what their parts hold together', () => {
    const { post, heads, account } = twoDesks();
    post(fee(account, 30n));
    post(fee(account, 12n), second);
    const parts = [heads.get(partOf(feeIncome)), heads.get(partOf(feeIncome, 2))];
    expect(parts).toMatchObject([
      { no: 2, balanceAfter: 30n },
      { no: 2, balanceAfter: 12n },
    ]);
    const lines = [...heads.values()].filter(isAccountLine);
    expect(sharedBalance(feeIncome, lines)).toBe(42n);
    expect(sharedBalance(interestExpense, lines)).toBe(0n);
  });

  it('reads an expense as what was spent', () => {
    const { post, heads, account } = twoDesks();
    post(interest(account, '2026-11', 7n));
    expect(sharedBalance(interestExpense, [...heads.values()].filter(isAccountLine))).toBe(7n);
  });

  it('is not posted to by a desk that never started in the branch', () => {
    const { post, account } = twoAccounts();
    expect(codeOf(post(fee(account, 1n), second))).toBe('NOT_FOUND');
    expect(codeOf(post(credit(account, 1n), second))).toBe('NOT_FOUND');
  });

  it('is no book by its code alone, as one that the branch has once is none with a desk', () => {
    expect(() => sharedBalance(feeIncome, [line(`${branch}/gl/${feeIncome}`)])).toThrow('chart');
    expect(() => sharedBalance(feeIncome, [line(`${branch}/gl/over-short.DESK0001`)])).toThrow('chart');
  });

  const line = (book: string) => {
    const head = smallBranch(0n).heads.get(cashBook(branch, deskName(1)));
    if (!head || !isAccountLine(head)) throw new Error('no cash');
    return { ...head, book };
  };
});
