import type { BranchVerification, VerificationControl } from '@main/ports/verification';
import { verifyByNumber } from './byNumber';
import { createNotes, type Notes } from './notes';
import { compareBankRollUps, compareBranchRollUps } from './rollUps';
import { sweep } from './sweep';
import type { VerifyDependencies } from './types';

export type { VerifyDependencies } from './types';

/**
 * "Verify books": reads the whole journal of the branches once and follows every book in it (chains and signatures of
 * the desks, balances and states of the accounts, holds, links, recorded roots), compares what they come to with the
 * stored figures, and reads by itself, by number, every book in which something was not plainly right. Changes nothing.
 */
export async function verifyBooks(
  dependencies: VerifyDependencies,
  asked: readonly string[] | 'all',
  control: VerificationControl,
): Promise<readonly BranchVerification[]> {
  const { books } = dependencies;
  const branches = asked === 'all' ? await books.branches() : asked;
  const counts = await Promise.all(branches.map(books.count));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const verifications: BranchVerification[] = [];
  const periods: string[] = [];
  let before = 0;
  for (const [at, branch] of branches.entries()) {
    const start = before;
    const read = (records: number) => control.progress(Math.min(1, (start + records) / total), 'reading');
    const compareRollUps = async (notes: Notes): Promise<void> => {
      periods.push(...(await compareBranchRollUps(dependencies, branch, notes)));
      const isWhole = asked === 'all' && at === branches.length - 1;
      if (isWhole) await compareBankRollUps(dependencies, periods, notes);
    };
    verifications.push(await verifyBranch(dependencies, branch, control, read, compareRollUps));
    before += counts[at] ?? 0;
  }
  return verifications;
}

async function verifyBranch(
  dependencies: VerifyDependencies,
  branch: string,
  control: VerificationControl,
  read: (records: number) => void,
  compareRollUps: (notes: Notes) => Promise<void>,
): Promise<BranchVerification> {
  const notes = createNotes();
  const { deskBooks, ...counts } = await sweep(dependencies, branch, notes, { ...control, read });
  const doubtful = notes.doubtful();
  for (const [at, book] of doubtful.entries()) {
    control.signal.throwIfAborted();
    control.progress(at / doubtful.length, 'settling');
    await verifyByNumber(dependencies, book, deskBooks, notes);
  }
  await compareRollUps(notes);
  return { branch, ...counts, ...notes.result() };
}
