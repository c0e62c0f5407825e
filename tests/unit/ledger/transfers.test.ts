import { accountBook, sharedBook } from '@main/domain/ledger/books';
import { interBranchClearing, sharedBalance, suspense } from '@main/domain/ledger/chart';
import { followUpOf } from '@main/domain/ledger/decideTransfer';
import type { Intent } from '@main/domain/ledger/intents';
import { accountLineIn, isAccountLine, type JournalRecord } from '@main/domain/ledger/records';
import { describe, expect, it } from 'vitest';
import { codeOf, type Ledger, recordOf, smallBranch } from '../../support/ledger/decisions';
import { accountNo, branch, credit, deskName, event, opening } from '../../support/ledger/desk';
import { closed, freeze, transfer, transferOut } from '../../support/ledger/intents';

const east = 'EAST';
const payee = accountNo(4);

/** Two branches in which the desk writes; one account with 500, and one in the other branch. */
function twoBranches(): Ledger & { readonly account: string } {
  const ledger = smallBranch(1_000n, 500n);
  ledger.post(event('desk-started', { branch: east }));
  ledger.post({ ...opening(payee), branch: east });
  return ledger;
}

const send = ({ post, account }: ReturnType<typeof twoBranches>, to = payee): JournalRecord =>
  recordOf(post(transferOut(account, { branch: east, account: to }, 200n)));

/** What must follow a record, or it is no transfer. */
function next(record: JournalRecord): Intent {
  const intent = followUpOf(record);
  if (!intent) throw new Error(`nothing follows ${record.kind}`);
  return intent;
}

const clearing = ({ heads }: Ledger): bigint =>
  sharedBalance(interBranchClearing, [...heads.values()].filter(isAccountLine));

const balanceIn = ({ heads }: Ledger, book: string): bigint | undefined => {
  const head = heads.get(book);
  return head && isAccountLine(head) ? head.balanceAfter : undefined;
};

describe('a transfer to another branch', () => {
  it('goes out to clearing, comes in from it, and leaves nothing there', () => {
    const ledger = twoBranches();
    const out = send(ledger);
    expect(clearing(ledger)).toBe(-200n);
    const arrived = recordOf(ledger.post(next(out)));
    expect(arrived).toMatchObject({ kind: 'transfer-in', outcome: 'posted', branch: east });
    expect(accountLineIn(arrived, accountBook(east, payee))).toMatchObject({ amount: 200n });
    expect(followUpOf(arrived)).toBeNull();
    expect(clearing(ledger)).toBe(0n);
  });

  it('has one key for what follows it, and the same one whoever completes it', () => {
    const ledger = twoBranches();
    const out = send(ledger);
    expect(next(out)).toEqual(next(structuredClone(out)));
    expect(next(send(ledger)).key).not.toBe(next(out).key);
    const second = { desk: deskName(2), run: 'r2' };
    ledger.post(event('desk-started', { branch: east }), second);
    recordOf(ledger.post(next(out), second));
    expect(clearing(ledger)).toBe(-200n);
  });

  it('that is refused where it begins sends nothing', () => {
    const ledger = twoBranches();
    const refused = recordOf(
      ledger.post(transferOut(ledger.account, { branch: east, account: payee }, 501n)),
    );
    expect(refused.refusal?.code).toBe('INSUFFICIENT_FUNDS');
    expect(followUpOf(refused)).toBeNull();
  });

  it('does not go round through clearing within a branch', () => {
    const ledger = twoBranches();
    const asked = transferOut(ledger.account, { branch, account: accountNo(2) }, 1n);
    expect(ledger.post(asked)).toMatchObject({ kind: 'refusal', refusal: { code: 'INVALID_INPUT' } });
  });

  it.each([
    ['frozen', 'ACCOUNT_FROZEN', ({ post }: Ledger) => post({ ...freeze(payee, 'both'), branch: east })],
    ['closed', 'ACCOUNT_CLOSED', ({ post }: Ledger) => post({ ...closed(payee), branch: east })],
  ])('comes back from an account that is %s', (_what, code, stop) => {
    const ledger = twoBranches();
    stop(ledger);
    const refused = recordOf(ledger.post(next(send(ledger))));
    expect(refused).toMatchObject({ kind: 'transfer-in', outcome: 'refused', refusal: { code } });
    expect(clearing(ledger)).toBe(-200n);
    const back = recordOf(ledger.post(next(refused)));
    expect(back).toMatchObject({ kind: 'transfer-back', outcome: 'posted', branch });
    expect(balanceIn(ledger, accountBook(branch, ledger.account))).toBe(500n);
    expect(followUpOf(back)).toBeNull();
    expect(clearing(ledger)).toBe(0n);
  });

  it('comes back from an account that nobody opened: that refusal is stored too, so that it is final', () => {
    const ledger = twoBranches();
    const refused = recordOf(ledger.post(next(send(ledger, accountNo(9)))));
    expect(refused.refusal?.code).toBe('NOT_FOUND');
    expect(refused.lines.filter(isAccountLine)).toMatchObject([
      { book: sharedBook(east, interBranchClearing, deskName(1)), no: 2, amount: 0n },
    ]);
    recordOf(ledger.post(next(refused)));
    expect(clearing(ledger)).toBe(0n);
  });

  it('comes back from an account that is stopped for a check, and waits while clearing itself is', () => {
    const ledger = twoBranches();
    const arrival = next(send(ledger));
    const book = accountBook(east, payee);
    const stopped = sharedBook(east, interBranchClearing, deskName(1));
    expect(ledger.post(arrival, { damaged: (each) => each === stopped })).toMatchObject({
      kind: 'refusal',
      refusal: { code: 'ACCOUNT_DAMAGED' },
    });
    const refused = recordOf(ledger.post(arrival, { damaged: (each) => each === book }));
    expect(refused.refusal?.code).toBe('ACCOUNT_DAMAGED');
  });

  it('waits in suspense, beside the account’s number, where its own account takes nothing either', () => {
    const ledger = twoBranches();
    const refused = recordOf(ledger.post(next(send(ledger, accountNo(9)))));
    ledger.post(freeze(ledger.account, 'credit'));
    const back = recordOf(ledger.post(next(refused)));
    expect(back.outcome).toBe('posted');
    expect(accountLineIn(back, accountBook(branch, ledger.account))).toMatchObject({
      amount: 0n,
      balanceAfter: 300n,
    });
    expect(balanceIn(ledger, sharedBook(branch, suspense, deskName(1)))).toBe(200n);
    expect(clearing(ledger)).toBe(0n);
  });

  it.each(['transfer-in', 'transfer-back'])('takes a %s only under its own key', (kind) => {
    const ledger = twoBranches();
    const refused = recordOf(ledger.post(next(send(ledger, accountNo(9)))));
    const intent = kind === 'transfer-in' ? next(send(ledger)) : next(refused);
    expect(codeOf(ledger.post({ ...intent, key: credit(payee, 1n).key }))).toBe('INVALID_INPUT');
  });
});

it('nothing follows what stays in the branch', () => {
  const ledger = twoBranches();
  ledger.post(opening(accountNo(2)));
  expect(followUpOf(recordOf(ledger.post(transfer(ledger.account, accountNo(2), 1n))))).toBeNull();
  expect(followUpOf(recordOf(ledger.post(credit(ledger.account, 1n))))).toBeNull();
});
