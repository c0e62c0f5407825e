import type { StatementRow } from './rows';

/** What a statement comes to, up to one of its rows. Paise; debits are positive. */
export type Sums = {
  readonly credits: bigint;
  readonly debits: bigint;
  readonly entries: number;
  readonly balance: bigint;
};

export const openedWith = (balance: bigint): Sums => ({ credits: 0n, debits: 0n, entries: 0, balance });

/**
 * With one more row. The balance is worked out anew from the one before it.
 * @throws where the book says another balance: its lines do not follow from each other, and no statement may
 * be made of them
 */
export function withRow(sums: Sums, { no, amount, balanceAfter }: StatementRow): Sums {
  const balance = sums.balance + amount;
  if (balance !== balanceAfter) {
    throw new Error(`no ${no} should leave ${balance} and says ${balanceAfter}`);
  }
  return {
    credits: sums.credits + (amount > 0n ? amount : 0n),
    debits: sums.debits - (amount < 0n ? amount : 0n),
    entries: sums.entries + 1,
    balance,
  };
}
