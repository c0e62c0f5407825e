import type { BankStore } from '@main/ports/bank';
import type { BulkFiles } from '@main/ports/bulkFiles';
import type { CallOutput } from '@shared/contract';
import { succeed } from '@shared/result';
import type { Books } from '../posting';
import type { UseCase } from '../useCase';
import { bulksOf, type Registered } from './register';

export type ListDependencies = {
  readonly bank: Pick<BankStore, 'branches'>;
  readonly books: Pick<Books, 'page'>;
  readonly files: Pick<BulkFiles, 'has'>;
  readonly nameOf: (userId: string | null) => Promise<string>;
  /** Whether it is being posted on this desk now. */
  readonly isRunning: (bulk: Registered) => boolean;
};

type Row = CallOutput<'bulk.list'>['rows'][number];

/** Of each branch. Those that are to be gone on with are looked for among as many as nobody begins in a year. */
const mostFinished = 50;
const mostLookedAt = 500;

/** What is to be gone on with, then the newest. */
const inOrder = (left: Row, right: Row): number =>
  Number(left.state === 'finished') - Number(right.state === 'finished') || right.at.localeCompare(left.at);

/** The bulks of the branches that the caller may post in. */
export function createListBulks(dependencies: ListDependencies): UseCase<'bulk.list'> {
  const { bank, books, files, nameOf, isRunning } = dependencies;

  const rowOf = async (bulk: Registered, branchName: string): Promise<Row> => {
    const { key, branch, pays, file, lines, total, at, outcome, postedBy } = bulk;
    const unfinished = isRunning(bulk) ? 'posting' : 'stopped';
    return {
      key,
      branch,
      branchName,
      pays,
      file,
      lines,
      total,
      at: at.toISOString(),
      by: await nameOf(postedBy),
      state: outcome ? 'finished' : unfinished,
      outcome,
      hasFile: await files.has(key),
    };
  };

  const rowsOf = async (branch: string, name: string): Promise<readonly Row[]> => {
    const rows: Promise<Row>[] = [];
    let seen = 0;
    for await (const bulk of bulksOf(books, branch)) {
      seen += 1;
      if (seen > mostLookedAt) break;
      if (seen <= mostFinished || bulk.outcome === null) rows.push(rowOf(bulk, name));
    }
    return Promise.all(rows);
  };

  return async ({ holder, scope }) => {
    const branches = (await bank.branches()).filter(
      ({ branch }) => scope === 'bank' || branch === holder.branch,
    );
    const rows = await Promise.all(branches.map(({ branch, name }) => rowsOf(branch, name)));
    return succeed({ rows: rows.flat().toSorted(inOrder) });
  };
}
