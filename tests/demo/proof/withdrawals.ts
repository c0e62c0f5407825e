import { accountBook } from '@main/domain/ledger/books';
import { branch, type ProofBank } from './bank';
import { newKey } from './desk';
import type { Form, Order, Outcome } from './messages';
import { type Poster, startPoster } from './posters';
import { earlierBalance, openEarlierAccount } from './readAndSet';

/** What came of all withdrawals of one side. Rupees. */
export type Withdrawn = {
  readonly paid: number;
  readonly refused: number;
  readonly errors: number;
  readonly balance: number;
};

export type Withdrawals = {
  readonly asked: number;
  readonly processes: number;
  /** Rupees in the account before. */
  readonly before: number;
  readonly branchbook: Withdrawn;
  readonly readAndSet: Withdrawn;
};

const asked = 200;
const before = 100;
const paise = 100n;

const count = (outcomes: readonly Outcome[], which: Outcome): number =>
  outcomes.filter((outcome) => outcome === which).length;

const withdrawn = (outcomes: readonly Outcome[], balance: number): Withdrawn => ({
  paid: count(outcomes, 'paid'),
  refused: count(outcomes, 'refused'),
  errors: count(outcomes, 'error'),
  balance,
});

/** Gives every desk its order at the same moment. */
async function allAtOnce(posters: readonly Poster[], order: () => Order): Promise<readonly Outcome[]> {
  return (await Promise.all(posters.map((poster) => poster.order(order())))).flat();
}

/** The balance by the account's own book, read past the application: the newest line's. */
async function balanceOf({ db }: ProofBank, account: string): Promise<number> {
  const book = accountBook(branch, account);
  const records = await db.collection('journal').find({ branch, 'lines.book': book }).toArray();
  const lines = records.flatMap(({ lines }) => lines).filter((line) => line.book === book);
  const [newest] = lines.sort((left, right) => Number(right.no - left.no));
  return Number(newest.balanceAfter) / 100;
}

async function byBranchbook(bank: ProofBank, posters: readonly Poster[]): Promise<Withdrawn> {
  const account = await bank.openAccount();
  const form = (kind: Form['kind'], amount: bigint): Form => ({
    key: newKey(),
    kind,
    account,
    amount: `${amount}`,
  });
  await Promise.all(posters.map((_, desk) => bank.float(desk, BigInt(before) * paise)));
  const [first] = posters;
  const credit = form('cash-credit', BigInt(before) * paise);
  await first?.order({ do: 'post', forms: [credit], atOnce: 1 });
  const each = asked / posters.length;
  const outcomes = await allAtOnce(posters, () => ({
    do: 'post',
    forms: Array.from({ length: each }, () => form('cash-debit', paise)),
    atOnce: each,
  }));
  return withdrawn(outcomes, await balanceOf(bank, account));
}

async function byReadAndSet({ db }: ProofBank, posters: readonly Poster[]): Promise<Withdrawn> {
  const userId = '56125810099';
  await openEarlierAccount(db, userId, before);
  const withdrawals = asked / posters.length;
  const outcomes = await allAtOnce(posters, () => ({ do: 'readAndSet', userId, withdrawals, amount: 1 }));
  return withdrawn(outcomes, await earlierBalance(db, userId));
}

/** 200 withdrawals of ₹1 at once from ₹100, by four desks in processes of their own, both ways on one mongod. */
export async function withdrawals(bank: ProofBank, desks: readonly number[]): Promise<Withdrawals> {
  const posters = await Promise.all(desks.map((desk) => startPoster(bank.deskOptions(desk))));
  try {
    const readAndSet = await byReadAndSet(bank, posters);
    const branchbook = await byBranchbook(bank, posters);
    return { asked, processes: posters.length, before, branchbook, readAndSet };
  } finally {
    await Promise.all(posters.map((poster) => poster.stop()));
  }
}
