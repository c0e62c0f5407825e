import {
  accountBook,
  cashBook,
  dayBook,
  deskBook,
  generalLedgerBook,
  settingBook,
  userBook,
} from '@main/domain/ledger/books';
import { availableOf, cashHeadOffice } from '@main/domain/ledger/chart';
import type { Decision } from '@main/domain/ledger/decide';
import { decideBatch, mustOpenDay } from '@main/domain/ledger/decide';
import { largestBalance } from '@main/domain/ledger/moves';
import { accountLineIn, deskLineOf, isAccountLine, lineIn } from '@main/domain/ledger/records';
import { largestAmount } from '@shared/money';
import { describe, expect, it } from 'vitest';
import { codeOf, context, emptyLedger, recordOf, smallBranch } from '../../support/ledger/decisions';
import {
  accountNo,
  branch,
  credit,
  customer,
  debit,
  deskName,
  event,
  float,
  opening,
} from '../../support/ledger/desk';

describe('a cash credit', () => {
  it('adds to the account and to the cash of the desk, and sums to zero', () => {
    const { post, account } = smallBranch(0n);
    const record = recordOf(post(credit(account, 5_000_00n)));
    expect(accountLineIn(record, accountBook(branch, account))).toMatchObject({
      no: 2,
      amount: 5_000_00n,
      balanceAfter: 5_000_00n,
    });
    const cash = accountLineIn(record, cashBook(branch, deskName(1)));
    expect(cash).toMatchObject({ amount: -5_000_00n });
    expect(cash && availableOf(cash)).toBe(5_000_00n);
    expect(record.lines.filter(isAccountLine).reduce((sum, { amount }) => sum + amount, 0n)).toBe(0n);
  });

  it('needs an opened account, and stores nothing without', () => {
    const decision = smallBranch(0n).post(credit(accountNo(9), 100n));
    expect(decision).toMatchObject({ kind: 'refusal', refusal: { code: 'NOT_FOUND' } });
  });

  it.each([
    [0n, 'INVALID_INPUT'],
    [-1n, 'INVALID_INPUT'],
    [largestAmount + 1n, 'AMOUNT_TOO_LARGE'],
  ])('of %s paise is refused without a record: %s', (amount, code) => {
    const { post, account } = smallBranch(0n);
    expect(post(credit(account, amount))).toMatchObject({ kind: 'refusal', refusal: { code } });
  });

  it('that no long could hold the balance of is refused, and the balance stays', () => {
    const { post, heads, account } = smallBranch(0n, 100n);
    const book = accountBook(branch, account);
    const head = heads.get(book);
    if (!head || !isAccountLine(head)) throw new Error('the account was not opened');
    heads.set(book, { ...head, balanceAfter: largestBalance });
    const refused = recordOf(post(credit(account, 1n)));
    expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'AMOUNT_TOO_LARGE' } });
    expect(accountLineIn(refused, book)).toMatchObject({ amount: 0n, balanceAfter: largestBalance });
  });

  it('on a damaged account is refused', () => {
    const { post, account } = smallBranch(0n);
    const damaged = (book: string) => book === accountBook(branch, account);
    expect(codeOf(post(credit(account, 100n), { damaged }))).toBe('ACCOUNT_DAMAGED');
  });
});

describe('a cash debit', () => {
  it('pays out down to zero and not below', () => {
    const { post, account } = smallBranch(1_000n, 300n);
    expect(recordOf(post(debit(account, 300n))).outcome).toBe('posted');
    const refused = recordOf(post(debit(account, 1n)));
    expect(refused).toMatchObject({
      outcome: 'refused',
      kind: 'cash-debit',
      refusal: { code: 'INSUFFICIENT_FUNDS', details: { available: '0' } },
    });
  });

  it('that is refused claims the next number of the account, moves nothing, and says what it saw', () => {
    const { post, account } = smallBranch(1_000n, 300n);
    const refused = recordOf(post(debit(account, 301n)));
    expect(refused.lines).toHaveLength(2);
    expect(refused.lines[0]).toMatchObject({
      book: accountBook(branch, account),
      no: 3,
      amount: 0n,
      balanceAfter: 300n,
    });
    expect(accountLineIn(recordOf(post(credit(account, 1n))), accountBook(branch, account))).toMatchObject({
      no: 4,
    });
  });

  it('that the desk does not hold is refused on the cash account, with what it can pay', () => {
    const { heads, account } = smallBranch(0n, 300n);
    const refused = recordOf(emptyDesk(heads, debit(account, 100n)));
    expect(refused).toMatchObject({ refusal: { code: 'DESK_CASH_SHORT', details: { available: '0' } } });
    expect(refused.lines).toMatchObject([
      { book: accountBook(branch, account), amount: 0n, balanceAfter: 300n },
      { book: cashBook(branch, deskName(2)), amount: 0n, balanceAfter: 0n },
      {},
    ]);
  });
});

/** The same intent at a second desk that has started and holds nothing. */
function emptyDesk(
  heads: Parameters<typeof decideBatch>[0],
  intent: Parameters<typeof decideBatch>[1][number],
): Decision {
  const second = { desk: deskName(2), run: '01930000-0000-7000-8000-000000000002' };
  const intents = [event('desk-started'), event('desk-enrolled', { about: { desk: deskName(2) } }), intent];
  const decided = decideBatch(heads, intents, context(second)).at(-1);
  if (!decided) throw new Error('nothing was decided');
  return decided.decision;
}

describe('a float', () => {
  it('comes from head office, whose cash account may fall below zero', () => {
    const { post, heads } = smallBranch(0n);
    recordOf(post(float(deskName(1), 100_00n)));
    const office = heads.get(generalLedgerBook(branch, cashHeadOffice));
    expect(office && isAccountLine(office) && availableOf(office)).toBe(-100_00n);
  });

  it('for a desk that was not enrolled is refused', () => {
    expect(codeOf(smallBranch(0n).post(float(deskName(7), 1n)))).toBe('NOT_FOUND');
  });
});

describe('an opening', () => {
  it('is number 1 of its account, once', () => {
    const { post, account } = smallBranch(0n);
    expect(codeOf(post(opening(account)))).toBe('IDEMPOTENCY_CONFLICT');
  });

  it('of the branch and of a desk opens only the books that have no line', () => {
    const { post } = smallBranch(0n);
    expect(recordOf(post(event('branch-opened', { about: { branch } }))).lines).toHaveLength(1);
    expect(recordOf(post(event('desk-enrolled', { about: { desk: deskName(1) } }))).lines).toHaveLength(1);
  });
});

describe('the desk line', () => {
  it('is in every record once, numbered without gaps, in the present run', () => {
    const { records } = smallBranch(100n, 100n);
    expect(records.map((record) => deskLineOf(record).no)).toEqual(records.map((_, index) => index + 1));
    expect(new Set(records.map((record) => deskLineOf(record).run)).size).toBe(1);
  });

  it('gives the record its date, whatever the calendar says', () => {
    const { post, account } = smallBranch(0n);
    const late = { calendarDate: '2026-11-24', now: new Date('2026-11-23T19:00:00Z') };
    const record = recordOf(post(credit(account, 100n), late));
    expect(deskLineOf(record).businessDate).toBe('2026-11-23');
    expect(record.valueDate).toBe('2026-11-23');
  });
});

describe('the business day', () => {
  it('is opened by the first start, through the day book and the desk book', () => {
    const { heads } = smallBranch(0n);
    expect(heads.get(dayBook(branch))).toMatchObject({ no: 1, date: '2026-11-23', state: 'open' });
  });

  it('must be opened anew when the calendar turns, and never goes back', () => {
    const { post, heads } = smallBranch(0n);
    const headOf = (book: string) => heads.get(book);
    expect(mustOpenDay(headOf, branch, context())).toBe(false);
    expect(mustOpenDay(headOf, branch, context({ calendarDate: '2026-11-22' }))).toBe(false);
    expect(mustOpenDay(headOf, branch, context({ calendarDate: '2026-11-24' }))).toBe(true);
    const record = recordOf(post(event('day-opened'), { calendarDate: '2026-11-24' }));
    expect(deskLineOf(record).businessDate).toBe('2026-11-24');
    expect(lineIn(record, dayBook(branch))).toMatchObject({ no: 2, date: '2026-11-24' });
    expect(mustOpenDay(headOf, branch, context({ calendarDate: '2026-11-24' }))).toBe(false);
  });

  it('of a desk whose calendar is behind is the one the branch is in', () => {
    const { post, heads } = smallBranch(0n);
    post(event('day-opened'), { calendarDate: '2026-11-25' });
    const second = { desk: deskName(2), run: 'r2', calendarDate: '2026-11-24' };
    const [started] = decideBatch(heads, [event('desk-started')], context(second));
    expect(started && deskLineOf(recordOf(started.decision)).businessDate).toBe('2026-11-25');
  });

  it('when closed lets no money move, but remembers what happens', () => {
    const { post, account } = smallBranch(0n, 100n);
    post(event('day-closed', { about: { desk: deskName(1) } }));
    expect(codeOf(post(debit(account, 100n)))).toBe('DAY_CLOSED');
    expect(recordOf(post(event('signed-out'))).outcome).toBe('event');
  });
});

describe('an event', () => {
  it('that changes a person has a line in their own book; what it does not name stays', () => {
    const { post } = smallBranch(0n);
    const user = { userId: customer, role: 'Customer', status: 'Active', duties: [] } as const;
    post(event('user-added', { user }));
    const record = recordOf(
      post(event('user-status-changed', { user: { userId: customer, status: 'Suspended' } })),
    );
    expect(lineIn(record, userBook(branch, customer))).toMatchObject({
      no: 2,
      role: 'Customer',
      status: 'Suspended',
    });
  });

  it('that changes part of an unknown person is refused', () => {
    const change = event('user-status-changed', { user: { userId: customer, status: 'Active' } });
    expect(codeOf(smallBranch(0n).post(change))).toBe('NOT_FOUND');
  });

  it('that changes a person rests on what its form had seen', () => {
    const { post } = smallBranch(0n);
    const user = { userId: customer, role: 'Customer', status: 'Active', duties: [] } as const;
    post(event('user-added', { user }));
    const change = (seen: number) =>
      codeOf(post(event('user-status-changed', { user: { userId: customer, status: 'Suspended', seen } })));
    expect(change(0)).toBe('CHANGED_MEANWHILE');
    expect(change(1)).toBe(null);
    expect(change(1)).toBe('CHANGED_MEANWHILE');
  });

  it('that changes a setting has a line in its book', () => {
    const record = recordOf(
      smallBranch(0n).post(event('setting-changed', { about: { setting: 'language' }, after: 'hi' })),
    );
    expect(lineIn(record, settingBook(branch, 'language'))).toMatchObject({ no: 1, value: 'hi' });
  });

  it.each(['setting-changed', 'bulk-started'] as const)(
    'of the kind %s is refused where it was overtaken',
    (kind) => {
      const { post } = smallBranch(0n);
      const change = (before: string | null, after: string) =>
        codeOf(post(event(kind, { about: { setting: 'bulks' }, before, after })));
      expect(change(null, 'first')).toBe(null);
      expect(change(null, 'second')).toBe('CHANGED_MEANWHILE');
      expect(change('first', 'second')).toBe(null);
    },
  );

  it('that revokes a desk is written in the book of that desk, and stops it for good', () => {
    const { post, heads } = smallBranch(0n);
    const second = { desk: deskName(2), run: 'r2' };
    const [started] = decideBatch(heads, [event('desk-started')], context(second));
    for (const line of started ? recordOf(started.decision).lines : []) heads.set(line.book, line);
    const record = recordOf(post(event('desk-revoked', { about: { desk: deskName(2) }, reason: 'stolen' })));
    expect(deskLineOf(record)).toMatchObject({
      book: deskBook(branch, deskName(2)),
      no: 2,
      run: 'r2',
      standing: 'revoked',
      writer: deskName(1),
    });
    expect(codeOf(post(event('signed-in'), second))).toBe('DESK_REVOKED');
    expect(codeOf(post(event('desk-started'), { ...second, run: 'r3' }))).toBe('DESK_REVOKED');
    expect(recordOf(post(event('signed-in'))).outcome).toBe('event');
  });

  it('can revoke a desk that never started', () => {
    const record = recordOf(smallBranch(0n).post(event('desk-revoked', { about: { desk: deskName(5) } })));
    expect(deskLineOf(record)).toMatchObject({ no: 1, run: '', standing: 'revoked' });
  });
});

describe('a batch', () => {
  it('is decided in order, each on what the ones before it leave behind', () => {
    const { heads, account } = smallBranch(1_000n, 100n);
    const decided = decideBatch(
      heads,
      [debit(account, 60n), debit(account, 60n), credit(account, 20n), debit(account, 60n)],
      context(),
    );
    expect(decided.map(({ decision }) => recordOf(decision).outcome)).toEqual([
      'posted',
      'refused',
      'posted',
      'posted',
    ]);
    expect(
      decided.map(
        ({ decision }) => accountLineIn(recordOf(decision), accountBook(branch, account))?.balanceAfter,
      ),
    ).toEqual([40n, 40n, 60n, 0n]);
  });

  it('decides alike on the same heads', () => {
    const { heads, account } = smallBranch(1_000n, 100n);
    const intents = [debit(account, 60n), credit(account, 20n)];
    expect(decideBatch(heads, intents, context())).toEqual(decideBatch(heads, intents, context()));
  });

  it('of a desk that never started cannot be decided as another desk', () => {
    expect(codeOf(emptyLedger().post(credit(accountNo(1), 100n)))).toBe('NOT_FOUND');
  });
});
