import { callingOf, readBook } from '@main/domain/ledger/books';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Finding } from '@main/domain/ledger/verify';
import type { BranchRecord } from '@main/ports/bank';
import type { DeskStore } from '@main/ports/desks';
import type { CallOutput } from '@shared/contract';
import type { Outcome } from './outcome';

export type RowDependencies = {
  readonly desks: Pick<DeskStore, 'list'>;
  readonly nameOf: (userId: string) => Promise<string | null>;
};

export type VerificationRow = CallOutput<'books.lastVerification'>['rows'][number];

/** What a finding is called by: the kind of book, its id in it, and the desk whose it is. */
function placeOf(finding: Finding, deskNames: ReadonlyMap<string, string>) {
  const parts = readBook(finding.book);
  if (!parts) return { kind: 'none' as const, id: finding.record, deskName: null };
  const { id, desk } = callingOf(parts);
  return { kind: parts.kind, id, deskName: desk && (deskNames.get(desk) ?? desk) };
}

/** What people read of the verification of a branch. */
export const createRows =
  ({ desks, nameOf }: RowDependencies) =>
  async (
    { branch, name }: Pick<BranchRecord, 'branch' | 'name'>,
    { records, books, signatures, roots, found, findings, damaged }: Outcome,
    { bookingTime, postedBy }: Pick<JournalRecord, 'bookingTime' | 'postedBy'>,
  ): Promise<VerificationRow> => {
    const deskNames = new Map((await desks.list(null)).map((desk) => [desk.deskId, desk.name]));
    return {
      branch,
      branchName: name,
      at: bookingTime.toISOString(),
      by: (postedBy && (await nameOf(postedBy))) ?? '',
      records,
      books,
      signatures,
      roots,
      found,
      stopped: damaged === 'all' ? null : damaged.length,
      findings: findings.map((finding) => ({
        problem: finding.problem,
        ...placeOf(finding, deskNames),
        no: finding.no,
        reference: finding.reference,
        stopped: damaged === 'all' || damaged.includes(finding.book),
      })),
    };
  };
