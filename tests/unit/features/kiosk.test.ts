import { idleState } from '@renderer/app/idle';
import { availableOf, cashSituation, typedAmount } from '@renderer/features/kiosk/cashSituation';
import { parseAmount } from '@shared/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the idle countdown of a kiosk', () => {
  const endMs = 60_000;

  it.each([
    [0, null, false],
    [39_999, null, false],
    [40_000, 20, false],
    [40_001, 20, false],
    [41_000, 19, false],
    [59_999, 1, false],
    [60_000, 0, true],
    [8 * 3_600_000, 0, true],
    [-5_000, null, false],
  ])('after %i ms says %s, over: %s', (idleMs, leavingIn, over) => {
    expect(idleState(idleMs, endMs)).toMatchObject({ leavingIn, over });
  });

  it('looks again exactly when what it says changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), (idleMs) => {
        const now = idleState(idleMs, endMs);
        const justBefore = idleState(idleMs + now.lookAgainMs - 1, endMs);
        const then = idleState(idleMs + now.lookAgainMs, endMs);
        expect(justBefore.leavingIn).toBe(now.leavingIn);
        expect(then.leavingIn).not.toBe(now.leavingIn);
      }),
    );
  });

  it('reaches the end from any moment, second by second', () => {
    let idleMs = 40_000;
    const said: (number | null)[] = [];
    for (let state = idleState(idleMs, endMs); !state.over; state = idleState(idleMs, endMs)) {
      said.push(state.leavingIn);
      idleMs += state.lookAgainMs;
    }
    expect(said).toEqual(Array.from({ length: 20 }, (_, index) => 20 - index));
  });
});

describe('an amount as it is typed at the kiosk', () => {
  const account = { balance: 374_950n, available: 300_000n };

  it('shows what a credit and a debit leave', () => {
    expect(cashSituation('credit', '5,000.00', account).balanceAfter).toBe(874_950n);
    expect(cashSituation('debit', '1,250.50', account).balanceAfter).toBe(249_900n);
  });

  it('says before sending that a debit is beyond what may be taken out', () => {
    expect(cashSituation('debit', '3000', account).beyond).toBe(false);
    expect(cashSituation('debit', '3000.01', account).beyond).toBe(true);
    expect(cashSituation('credit', '3000.01', account).beyond).toBe(false);
  });

  it.each([
    ['', 'required'],
    ['abc', 'invalid'],
    ['1e7', 'invalid'],
    ['NaN', 'invalid'],
    ['10.005', 'decimals'],
    ['0.99', 'tooSmall'],
    ['0', 'tooSmall'],
    ['90000000000001', 'tooLarge'],
  ])('finds what is wrong with "%s": %s', (text, problem) => {
    expect(cashSituation('debit', text, account).problem).toBe(problem);
  });

  it('reads what a refusal says can be paid, and nothing else', () => {
    expect(availableOf({ available: '374950' })).toBe(374_950n);
    expect(availableOf({ available: '-1' })).toBeNull();
    expect(availableOf({ available: '1.5' })).toBeNull();
    expect(availableOf(undefined)).toBeNull();
  });

  it('writes an amount so that the field reads the same amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 100n, max: 9_000_000_000_000_000n }), (amount) => {
        expect(parseAmount(typedAmount(amount))).toBe(amount);
      }),
    );
  });
});
