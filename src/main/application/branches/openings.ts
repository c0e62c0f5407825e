import { factsOf } from '@main/domain/branches/facts';
import { branchSetting } from '@main/domain/ledger/books';
import { derivedKey } from '@main/domain/ledger/chain';
import type { EventIntent } from '@main/domain/ledger/intents';
import type { BankStore, BranchRecord } from '@main/ports/bank';
import { type Result, succeed } from '@shared/result';
import type { Posting } from '../posting';

/**
 * Number 1 of the branch's setting, which opens its general ledger. The desk that posts it starts its own book in the
 * branch before, and with it the branch's first day; the key is derived, so that a branch is opened once.
 */
export const branchOpened = (record: BranchRecord): EventIntent => ({
  kind: 'event',
  event: 'branch-opened',
  key: derivedKey('branch-opened', record.branch),
  branch: record.branch,
  postedBy: record.openedBy,
  session: null,
  about: { branch: record.branch, setting: branchSetting },
  after: factsOf(record),
});

export type BranchOpeningDependencies = {
  readonly bank: Pick<BankStore, 'branches' | 'applyBranch'>;
  readonly posting: Pick<Posting, 'post'>;
};

/** Document first, record right after (docs/adr/0003): this is the "right after". */
export function createBranchOpenings({ bank, posting }: BranchOpeningDependencies) {
  const complete = async (record: BranchRecord): Promise<Result<null>> => {
    if (record.bookNo > 0) return succeed(null);
    const posted = await posting.post(branchOpened(record));
    if (!posted.ok) return posted;
    await bank.applyBranch({ branch: record.branch, no: 1, facts: factsOf(record) });
    return succeed(null);
  };
  return {
    /** Opens the books of a branch that has none yet; twice has no further effect. */
    complete,
    /** The same of every branch that an earlier life, of this or another desk, left without. */
    completeAll: async (): Promise<void> => {
      for (const record of await bank.branches()) await complete(record);
    },
  };
}

export type BranchOpenings = ReturnType<typeof createBranchOpenings>;
