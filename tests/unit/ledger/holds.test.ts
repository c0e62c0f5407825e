import { accountBook, holdBook } from '@main/domain/ledger/books';
import { availableOf } from '@main/domain/ledger/chart';
import { hasItsKey } from '@main/domain/ledger/decide';
import { isAccountLine } from '@main/domain/ledger/records';
import { describe, expect, it } from 'vitest';
import { codeOf, type Ledger, recordOf, smallBranch } from '../../support/ledger/decisions';
import { accountNo, branch, debit, newKey, opening } from '../../support/ledger/desk';
import { closed, freeze, hold, holdPost, holdRelease, termsWith } from '../../support/ledger/intents';

const payee = accountNo(2);
const expires = '2026-11-23T05:30:00.000Z';
const before = { now: new Date('2026-11-23T05:29:59.999Z') };
const after = { now: new Date(expires) };

/** An account with 500 of which 200 are on hold, and one to pay to. */
function withHold() {
  const ledger = smallBranch(1_000n, 500n);
  ledger.post(opening(payee));
  const placed = hold(ledger.account, 200n, expires);
  const record = recordOf(ledger.post(placed));
  return { ...ledger, placed, record, book: holdBook(branch, placed.key) };
}

function headOf({ heads }: Ledger, account: string) {
  const head = heads.get(accountBook(branch, account));
  if (!head || !isAccountLine(head)) throw new Error('the account was not opened');
  return head;
}

describe('a hold', () => {
  it('reserves, moves nothing, and leaves less available', () => {
    const { record, account, book, ...ledger } = withHold();
    expect(record.outcome).toBe('event');
    expect(record.lines[0]).toMatchObject({ amount: 0n, held: 200n, balanceAfter: 500n, heldAfter: 200n });
    expect(ledger.heads.get(book)).toMatchObject({ no: 1, account, remaining: 200n, state: 'held', expires });
    expect(availableOf(headOf(ledger, account))).toBe(300n);
    expect(codeOf(ledger.post(debit(account, 301n)))).toBe('INSUFFICIENT_FUNDS');
    expect(codeOf(ledger.post(debit(account, 300n)))).toBeNull();
  });

  it('of more than is available is refused on the account', () => {
    const { post, account } = withHold();
    const refused = recordOf(post(hold(account, 301n, expires)));
    expect(refused.refusal).toEqual({ code: 'INSUFFICIENT_FUNDS', details: { available: '300' } });
    expect(refused.lines).toHaveLength(2);
  });

  it.each(['tomorrow', '2026-11-23', '2026-11-23T05:30:00Z', '2026-11-23T04:30:00.000Z'])(
    'until %s is refused: a hold ends at an instant to come',
    (until) => {
      const { post, account } = withHold();
      expect(post(hold(account, 1n, until))).toMatchObject({
        kind: 'refusal',
        refusal: { code: 'INVALID_INPUT' },
      });
    },
  );

  it('is placed once', () => {
    const { post, placed } = withHold();
    expect(codeOf(post(placed))).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('on a frozen account is refused, as what it reserves would be', () => {
    const { post, account } = withHold();
    post(freeze(account, 'debit'));
    expect(codeOf(post(hold(account, 1n, expires)))).toBe('ACCOUNT_FROZEN');
  });
});

describe('posting a hold', () => {
  it('pays all of it: one line of the account for what is paid and what is no longer held', () => {
    const { post, placed, account, book, heads, ...ledger } = withHold();
    const record = recordOf(post(holdPost(placed, payee, 200n), before));
    expect(record.outcome).toBe('posted');
    expect(record.lines.filter(isAccountLine)).toMatchObject([
      { book: accountBook(branch, account), amount: -200n, held: -200n, balanceAfter: 300n, heldAfter: 0n },
      { book: accountBook(branch, payee), amount: 200n, held: 0n },
    ]);
    expect(heads.get(book)).toMatchObject({ no: 2, remaining: 0n, state: 'posted' });
    expect(availableOf(headOf({ heads, post, ...ledger }, account))).toBe(300n);
  });

  it('pays a part and keeps the rest, until nothing remains', () => {
    const { post, placed, account, book, heads } = withHold();
    post(holdPost(placed, payee, 50n));
    expect(heads.get(book)).toMatchObject({ remaining: 150n, state: 'held' });
    expect(heads.get(accountBook(branch, account))).toMatchObject({ balanceAfter: 450n, heldAfter: 150n });
    expect(post(holdPost(placed, payee, 151n))).toMatchObject({
      kind: 'refusal',
      refusal: { code: 'HOLD_EXCEEDED', details: { available: '150' } },
    });
    post(holdPost(placed, payee, 150n));
    expect(codeOf(post(holdPost(placed, payee, 1n)))).toBe('HOLD_FINISHED');
  });

  it('ends with its time, by the booking time', () => {
    const { post, placed } = withHold();
    expect(codeOf(post(holdPost(placed, payee, 1n), after))).toBe('HOLD_EXPIRED');
    expect(codeOf(post(holdPost(placed, payee, 1n), before))).toBeNull();
  });

  it('is refused by an account that is frozen meanwhile, and by one that takes nothing', () => {
    const { post, placed, account } = withHold();
    post(freeze(payee, 'credit'));
    expect(codeOf(post(holdPost(placed, payee, 1n)))).toBe('ACCOUNT_FROZEN');
    post(freeze(payee, 'none'));
    post(freeze(account, 'debit'));
    expect(codeOf(post(holdPost(placed, payee, 1n)))).toBe('ACCOUNT_FROZEN');
  });

  it('of another account, or of a hold that was never placed, finds nothing', () => {
    const { post, placed } = withHold();
    expect(codeOf(post({ ...holdPost(placed, payee, 1n), account: payee }))).toBe('NOT_FOUND');
    expect(codeOf(post(holdPost({ ...placed, key: debit(payee, 1n).key }, payee, 1n)))).toBe('NOT_FOUND');
  });
});

describe('letting go of a hold', () => {
  it('gives back what remains, once', () => {
    const { post, placed, account, book, heads } = withHold();
    post(holdPost(placed, payee, 50n));
    expect(recordOf(post(holdRelease('hold-void', placed))).outcome).toBe('event');
    expect(heads.get(book)).toMatchObject({ no: 3, remaining: 0n, state: 'voided' });
    expect(heads.get(accountBook(branch, account))).toMatchObject({ balanceAfter: 450n, heldAfter: 0n });
    for (const again of [holdRelease('hold-void', placed), holdRelease('hold-expire', placed)]) {
      expect(post(again, after)).toMatchObject({
        kind: 'refusal',
        refusal: { code: 'HOLD_FINISHED', details: { state: 'voided' } },
      });
    }
  });

  it('expires it when its time has come and not before', () => {
    const { post, placed, book, heads } = withHold();
    expect(codeOf(post(holdRelease('hold-expire', placed), before))).toBe('HOLD_NOT_DUE');
    expect(codeOf(post(holdRelease('hold-expire', placed), after))).toBeNull();
    expect(heads.get(book)).toMatchObject({ state: 'expired' });
  });

  it('has one key where its time is over, so that any desk may do it; too early, nothing is kept under it', () => {
    const { post, placed } = withHold();
    const release = holdRelease('hold-expire', placed);
    expect(hasItsKey(release)).toBe(true);
    expect(hasItsKey({ ...release, key: newKey() })).toBe(false);
    expect(codeOf(post(release, before))).toBe('HOLD_NOT_DUE');
    expect(codeOf(post(release, after))).toBeNull();
  });

  it('works on a frozen account: nothing is taken', () => {
    const { post, placed, account } = withHold();
    post(freeze(account, 'both'));
    expect(codeOf(post(holdRelease('hold-void', placed)))).toBeNull();
  });

  it('must come before the account is closed, also where it holds nothing but what it may overdraw', () => {
    const { post, account } = smallBranch(0n, 0n, termsWith(-500n));
    const placed = hold(account, 200n, expires);
    post(placed);
    expect(codeOf(post(closed(account)))).toBe('ACCOUNT_NOT_EMPTY');
    post(holdRelease('hold-void', placed));
    expect(codeOf(post(closed(account)))).toBeNull();
  });
});
