import { accountBook, cashBook, reversalBook } from '@main/domain/ledger/books';
import { movesToReverse } from '@main/domain/ledger/decideReversal';
import type { Intent, ReversalIntent } from '@main/domain/ledger/intents';
import { accountLineIn, isAccountLine, lineIn } from '@main/domain/ledger/records';
import { describe, expect, it } from 'vitest';
import { codeOf, recordOf, smallBranch } from '../../support/ledger/decisions';
import { accountNo, branch, credit, debit, deskName, opening } from '../../support/ledger/desk';
import {
  closed,
  freeze,
  hold,
  holdPost,
  interest,
  reversal,
  transfer,
  transferOut,
} from '../../support/ledger/intents';

const other = accountNo(2);
const later = '2026-12-31T00:00:00.000Z';

function withTransfer() {
  const ledger = smallBranch(1_000n, 500n);
  ledger.post(opening(other));
  return { ...ledger, entry: recordOf(ledger.post(transfer(ledger.account, other, 200n))) };
}

describe('a reversal', () => {
  it('is the exact mirror of the entry, and both name each other', () => {
    const { post, entry, account } = withTransfer();
    const record = recordOf(post({ ...reversal(entry), reason: 'wrong account' }));
    expect(record).toMatchObject({
      kind: 'reversal',
      outcome: 'posted',
      reverses: entry.id,
      narration: 'wrong account',
    });
    expect(accountLineIn(record, accountBook(branch, account))).toMatchObject({
      amount: 200n,
      balanceAfter: 500n,
    });
    expect(accountLineIn(record, accountBook(branch, other))).toMatchObject({
      amount: -200n,
      balanceAfter: 0n,
    });
    expect(lineIn(record, reversalBook(branch, entry.intent.key))).toMatchObject({
      no: 1,
      reversal: record.id,
    });
  });

  it('is done once, whoever asks', () => {
    const { post, entry } = withTransfer();
    post(reversal(entry));
    const again = post(reversal(entry), { desk: deskName(2) });
    expect(again).toMatchObject({ kind: 'refusal', refusal: { code: 'ALREADY_REVERSED' } });
  });

  it('that was refused can be asked for again', () => {
    const { post, entry } = withTransfer();
    const spent = transfer(other, accountNo(1), 200n);
    post(spent);
    const refused = recordOf(post(reversal(entry)));
    expect(refused).toMatchObject({
      outcome: 'refused',
      reverses: null,
      refusal: { code: 'INSUFFICIENT_FUNDS', details: { available: '0' } },
    });
    expect(refused.lines.filter(isAccountLine)).toHaveLength(2);
    post(credit(other, 200n));
    expect(codeOf(post(reversal(entry)))).toBeNull();
  });

  it('of cash takes it out of the desk that took it in, whichever desk decides', () => {
    const { post, account } = withTransfer();
    const entry = recordOf(post(credit(account, 100n)));
    const record = recordOf(post(reversal(entry), { desk: deskName(2) }));
    expect(accountLineIn(record, cashBook(branch, deskName(1)))).toMatchObject({ amount: 100n });
  });

  it('of cash that the desk no longer holds is refused on its cash', () => {
    const { post, account } = smallBranch(0n, 500n);
    const entry = recordOf(post(credit(account, 100n)));
    const rich = accountNo(3);
    post(opening(rich));
    post(transfer(account, rich, 550n));
    post(debit(rich, 550n));
    post(interest(account, '2026-11', 50n));
    expect(codeOf(post(reversal(entry)))).toBe('DESK_CASH_SHORT');
  });

  it('is held back by a freeze and a closed account, as anything else is', () => {
    const { post, entry, account } = withTransfer();
    post(freeze(account, 'credit'));
    expect(codeOf(post(reversal(entry)))).toBe('ACCOUNT_FROZEN');
    post(freeze(account, 'none'));
    post(debit(account, 300n));
    post(closed(account));
    expect(codeOf(post(reversal(entry)))).toBe('ACCOUNT_CLOSED');
  });

  it('of what was paid from a hold gives the money back, and the hold stays finished', () => {
    const { post, account, heads } = withTransfer();
    const placed = hold(account, 100n, later);
    post(placed);
    const entry = recordOf(post(holdPost(placed, other, 100n)));
    recordOf(post(reversal(entry)));
    expect(heads.get(accountBook(branch, account))).toMatchObject({ balanceAfter: 300n, heldAfter: 0n });
  });
});

describe('what is never taken back', () => {
  const refusalOf = (ask: (account: string) => Intent) => {
    const { post, account } = withTransfer();
    return movesToReverse(recordOf(post(ask(account))));
  };

  it.each([
    ['a hold', (account: string) => hold(account, 1n, later)],
    ['a refusal', (account: string) => debit(account, 10_000n)],
    ['an event', (account: string) => freeze(account, 'both')],
    [
      'what went to another branch',
      (account: string) => transferOut(account, { branch: 'EAST', account: other }, 1n),
    ],
  ])('is %s', (_what, ask) => {
    expect(refusalOf(ask)).toMatchObject({ code: 'NOT_REVERSIBLE' });
  });

  it('is a reversal', () => {
    const { post, entry } = withTransfer();
    expect(movesToReverse(recordOf(post(reversal(entry))))).toMatchObject({ code: 'NOT_REVERSIBLE' });
  });

  it('is not interest', () => {
    expect(refusalOf((account) => interest(account, '2026-11', 1n))).toHaveLength(2);
  });
});

describe('moves that are no entry’s', () => {
  const spoilt: readonly (readonly [string, (asked: ReversalIntent) => ReversalIntent['moves']])[] = [
    ['none', () => []],
    ['some that do not add up', ({ moves }) => moves.slice(1)],
    [
      'a book that holds no money',
      ({ moves }) => moves.map((move) => ({ ...move, book: `${branch}/desk/${deskName(1)}` })),
    ],
    [
      'a book of another branch',
      ({ moves }) => moves.map((move) => ({ ...move, book: move.book.replace(branch, 'EAST') })),
    ],
    ['a book that is none', ({ moves }) => moves.map((move) => ({ ...move, book: 'nowhere' }))],
    [
      'an account outside the chart',
      ({ moves }) => moves.map((move, index) => ({ ...move, book: `${branch}/gl/nowhere${index}` })),
    ],
  ];

  it.each(spoilt)('are refused: %s', (_what, spoil) => {
    const { post, entry } = withTransfer();
    const asked = reversal(entry);
    expect(post({ ...asked, moves: spoil(asked) })).toMatchObject({
      kind: 'refusal',
      refusal: { code: 'INVALID_INPUT' },
    });
  });
});
