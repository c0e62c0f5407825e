import { accountBook, type Book } from '@main/domain/ledger/books';
import { interestKey, openingBalanceKey } from '@main/domain/ledger/chain';
import { movesToReverse } from '@main/domain/ledger/decideReversal';
import { followUpOf } from '@main/domain/ledger/decideTransfer';
import type { Intent } from '@main/domain/ledger/intents';
import type { Terms } from '@main/domain/ledger/products';
import type { JournalRecord, Line } from '@main/domain/ledger/records';
import fc from 'fast-check';
import {
  accountNo,
  credit,
  customer,
  debit,
  deskName,
  float,
  newKey,
  opening,
} from '../../support/ledger/desk';
import { type BasicOperation, branchOf, chosen, type Operation } from './model';

export const accounts = 5;
/** Those of the branch in which desks hold cash. */
export const localAccounts = 3;
export const desks = 2;

const account = fc.nat(accounts - 1);
const desk = fc.nat(desks - 1);
/** Small, so that balances run out; now and then large. */
const amount = fc.oneof(
  { weight: 9, arbitrary: fc.bigInt(1n, 300n) },
  { weight: 1, arbitrary: fc.bigInt(1n, 10n ** 15n) },
);
const floor = fc.constantFrom(0n, 0n, 0n, 50n, -200n);
const minutes = fc.integer({ min: 1, max: 20 });
const which = fc.nat(30);

const says = <Word extends string>(...words: readonly Word[]) => fc.constantFrom(...words);

const basicOf = (of: fc.Arbitrary<number>, floors: fc.Arbitrary<bigint>): fc.Arbitrary<BasicOperation> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.record({ do: says('open'), account: of, floor: floors }) },
    { weight: 10, arbitrary: fc.record({ do: says('credit', 'debit'), account: of, desk, amount }) },
    { weight: 1, arbitrary: fc.record({ do: says('float'), desk, amount }) },
  );

/** What one branch does over its counter. */
export const basicOperation = basicOf(fc.nat(localAccounts - 1), fc.constant(0n));

const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 12, arbitrary: basicOf(account, floor) },
  { weight: 6, arbitrary: fc.record({ do: says('transfer'), account, to: account, desk, amount }) },
  { weight: 3, arbitrary: fc.record({ do: says('arrive'), which, desk }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: says('fee', 'bring', 'add', 'take', 'settle'), account, desk, amount }),
  },
  { weight: 2, arbitrary: fc.record({ do: says('interest'), account, desk, amount, month: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record({ do: says('hold'), account, desk, amount, minutes }) },
  { weight: 4, arbitrary: fc.record({ do: says('pay'), hold: which, to: account, amount }) },
  { weight: 2, arbitrary: fc.record({ do: says('void', 'expire'), hold: which }) },
  { weight: 4, arbitrary: fc.record({ do: says('reverse'), entry: which }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: says('freeze'), account, freeze: says('none', 'debit', 'credit', 'both') }),
  },
  { weight: 1, arbitrary: fc.record({ do: says('sleep'), account, stale: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: says('wake', 'close'), account }) },
  { weight: 1, arbitrary: fc.record({ do: says('terms'), account, version: fc.nat(3), floor }) },
  { weight: 2, arbitrary: fc.record({ do: says('wait'), minutes }) },
);

/** Accounts that have something in them: only then is there much to be decided. */
const morning: fc.Arbitrary<readonly Operation[]> = fc
  .subarray([0, 1, 2, 3, 4], { minLength: 3 })
  .chain((open) => fc.tuple(...open.map((each) => fc.tuple(fc.constant(each), floor, amount))))
  .map((opened) =>
    opened.flatMap(([each, least, brought]): Operation[] => [
      { do: 'open', account: each, floor: least },
      { do: 'bring', account: each, desk: 0, amount: brought },
    ]),
  );

/** What a bank may live to see. Not of fast-check's usual size: what is worth seeing comes late. */
export const life: fc.Arbitrary<readonly Operation[]> = fc
  .tuple(morning, fc.array(operation, { maxLength: 40, size: 'max' }))
  .map(([opened, rest]) => [...opened, ...rest]);

const termsOf = (version: number, least: bigint): Terms => ({
  product: 'savings',
  version,
  minimumBalance: least > 0n ? least : 0n,
  overdraft: least < 0n ? -least : 0n,
});

const openingOf = (n: number, least: bigint): Intent => ({
  ...opening(accountNo(n), customer, termsOf(0, least)),
  branch: branchOf(n),
});

/** The intent that asks the ledger for an operation over the counter. */
export function basicIntentOf(asked: BasicOperation): Intent {
  if (asked.do === 'open') return openingOf(asked.account, asked.floor);
  if (asked.do === 'float') return float(deskName(asked.desk), asked.amount);
  const intent = (asked.do === 'credit' ? credit : debit)(accountNo(asked.account), asked.amount);
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

const minuteMs = 60_000;

const commonOf = (branch: string, key = newKey()) => ({ key, branch, postedBy: customer, session: null });
const answered = { reason: '', approvedBy: null };

type Named = Exclude<Operation, BasicOperation>;
type OfHold = Named & { readonly do: 'pay' | 'void' | 'expire' };

function ofHold(asked: OfHold, bank: Bank): Intent | null {
  const placed = chosen(bank.holds, asked.hold);
  if (placed?.intent.kind !== 'hold') return null;
  const { branch, key, account: held } = placed.intent;
  const common = { ...commonOf(branch), hold: key, account: held, narration: '' };
  if (asked.do === 'pay') {
    return { ...common, kind: 'hold-post', to: accountNo(asked.to), amount: asked.amount };
  }
  return { ...common, kind: asked.do === 'void' ? 'hold-void' : 'hold-expire' };
}

/** Null where the record is of a kind that is never taken back, or nothing was stored. */
function reversalOf(record: JournalRecord | null | undefined): Intent | null {
  const moves = record && movesToReverse(record);
  if (!record || !moves || 'code' in moves) return null;
  const { branch, intent } = record;
  return { ...commonOf(branch), ...answered, kind: 'reversal', entry: intent.key, moves };
}

type OfAccount = Exclude<
  Named,
  OfHold | { readonly do: 'arrive' } | { readonly do: 'reverse' } | { readonly do: 'wait' }
>;

function ofAccount(asked: OfAccount, bank: Bank): Intent {
  const branch = branchOf(asked.account);
  const number = accountNo(asked.account);
  const common = { ...commonOf(branch), account: number };
  const narration = '';
  switch (asked.do) {
    case 'transfer': {
      const { amount, to } = asked;
      return branch === branchOf(to)
        ? { ...commonOf(branch), kind: 'transfer', from: number, to: accountNo(to), amount, narration }
        : {
            ...common,
            kind: 'transfer-out',
            to: { branch: branchOf(to), account: accountNo(to) },
            amount,
            narration,
          };
    }
    case 'fee':
      return { ...common, kind: 'fee', amount: asked.amount, narration };
    case 'bring': {
      const key = openingBalanceKey(number);
      return { ...common, ...answered, key, kind: 'opening-balance', amount: asked.amount };
    }
    case 'interest': {
      const period = `2026-${10 + asked.month}`;
      const key = interestKey(number, period);
      return { ...common, key, kind: 'interest', period, amount: asked.amount, narration };
    }
    case 'add':
    case 'take':
    case 'settle': {
      const side = asked.do === 'take' ? 'debit' : 'credit';
      const against = asked.do === 'settle' ? 'suspense' : 'adjustments';
      return { ...common, ...answered, kind: 'adjustment', side, against, amount: asked.amount };
    }
    case 'hold': {
      const expires = new Date(bank.now.getTime() + asked.minutes * minuteMs).toISOString();
      return { ...common, kind: 'hold', amount: asked.amount, expires, narration };
    }
    case 'freeze':
      return { ...common, ...answered, kind: 'account-freeze-changed', freeze: asked.freeze };
    case 'sleep': {
      const newest = bank.heads.get(accountBook(branch, number))?.no ?? 0;
      return { ...common, kind: 'account-dormant', seen: asked.stale ? newest - 1 : newest };
    }
    case 'wake':
      return { ...common, ...answered, kind: 'account-reactivated' };
    case 'close':
      return { ...common, ...answered, kind: 'account-closed' };
    case 'terms':
      return { ...common, kind: 'account-terms-changed', terms: termsOf(asked.version, asked.floor) };
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
      return ofAccount(asked, bank);
  }
}
