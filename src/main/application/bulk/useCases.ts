import type { Bulk, BulkOutcome } from '@main/domain/bulk/bulk';
import type { BankStore } from '@main/ports/bank';
import type { BulkFiles } from '@main/ports/bulkFiles';
import { succeed } from '@shared/result';
import type { OpenUseCases } from '../useCase';
import { type CheckBulkDependencies, createCheckBulk } from './checkBulk';
import { createListBulks } from './list';
import { createPostBulk, type PostDependencies } from './post';
import { createRuns } from './runs';
import { createSaveLines, type SaveLinesDependencies } from './saveLines';

export type BulkDependencies = Omit<CheckBulkDependencies, 'books' | 'files' | 'nameOf' | 'found' | 'told'> &
  Omit<PostDependencies, 'checked' | 'toldOf' | 'told'> &
  Omit<SaveLinesDependencies, 'files'> & {
    readonly files: BulkFiles;
    readonly bank: Pick<BankStore, 'branches'>;
    readonly nameOf: (userId: string) => Promise<string | null>;
  };

const runName = ({ branch, key }: Pick<Bulk, 'branch' | 'key'>): string => `${branch}:${key}`;

/** Many entries from one file, from its check to the end of its posting, as people ask for it. */
export function createBulks(
  dependencies: BulkDependencies,
): Pick<OpenUseCases, 'bulk.check' | 'bulk.post' | 'bulk.list' | 'bulk.lines' | 'bulk.saveLines'> {
  const { files, posting } = dependencies;
  const { books } = posting;
  /** What was checked in this life of the process, and found good from its first line to its last. */
  const good = new Map<string, Bulk>();
  /** As which bulk somebody was told that their file was posted before. */
  const before = new Map<string, string>();
  const told = (key: string, bulk: string): void => void before.set(key, bulk);
  const runs = createRuns<BulkOutcome>();
  const postBulk = createPostBulk({
    ...dependencies,
    checked: (key) => good.get(key) ?? null,
    toldOf: (key) => before.get(key) ?? null,
    told,
  });
  const nameOf = async (userId: string | null): Promise<string> =>
    userId === null ? '' : ((await dependencies.nameOf(userId)) ?? userId);

  return {
    'bulk.check': createCheckBulk({
      ...dependencies,
      books,
      nameOf,
      told,
      found: (key, bulk) => {
        good.delete(key);
        if (bulk) good.set(key, bulk);
      },
    }),
    'bulk.post': (actor, asked, job) =>
      runs.join(runName(asked), job, (control) => postBulk(actor, asked, control)),
    'bulk.list': createListBulks({
      ...dependencies,
      books,
      nameOf,
      isRunning: (bulk) => runs.isRunning(runName(bulk)),
    }),
    'bulk.lines': async (_actor, { key, at }) => {
      const { rows, next } = await files.listed(key, at);
      return succeed({ rows: [...rows], next });
    },
    'bulk.saveLines': createSaveLines(dependencies),
  };
}
