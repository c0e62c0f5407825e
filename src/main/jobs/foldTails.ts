import type { Projector } from '@main/application/projecting';
import type { Book } from '@main/domain/ledger/books';

export type FoldTailsDependencies = {
  readonly projector: Pick<Projector, 'foldTail'>;
  /** The books of all desks of the bank: any desk folds what another left that died. */
  readonly deskBooks: () => Promise<readonly Book[]>;
};

/**
 * Folds the tails of all desks' books into the projections. A desk folds what it posts itself, at once; this is for
 * what it could not, so it is done now and then, and rejects where the next round has to begin there.
 */
export const createFoldTails =
  ({ projector, deskBooks }: FoldTailsDependencies) =>
  async (): Promise<void> => {
    for (const book of await deskBooks()) await projector.foldTail(book);
  };
