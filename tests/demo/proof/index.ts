import { proveAltered } from './altered';
import { foundBank } from './bank';
import { proveKilled } from './killed';
import { type ProofFigures, proofTable } from './table';
import { proveWithdrawals } from './withdrawals';

export type Proof = {
  /** As it is printed. */
  readonly table: string;
  /** Whether Branchbook's side came out as it must. */
  readonly holds: boolean;
};

function holds({ withdrawals, killed, altered }: ProofFigures): boolean {
  const { asked, before, amount, branchbook } = withdrawals;
  const payable = Number(before / amount);
  const paidExactly =
    branchbook.paid === payable &&
    branchbook.refused === asked - payable &&
    branchbook.errors === 0 &&
    branchbook.balance === 0n;
  const eachOnce =
    killed.there === killed.sent &&
    killed.lost === 0 &&
    killed.doubled === 0 &&
    killed.answeredOtherwise === 0;
  const named =
    altered.before === null && altered.deskRefused !== null && altered.found?.reference === altered.reference;
  return paidExactly && eachOnce && named;
}

/** Four desks withdraw at once, one is killed; the last one's number. */
const desks = [0, 1, 2, 3];
const killedDesk = 4;

/**
 * Shows on a mongod of its own what Branchbook promises about money; nothing of it is prepared, all is counted.
 * @param say is told what is being done
 */
export async function runProof(say: (what: string) => void): Promise<Proof> {
  const bank = await foundBank(desks.length + 1);
  try {
    say('200 people withdraw ₹1 at once from ₹100');
    const withdrawals = await proveWithdrawals(bank, desks);
    say('a desk is killed in the middle of 500 postings, and started again');
    const killed = await proveKilled(bank, killedDesk);
    say('a database administrator changes an amount');
    const altered = await proveAltered(bank, killedDesk);
    const figures = { withdrawals, killed, altered };
    return { table: proofTable(figures), holds: holds(figures) };
  } finally {
    await bank.close();
  }
}
