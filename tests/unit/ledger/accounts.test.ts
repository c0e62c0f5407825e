import { accountBook, settingBook } from '@main/domain/ledger/books';
import { availableOf } from '@main/domain/ledger/chart';
import type { Intent } from '@main/domain/ledger/intents';
import { productSetting, termsOf } from '@main/domain/ledger/products';
import { isAccountLine } from '@main/domain/ledger/records';
import { largestAmount } from '@shared/money';
import { describe, expect, it } from 'vitest';
import { codeOf, type Ledger, recordOf, smallBranch } from '../../support/ledger/decisions';
import { accountNo, branch, credit, debit, deskName, event, opening } from '../../support/ledger/desk';
import {
  closed,
  dormant,
  fee,
  freeze,
  hold,
  interest,
  newTerms,
  reactivated,
  termsWith,
} from '../../support/ledger/intents';

function headOf({ heads }: Ledger, account: string) {
  const head = heads.get(accountBook(branch, account));
  if (!head || !isAccountLine(head)) throw new Error('the account was not opened');
  return head;
}

describe('the terms of an account', () => {
  it('stand in its first line: the floor, and the version that it follows from', () => {
    const { account, ...ledger } = smallBranch(1_000n, 0n, termsWith(100n, 7));
    expect(headOf(ledger, account)).toMatchObject({ no: 1, floor: 100n, product: 'savings', limits: 7 });
  });

  it('keep a minimum balance', () => {
    const { post, account } = smallBranch(1_000n, 300n, termsWith(100n));
    expect(recordOf(post(debit(account, 201n))).refusal).toEqual({
      code: 'INSUFFICIENT_FUNDS',
      details: { available: '200' },
    });
    expect(codeOf(post(debit(account, 200n)))).toBeNull();
  });

  it('let an account be overdrawn as far as they say', () => {
    const { post, account, ...ledger } = smallBranch(1_000n, 300n, termsWith(-500n));
    expect(codeOf(post(debit(account, 801n)))).toBe('INSUFFICIENT_FUNDS');
    expect(codeOf(post(debit(account, 800n)))).toBeNull();
    expect(headOf({ post, ...ledger }, account).balanceAfter).toBe(-500n);
  });

  it('change by an event of the account; what lies below may only rise', () => {
    const { post, account, ...ledger } = smallBranch(1_000n, 300n);
    expect(recordOf(post(newTerms(account, termsWith(400n, 1)))).outcome).toBe('event');
    expect(headOf({ post, ...ledger }, account)).toMatchObject({
      floor: 400n,
      limits: 1,
      balanceAfter: 300n,
    });
    expect(availableOf(headOf({ post, ...ledger }, account))).toBe(-100n);
    expect(codeOf(post(debit(account, 1n)))).toBe('INSUFFICIENT_FUNDS');
    expect(codeOf(post(credit(account, 1n)))).toBeNull();
  });

  it('never go back to an older version', () => {
    const { post, account } = smallBranch(0n, 0n, termsWith(0n, 3));
    const refused = recordOf(post(newTerms(account, termsWith(100n, 2))));
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'TERMS_OUTDATED' } });
    expect(refused.lines[0]).toMatchObject({ no: 2, floor: 0n, limits: 3 });
    expect(codeOf(post(newTerms(account, termsWith(100n, 3))))).toBeNull();
  });

  it.each([
    ['savings', 5, 'current', 2],
    ['current', 2, 'savings', 5],
  ] as const)('are numbered within a product: %s %i may become %s %i', (from, old, to, version) => {
    const { post, account, ...ledger } = smallBranch(0n, 0n, { ...termsWith(0n, old), product: from });
    expect(codeOf(post(newTerms(account, { ...termsWith(-100n, version), product: to })))).toBeNull();
    expect(headOf({ post, ...ledger }, account)).toMatchObject({
      floor: -100n,
      product: to,
      limits: version,
    });
    expect(codeOf(post(newTerms(account, { ...termsWith(0n, version - 1), product: to })))).toBe(
      'TERMS_OUTDATED',
    );
  });

  it.each([
    ['a minimum and an overdraft', { ...termsWith(1n), overdraft: 1n }],
    ['a negative minimum', { ...termsWith(0n), minimumBalance: -1n }],
    ['a negative overdraft', { ...termsWith(0n), overdraft: -1n }],
    ['more than an amount may be', { ...termsWith(0n), overdraft: largestAmount + 1n }],
  ])('are no terms with %s', (_what, terms) => {
    const { post, account } = smallBranch(0n);
    expect(codeOf(post(newTerms(account, terms)))).toBe('INVALID_INPUT');
    expect(codeOf(post(opening(accountNo(2), undefined, terms)))).toBe('INVALID_INPUT');
  });

  it('are read off the product’s setting, with the number of its line; none, where nobody set any', () => {
    const { post, heads } = smallBranch(0n);
    expect(termsOf('current', null)).toEqual({
      product: 'current',
      version: 0,
      minimumBalance: 0n,
      overdraft: 0n,
    });
    const setting = productSetting('current');
    const after = { minimumBalance: 0n, overdraft: 500n };
    post(event('setting-changed', { about: { setting }, after: { minimumBalance: 5n, overdraft: 0n } }));
    post(event('setting-changed', { about: { setting }, after }));
    const head = heads.get(settingBook(branch, setting)) ?? null;
    expect(termsOf('current', head)).toEqual({ product: 'current', version: 2, ...after });
    post(event('setting-changed', { about: { setting }, after: 'generous' }));
    expect(() => termsOf('current', heads.get(settingBook(branch, setting)) ?? null)).toThrow('no terms');
  });
});

describe('a freeze', () => {
  const asks: readonly (readonly [string, (account: string) => Intent])[] = [
    ['cash out', (account) => debit(account, 1n)],
    ['a fee', (account) => fee(account, 1n)],
    ['a hold', (account) => hold(account, 1n, '2026-12-31T00:00:00.000Z')],
    ['cash in', (account) => credit(account, 1n)],
    ['interest', (account) => interest(account, '2026-11', 1n)],
  ];
  const frozen = 'ACCOUNT_FROZEN';

  it.each([
    ['none', [null, null, null, null, null]],
    ['debit', [frozen, frozen, frozen, null, null]],
    ['credit', [null, null, null, frozen, null]],
    ['both', [frozen, frozen, frozen, frozen, null]],
  ] as const)('of %s stops what it says, but never the interest that the bank owes', (what, codes) => {
    const { post, account } = smallBranch(1_000n, 500n);
    expect(recordOf(post(freeze(account, what))).lines[0]).toMatchObject({ amount: 0n, freeze: what });
    expect(asks.map(([, ask]) => codeOf(post(ask(account))))).toEqual(codes);
  });

  it('is lifted by another, and is proved where it refused', () => {
    const { post, account } = smallBranch(1_000n, 500n);
    post(freeze(account, 'both'));
    const refused = recordOf(post(debit(account, 1n)));
    expect(refused.refusal).toEqual({ code: frozen, details: { freeze: 'both' } });
    expect(refused.lines[0]).toMatchObject({ no: 4, amount: 0n, freeze: 'both' });
    post(freeze(account, 'none'));
    expect(codeOf(post(debit(account, 1n)))).toBeNull();
  });
});

describe('a dormant account', () => {
  function asleep() {
    const ledger = smallBranch(1_000n, 500n);
    recordOf(ledger.post(dormant(ledger.account, headOf(ledger, ledger.account).no)));
    return ledger;
  }

  it('takes money in and gives none out', () => {
    const { post, account } = asleep();
    expect(codeOf(post(debit(account, 1n)))).toBe('ACCOUNT_DORMANT');
    expect(codeOf(post(fee(account, 1n)))).toBe('ACCOUNT_DORMANT');
    expect(codeOf(post(credit(account, 1n)))).toBeNull();
  });

  it('is active again when somebody says so', () => {
    const { post, account } = asleep();
    post(reactivated(account));
    expect(codeOf(post(debit(account, 1n)))).toBeNull();
  });

  it('does not become one where something happened since it was looked at', () => {
    const { post, account, ...ledger } = smallBranch(1_000n, 500n);
    const { no } = headOf({ post, ...ledger }, account);
    post(credit(account, 1n));
    const refused = recordOf(post(dormant(account, no)));
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'ACCOUNT_ACTIVE' } });
    expect(headOf({ post, ...ledger }, account).status).toBe('open');
  });
});

describe('closing an account', () => {
  it('needs it empty, and is for good', () => {
    const { post, account } = smallBranch(1_000n, 500n);
    const refused = recordOf(post(closed(account)));
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'ACCOUNT_NOT_EMPTY' } });
    post(debit(account, 500n));
    expect(recordOf(post(closed(account))).lines[0]).toMatchObject({ status: 'closed' });
    const later: readonly Intent[] = [
      credit(account, 1n),
      interest(account, '2026-11', 1n),
      freeze(account, 'both'),
      reactivated(account),
      newTerms(account, termsWith(0n, 9)),
      closed(account),
    ];
    expect(later.map((intent) => codeOf(post(intent)))).toEqual(later.map(() => 'ACCOUNT_CLOSED'));
  });

  it('finds no account that was never opened', () => {
    expect(smallBranch(0n).post(closed(accountNo(9)))).toMatchObject({
      kind: 'refusal',
      refusal: { code: 'NOT_FOUND' },
    });
  });

  it('is not decided on one that is stopped for a check', () => {
    const { post, account } = smallBranch(0n);
    expect(codeOf(post(closed(account), { damaged: () => true }))).toBe('ACCOUNT_DAMAGED');
  });
});

it('on a closed day accounts are still frozen, and no money moves', () => {
  const { post, account } = smallBranch(1_000n, 500n);
  post(event('day-closed', { about: { desk: deskName(1) } }));
  expect(codeOf(post(freeze(account, 'both')))).toBeNull();
  expect(codeOf(post(interest(account, '2026-11', 1n)))).toBe('DAY_CLOSED');
  expect(codeOf(post(closed(account)))).toBe('DAY_CLOSED');
});
