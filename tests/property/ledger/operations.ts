import { accountBook, type Book } from '@main/domain/ledger/books';
import { movesToReverse } from '@main/domain/ledger/decideReversal';
import { followUpOf } from '@main/domain/ledger/decideTransfer';
import type { Intent } from '@main/domain/ledger/intents';
import { products } from '@main/domain/ledger/products';
import type { JournalRecord, Line } from '@main/domain/ledger/records';
import fc from 'fast-check';
import {
  accountNo,
  branch,
  credit,
  customer,
  debit,
  deskName,
  float,
  opening,
} from '../../support/ledger/desk';
import {
  adjustment,
  closed,
  dormant,
  fee,
  freeze,
  hold,
  holdPost,
  holdRelease,
  interest,
  newTerms,
  openingBalance,
  reactivated,
  reversal,
  termsWith,
  transfer,
  transferOut,
} from '../../support/ledger/intents';
import { branchOf, chosen } from '../../support/ledger/model';
import type { BasicOperation, Operation } from '../../support/ledger/operation';

/** Of the branch in which desks hold cash, and of another one. */
export const localAccounts = [0, 1, 2].map((n) => `${branch}/${accountNo(n)}`);
export const accounts = [...localAccounts, ...[3, 4].map((n) => `EAST/${accountNo(n)}`)];
export const desks = [deskName(0), deskName(1)];

const account = fc.constantFrom(...accounts);
const desk = fc.constantFrom(...desks);
/** Small, so that balances run out; now and then large. */
const amount = fc.oneof(
  { weight: 9, arbitrary: fc.bigInt(1n, 300n) },
  { weight: 1, arbitrary: fc.bigInt(1n, 10n ** 15n) },
);
const floor = fc.constantFrom(0n, 0n, 0n, 50n, -200n);
const minutesMs = fc.integer({ min: 1, max: 20 }).map((minutes) => minutes * 60_000);
const which = fc.nat(30);

const says = <Word extends string>(...words: readonly Word[]) => fc.constantFrom(...words);

const basicOf = (of: fc.Arbitrary<string>, floors: fc.Arbitrary<bigint>): fc.Arbitrary<BasicOperation> =>
  fc.oneof(
    {
      weight: 2,
      arbitrary: fc.record({
        do: says('open'),
        account: of,
        floor: floors,
        product: says('savings'),
        version: fc.constant(0),
      }),
    },
    { weight: 10, arbitrary: fc.record({ do: says('credit', 'debit'), account: of, desk, amount }) },
    { weight: 1, arbitrary: fc.record({ do: says('float'), branch: fc.constant(branch), desk, amount }) },
  );

/** What one branch does over its counter. */
export const basicOperation = basicOf(fc.constantFrom(...localAccounts), fc.constant(0n));

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 12, arbitrary: basicOf(account, floor) },
  { weight: 6, arbitrary: fc.record({ do: says('transfer'), account, to: account, desk, amount }) },
  { weight: 3, arbitrary: fc.record({ do: says('arrive'), which, desk }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: says('fee', 'bring', 'add', 'take', 'settle'), account, desk, amount }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: says('interest'), account, desk, amount, period: says('2026-10', '2026-11') }),
  },
  { weight: 4, arbitrary: fc.record({ do: says('hold'), account, desk, amount, lastsMs: minutesMs }) },
  { weight: 4, arbitrary: fc.record({ do: says('pay'), hold: which, to: account, amount }) },
  { weight: 2, arbitrary: fc.record({ do: says('void', 'expire'), hold: which }) },
  { weight: 4, arbitrary: fc.record({ do: says('reverse'), entry: which }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: says('freeze'), account, freeze: says('none', 'debit', 'credit', 'both') }),
  },
  { weight: 1, arbitrary: fc.record({ do: says('sleep'), account, stale: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: says('wake', 'close'), account }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: says('terms'),
      account,
      product: fc.constantFrom(...products),
      version: fc.nat(3),
      floor,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: says('wait'), ms: minutesMs }) },
);

/** Accounts that have something in them: only then is there much to be decided. */
const morning: fc.Arbitrary<readonly Operation[]> = fc
  .subarray(accounts, { minLength: 3 })
  .chain((open) => fc.tuple(...open.map((each) => fc.tuple(fc.constant(each), floor, amount))))
  .map((opened) =>
    opened.flatMap(([each, least, brought]): Operation[] => [
      { do: 'open', account: each, floor: least, product: 'savings', version: 0 },
      { do: 'bring', account: each, desk: deskName(0), amount: brought },
    ]),
  );

/** What a bank may live to see. Not of fast-check's usual size: what is worth seeing comes late. */
export const life: fc.Arbitrary<readonly Operation[]> = fc
  .tuple(morning, fc.array(operation, { maxLength: 40, size: 'max' }))
  .map(([opened, rest]) => [...opened, ...rest]);

/** The number of an account, without its branch. */
const numberOf = (account: string): string => account.slice(account.indexOf('/') + 1);

const openingOf = (account: string, least: bigint): Intent => ({
  ...opening(numberOf(account), customer, termsWith(least)),
  branch: branchOf(account),
});

/** The intent that asks the ledger for an operation over the counter. */
export function basicIntentOf(asked: BasicOperation): Intent {
  if (asked.do === 'open') return openingOf(asked.account, asked.floor);
  if (asked.do === 'float') return float(asked.desk, asked.amount);
  const intent = (asked.do === 'credit' ? credit : debit)(numberOf(asked.account), asked.amount);
  return { ...intent, branch: branchOf(asked.account) };
}

/** What the ledger came to, as far as later operations name it. */
export type Bank = {
  readonly heads: ReadonlyMap<Book, Line>;
  readonly now: Date;
  /** The records that placed holds. */
  readonly holds: readonly JournalRecord[];
  /** Records after which another must follow. */
  readonly onTheWay: readonly JournalRecord[];
  /** What came of each operation; null where nothing was stored. */
  readonly answers: readonly (JournalRecord | null)[];
};

type Named = Exclude<Operation, BasicOperation>;
type OfHold = Named & { readonly do: 'pay' | 'void' | 'expire' };

function ofHold(asked: OfHold, { holds }: Bank): Intent | null {
  const placed = chosen(holds, asked.hold)?.intent;
  if (placed?.kind !== 'hold') return null;
  if (asked.do === 'pay') return holdPost(placed, numberOf(asked.to), asked.amount);
  return holdRelease(asked.do === 'void' ? 'hold-void' : 'hold-expire', placed);
}

/** Null where the record is of a kind that is never taken back, or nothing was stored. */
const reversalOf = (record: JournalRecord | null | undefined): Intent | null =>
  !record || 'code' in movesToReverse(record) ? null : reversal(record);

type OfAccount = Exclude<
  Named,
  OfHold | { readonly do: 'arrive' } | { readonly do: 'reverse' } | { readonly do: 'wait' }
>;

function transferTo(number: string, from: string, to: string, amount: bigint): Intent {
  const account = numberOf(to);
  return branchOf(to) === from
    ? transfer(number, account, amount)
    : transferOut(number, { branch: branchOf(to), account }, amount);
}

function ofAccount(asked: OfAccount, { heads, now }: Bank): Intent {
  const number = numberOf(asked.account);
  const of = branchOf(asked.account);
  switch (asked.do) {
    case 'transfer':
      return transferTo(number, of, asked.to, asked.amount);
    case 'fee':
      return fee(number, asked.amount);
    case 'bring':
      return openingBalance(number, asked.amount);
    case 'interest':
      return interest(number, asked.period, asked.amount);
    case 'add':
      return adjustment(number, 'credit', asked.amount);
    case 'take':
      return adjustment(number, 'debit', asked.amount);
    case 'settle':
      return adjustment(number, 'credit', asked.amount, 'suspense');
    case 'hold':
      return hold(number, asked.amount, new Date(now.getTime() + asked.lastsMs).toISOString());
    case 'freeze':
      return freeze(number, asked.freeze);
    case 'sleep': {
      const newest = heads.get(accountBook(of, number))?.no ?? 0;
      return dormant(number, asked.stale ? newest - 1 : newest);
    }
    case 'wake':
      return reactivated(number);
    case 'close':
      return closed(number);
    case 'terms':
      return newTerms(number, { ...termsWith(asked.floor, asked.version), product: asked.product });
  }
}

/** The intent that asks the ledger for an operation; null where there is nothing to ask it for. */
export function intentOf(asked: Operation, bank: Bank): Intent | null {
  switch (asked.do) {
    case 'open':
    case 'credit':
    case 'debit':
    case 'float':
      return basicIntentOf(asked);
    case 'arrive': {
      const sent = chosen(bank.onTheWay, asked.which);
      return sent ? followUpOf(sent) : null;
    }
    case 'pay':
    case 'void':
    case 'expire':
      return ofHold(asked, bank);
    case 'reverse':
      return reversalOf(chosen(bank.answers, asked.entry));
    case 'wait':
      return null;
    default:
      return { ...ofAccount(asked, bank), branch: branchOf(asked.account) };
  }
}
