import type { Clock } from '@main/ports/clock';
import type { FiguresStore } from '@main/ports/figures';
import type { Journal } from '@main/ports/journal';
import type { ProjectionStore } from '@main/ports/projections';
import type { ManySignatureChecks, SignatureCheck } from '@main/ports/signing';
import type { WholeBooks } from '@main/ports/verification';

export type VerifyDependencies = {
  readonly books: WholeBooks;
  readonly journal: Pick<Journal, 'find' | 'range'>;
  readonly projections: Pick<ProjectionStore, 'summaries' | 'dayTotals' | 'dayTotalsOn' | 'cursors'>;
  readonly figures: Pick<
    FiguresStore,
    'deskDays' | 'deskDaysOfBook' | 'openDates' | 'rollUps' | 'rollUpsOf' | 'rollUpsOfBranches'
  >;
  /** Every desk that the bank ever had. */
  readonly desks: readonly string[];
  readonly checkSignatures: ManySignatureChecks;
  readonly checkSignature: SignatureCheck;
  readonly clock: Pick<Clock, 'pause'>;
  /** How many books are followed at once; a bank with more of them is read more than once. */
  readonly booksAtOnce: number;
};
