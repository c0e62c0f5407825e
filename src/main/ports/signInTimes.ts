import type { SignInTimes } from '@main/domain/ledger/signInTimes';
import type { Change } from './projections';

/** When people sign in: a projection, folded from the desks' books. Every write is guarded, as those of others are. */
export type SignInTimesStore = {
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, SignInTimes>>;
  /** Tells, in the order given, which took effect. */
  readonly put: (changes: readonly Change<SignInTimes, number>[]) => Promise<readonly boolean[]>;
};
