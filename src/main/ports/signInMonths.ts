import type { SignInMonth } from '@main/domain/ledger/signInMonths';
import type { Role } from '@shared/permissions';
import type { Change } from './projections';

/** What a month came to in a branch, for people of one role; null for attempts under names that nobody has. */
export type SignInFigures = {
  readonly month: string;
  readonly branch: string;
  readonly role: Role | null;
  readonly signedIn: number;
  readonly refused: number;
  /** Different people who signed in. */
  readonly people: number;
};

/** Sign-ins by month: a projection, folded from the desks' books. Every write is guarded, as those of others are. */
export type SignInMonthStore = {
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, SignInMonth>>;
  /** Tells, in the order given, which took effect. */
  readonly put: (changes: readonly Change<SignInMonth, number>[]) => Promise<readonly boolean[]>;
  /** From the month `from` on. */
  readonly figures: (branches: readonly string[], from: string) => Promise<readonly SignInFigures[]>;
};
