import { accountBook } from '@main/domain/ledger/books';
import { branch, type ProofBank } from './bank';
import { newKey } from './desk';
import type { Form, Order, Outcome } from './messages';
import { type Poster, startPoster } from './posters';
import { earlierBalance, earlierDatabase, openEarlierAccount } from './readAndSet';

/** What came of all withdrawals of one side. Paise. */
export type Withdrawn = {
  readonly paid: number;
  readonly refused: number;
  readonly errors: number;
  readonly balance: bigint;
};

export type Withdrawals = {
  readonly asked: number;
  readonly processes: number;
  /** In the account before. Paise. */
  readonly before: bigint;
  /** Of one withdrawal. Paise. */
  readonly amount: bigint;
  readonly branchbook: Withdrawn;
  readonly readAndSet: Withdrawn;
};

const asked = 200;
const rupee = 100n;
const before = 100n * rupee;

const withdrawn = (outcomes: readonly Outcome[], balance: bigint): Withdrawn => {
  const count = (which: Outcome) => outcomes.filter((outcome) => outcome === which).length;
  return { paid: count('paid'), refused: count('refused'), errors: count('error'), balance };
};

/** Gives every desk its order at the same moment. */
async function allAtOnce(posters: readonly Poster[], order: () => Order): Promise<readonly Outcome[]> {
  return (await Promise.all(posters.map((poster) => poster.order(order())))).flat();
}

/** The balance after the newest line of the account's book, read past the application. */
async function balanceOf({ db }: ProofBank, account: string): Promise<bigint> {
  const book = accountBook(branch, account);
  const [newest] = await db
    .collection('journal')
    .aggregate<{ balance: bigint }>([
      { $match: { branch, 'lines.book': book } },
      { $unwind: '$lines' },
      { $match: { 'lines.book': book } },
      { $sort: { 'lines.no': -1 } },
      { $limit: 1 },
      { $project: { balance: '$lines.balanceAfter' } },
    ])
    .toArray();
  if (!newest) throw new Error(`${book} has no line`);
  return newest.balance;
}

async function byBranchbook(bank: ProofBank, posters: readonly Poster[]): Promise<Withdrawn> {
  const account = await bank.openAccount();
  const form = (kind: Form['kind'], amount: bigint): Form => ({
    key: newKey(),
    kind,
    account,
    amount: `${amount}`,
  });
  for (const desk of posters.keys()) await bank.float(desk, before);
  await posters[0]?.order({ do: 'post', forms: [form('cash-credit', before)], atOnce: 1 });
  const each = asked / posters.length;
  const outcomes = await allAtOnce(posters, () => ({
    do: 'post',
    forms: Array.from({ length: each }, () => form('cash-debit', rupee)),
    atOnce: each,
  }));
  return withdrawn(outcomes, await balanceOf(bank, account));
}

async function byReadAndSet({ client, uri }: ProofBank, posters: readonly Poster[]): Promise<Withdrawn> {
  const userId = '56125810099';
  const db = earlierDatabase(client);
  await openEarlierAccount(db, userId, Number(before / rupee));
  const outcomes = await allAtOnce(posters, () => ({
    do: 'readAndSet',
    uri,
    userId,
    withdrawals: asked / posters.length,
    amount: 1,
  }));
  return withdrawn(outcomes, BigInt(await earlierBalance(db, userId)) * rupee);
}

/** 200 withdrawals of ₹1 at once from ₹100, by desks in processes of their own, both ways on the same mongod. */
export async function proveWithdrawals(bank: ProofBank, desks: readonly number[]): Promise<Withdrawals> {
  const posters = await Promise.all(desks.map((desk) => startPoster(bank.deskOptions(desk))));
  try {
    const readAndSet = await byReadAndSet(bank, posters);
    const branchbook = await byBranchbook(bank, posters);
    return { asked, processes: posters.length, before, amount: rupee, branchbook, readAndSet };
  } finally {
    await Promise.all(posters.map((poster) => poster.stop()));
  }
}
