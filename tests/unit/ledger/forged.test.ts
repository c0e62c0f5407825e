import { accountBook, userBook } from '@main/domain/ledger/books';
import { followUpOf } from '@main/domain/ledger/decideTransfer';
import {
  type AccountLine,
  accountLineIn,
  deskLineOf,
  isAccountLine,
  isDeskLine,
  isHoldLine,
  type JournalRecord,
  type Line,
  type StoredRefusal,
} from '@main/domain/ledger/records';
import { expect, it } from 'vitest';
import { recordOf, smallBranch } from '../../support/ledger/decisions';
import {
  accountNo,
  branch,
  credit,
  customer,
  debit,
  deskName,
  event,
  opening,
} from '../../support/ledger/desk';
import { follow } from '../../support/ledger/everyKind';
import { type Change, findingIn, inLines, withIntent } from '../../support/ledger/forge';
import {
  closed,
  freeze,
  hold,
  newTerms,
  termsWith,
  transfer,
  transferOut,
} from '../../support/ledger/intents';

/**
 * What somebody writes who has the desk's key and its user in the database: each record adds up, has its numbers, its
 * chain and its signature, and is not what Branchbook decides.
 */

const other = accountNo(2);
const expires = '2026-11-23T05:30:00.000Z';

type Branch = ReturnType<typeof smallBranch>;

const inAccounts = (change: (line: AccountLine) => AccountLine): Change =>
  inLines((line) => (isAccountLine(line) ? change(line) : line));

const inDesk = (change: Partial<Line>): Change =>
  inLines((line) => (isDeskLine(line) ? { ...line, ...change } : line) as Line);

const moving = (line: AccountLine, amount: bigint): AccountLine => ({
  ...line,
  amount,
  balanceAfter: line.balanceAfter - line.amount + amount,
});

const refusedFor =
  (refusal: StoredRefusal): Change =>
  (record) => ({ ...record, refusal });

const both =
  (first: Change, second: Change): Change =>
  (record) =>
    second(first(record));

const asking = (amount: bigint): Change =>
  withIntent((intent) => ('amount' in intent ? { ...intent, amount } : intent));

/** The line of one account, written as the next of another's book. */
const elsewhere =
  ({ heads }: Branch): Change =>
  (record) =>
    inAccounts((line) => {
      const head = heads.get(accountBook(branch, other));
      if (line.book.includes('/cash/') || !head || !isAccountLine(head)) return line;
      const { amount, freeze: frozen } = line;
      const moved = { no: head.no + 1, amount, balanceAfter: head.balanceAfter + amount };
      return { ...head, ...moved, freeze: frozen };
    })(record);

const superAdmin = { userId: customer, role: 'Super_Admin', status: 'Active', duties: [] } as const;

const promoted: Change = (record) => {
  const { userId, ...state } = superAdmin;
  return { ...record, lines: [{ ...state, branch, book: userBook(branch, userId), no: 1 }, ...record.lines] };
};

type Forgery = {
  /** What happens last, and truly. */
  readonly last: (made: Branch) => unknown;
  /** How it is written instead. */
  readonly forge: (made: Branch) => Change;
};

const debited = (amount: bigint) => (made: Branch) => made.post(debit(made.account, amount));

const forgeries: Readonly<Record<string, Forgery>> = {
  'a debit of ₹1 whose lines move ₹100': {
    last: debited(1_00n),
    forge: () => inAccounts((line) => moving(line, line.amount * 100n)),
  },
  'a debit written as a credit': {
    last: debited(1_00n),
    forge: () => inAccounts((line) => moving(line, -line.amount)),
  },
  'a debit in another account than was asked for': { last: debited(1_00n), forge: elsewhere },
  'a debit called interest': {
    last: debited(1_00n),
    forge: () => (record) => ({ ...record, kind: 'interest' }),
  },
  'a debit called interest, in a frozen account': {
    last: (made) => {
      made.post(freeze(made.account, 'both'));
      made.post(debit(made.account, 1_00n));
    },
    forge:
      ({ account, heads }) =>
      (record) => {
        const cash = heads.get(`${branch}/cash/${deskName(1)}`);
        const claimed = accountLineIn(record, accountBook(branch, account));
        if (!claimed || !cash || !isAccountLine(cash)) throw new Error('nothing to forge');
        const paid = moving({ ...cash, no: cash.no + 1, amount: 0n }, 1_00n);
        const lines = [moving(claimed, -1_00n), paid, deskLineOf(record)];
        return { ...record, kind: 'interest', outcome: 'posted', refusal: null, lines };
      },
  },
  'a shortage that says no figure': {
    last: debited(600_00n),
    forge: () => both(asking(1n), refusedFor({ code: 'INSUFFICIENT_FUNDS', details: {} })),
  },
  'a shortage of what is there': { last: debited(600_00n), forge: () => asking(1n) },
  'an amount that is not too large': {
    last: debited(600_00n),
    forge: () => refusedFor({ code: 'AMOUNT_TOO_LARGE', details: {} }),
  },
  'a debit refused for a freeze of credits': {
    last: (made) => {
      made.post(freeze(made.account, 'credit'));
      made.post(credit(made.account, 1n));
    },
    forge: ({ account }) =>
      both(
        withIntent(({ key }) => debit(account, 1n, { key })),
        (record) => ({ ...record, kind: 'cash-debit' }),
      ),
  },
  'an account that is said not to be there': {
    last: ({ post, account }) => post(closed(account)),
    forge: ({ account }) =>
      refusedFor({ code: 'NOT_FOUND', details: { book: accountBook(branch, account) } }),
  },
  'a freeze of one account written into another’s book': {
    last: ({ post, account }) => post(freeze(account, 'both')),
    forge: elsewhere,
  },
  'an account closed that is not empty': {
    last: ({ post, account }) => post(closed(account)),
    forge: () =>
      both(
        (record) => ({ ...record, outcome: 'event', refusal: null }),
        inAccounts((line) => ({ ...line, status: 'closed' })),
      ),
  },
  'another floor than the terms’': {
    last: ({ post, account }) => post(newTerms(account, termsWith(100n, 1))),
    forge: () => inAccounts((line) => ({ ...line, floor: -1_000_00n })),
  },
  'a hold that reserves more than was asked for': {
    last: ({ post, account }) => post(hold(account, 1_00n, expires)),
    forge: () =>
      both(
        inAccounts((line) => ({ ...line, held: 400_00n, heldAfter: 400_00n })),
        inLines((line) => (isHoldLine(line) ? { ...line, remaining: 400_00n } : line)),
      ),
  },
  'posted by somebody else': {
    last: debited(1_00n),
    forge: () => (record) => ({ ...record, postedBy: '56125810099' }),
  },
  'approved by somebody': {
    last: debited(1_00n),
    forge: () => (record) => ({ ...record, approvedBy: '56125810099' }),
  },
  'another reference': {
    last: debited(1_00n),
    forge: () => (record) => ({ ...record, reference: 'TXN-0000-0000-0000' }),
  },
  'another narration': {
    last: debited(1_00n),
    forge: () => (record) => ({ ...record, narration: 'rent' }),
  },
  'an earlier date': {
    last: debited(1_00n),
    forge: () => (record) => ({ ...record, valueDate: '2020-01-01' }),
  },
  'the record of another key': {
    last: debited(1_00n),
    forge: () => (record) => ({ ...record, id: `${branch}:${credit(other, 1n).key}` }),
  },
  'a sign-in that makes somebody a super admin': {
    last: ({ post }) => post(event('signed-in')),
    forge: () => promoted,
  },
  'a sign-in that asks for a super admin': {
    last: ({ post }) => post(event('signed-in')),
    forge: () =>
      both(
        withIntent((intent) => ({ ...intent, user: superAdmin })),
        promoted,
      ),
  },
  'a desk revoked by no event': { last: debited(1_00n), forge: () => inDesk({ standing: 'revoked' }) },
  'a day closed by no event': { last: debited(1_00n), forge: () => inDesk({ day: 'closed' }) },
  'a run that did not start': { last: debited(1_00n), forge: () => inDesk({ run: 'another' }) },
  'another desk in this desk’s book': {
    last: debited(1_00n),
    forge: () => inDesk({ writer: deskName(666) }),
  },
  'another desk’s event in this desk’s book': {
    last: ({ post }) => post(event('signed-in')),
    forge: () => inDesk({ writer: deskName(666) }),
  },
  'a transfer of which one side is left out': {
    last: ({ post, account }) => post(transfer(account, other, 1_00n)),
    forge: () => (record) => ({ ...record, lines: record.lines.slice(1) }),
  },
  'money from another branch that its account refused for nothing': {
    last: ({ post, account }) => {
      post(event('desk-started', { branch: 'EAST' }));
      post({ ...opening(other), branch: 'EAST' });
      const sent = recordOf(post(transferOut(account, { branch: 'EAST', account: accountNo(9) }, 1_00n)));
      post(follow(sent));
    },
    forge: () => (record) => ({ ...record, refusal: { code: 'ACCOUNT_CLOSED', details: {} } }),
  },
};

function forged({ last, forge }: Forgery) {
  const made = smallBranch(1_000_00n, 500_00n);
  made.post(opening(other));
  made.post(credit(other, 700_00n));
  last(made);
  const records = made.records.toSpliced(-1, 1, forge(before(made))(made.records.at(-1) as JournalRecord));
  return { whole: findingIn(made.records), found: findingIn(records), bad: records.at(-1)?.id };
}

/** The branch with the heads that stood before its last record. */
function before(made: Branch): Branch {
  const heads = new Map(
    made.records.slice(0, -1).flatMap(({ lines }) => lines.map((line) => [line.book, line])),
  );
  return { ...made, heads };
}

it.each(Object.entries(forgeries))('is named: %s', (_what, forgery) => {
  const { whole, found, bad } = forged(forgery);
  expect(whole).toBeNull();
  expect(found).toMatchObject({ problem: 'decision', record: bad });
});

it.each([
  ['revoked', { standing: 'revoked' }],
  ['closed', { day: 'closed' }],
] as const)(
  'names the record after which a desk is %s, though it goes on as if it were not',
  (_what, change) => {
    const { post, account, records } = smallBranch(1_000_00n, 500_00n);
    post(debit(account, 1n));
    const bad = records.at(-2) as JournalRecord;
    expect(findingIn(records.toSpliced(-2, 1, inDesk(change)(bad)))).toMatchObject({ record: bad.id });
  },
);

it('takes what arrived in a damaged account for what it says', () => {
  const { post, account, records } = smallBranch(1_000_00n, 500_00n);
  const damaged = (book: string) =>
    book.endsWith(`/account/${account}`) || book.endsWith(`/account/${other}`);
  post(event('desk-started', { branch: 'EAST' }));
  post({ ...opening(other), branch: 'EAST' });
  const sent = recordOf(post(transferOut(account, { branch: 'EAST', account: other }, 1_00n)));
  const refused = recordOf(post(follow(sent), { damaged }));
  expect(refused.refusal?.code).toBe('ACCOUNT_DAMAGED');
  expect(recordOf(post(follow(refused), { damaged })).outcome).toBe('posted');
  expect(followUpOf(refused)).not.toBeNull();
  expect(findingIn(records)).toBeNull();
});
