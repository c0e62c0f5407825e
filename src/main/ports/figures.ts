import type { DeskDay, Movement, Period, RollUp, RollUpKey } from '@main/domain/ledger/figures';
import type { BusinessDate } from '@shared/businessDate';
import type { Change } from './projections';

/** A branch, or the whole bank (null). */
export type Whose = string | null;

/** Which version of a desk's day was seen. */
export type DeskDayMark = Pick<DeskDay, 'book' | 'date' | 'upTo'>;

export type DeskMovement = Movement & { readonly branch: string; readonly date: BusinessDate };
export type PeriodMovement = Movement & { readonly period: Period };
export type BranchMovement = Movement & { readonly branch: string };

/** Figures that screens read. A date of which nothing was posted has no row. */
export type FiguresReads = {
  /** The dates of which roll-ups may lack something that desks' days have, oldest first. */
  readonly openDates: (whose: Whose) => Promise<readonly BusinessDate[]>;
  readonly deskDaysOn: (whose: Whose, dates: readonly BusinessDate[]) => Promise<readonly DeskDay[]>;
  /** The same without what they are made up of. */
  readonly deskMovementsOn: (
    whose: Whose,
    dates: readonly BusinessDate[],
  ) => Promise<readonly DeskMovement[]>;
  readonly rollUps: (keys: readonly RollUpKey[]) => Promise<readonly RollUp[]>;
  readonly movements: (whose: Whose, periods: readonly Period[]) => Promise<readonly PeriodMovement[]>;
  /** What each branch moved in all of the periods together. */
  readonly movementsByBranch: (periods: readonly Period[]) => Promise<readonly BranchMovement[]>;
  /** What customers' balance grew by in the months before `month`, but for those that are named. */
  readonly netOfMonthsBefore: (whose: Whose, month: Period, except: readonly Period[]) => Promise<bigint>;
};

/**
 * Where money by day is kept. Desks' days are folded from the desks' books; a roll-up is always *set* to the sum of what
 * is below it. Every write is guarded: it takes effect only on the version it was computed from.
 */
export type FiguresStore = FiguresReads & {
  readonly deskDays: (wanted: readonly Pick<DeskDay, 'book' | 'date'>[]) => Promise<readonly DeskDay[]>;
  readonly deskDaysOfBook: (book: string) => Promise<readonly DeskDay[]>;
  /** Guarded by `upTo`. What was written is open until it is settled. Tells, in the order given, what is there now. */
  readonly putDeskDays: (changes: readonly Change<DeskDay, number>[]) => Promise<readonly boolean[]>;
  /** Open desks' days, oldest date first. */
  readonly open: (count: number) => Promise<readonly DeskDayMark[]>;
  /** These versions are in the roll-ups; a day that was folded further meanwhile stays open. */
  readonly settle: (marks: readonly DeskDayMark[]) => Promise<void>;
  /** All that there are. */
  readonly rollUpsOf: (whose: Whose) => Promise<readonly RollUp[]>;
  /** Of all branches, and not of the bank. */
  readonly rollUpsOfBranches: (periods: readonly Period[]) => Promise<readonly RollUp[]>;
  /**
   * Guarded by the number of entries: two versions with as many need not have the same ones, but one that was written over
   * the other has. Tells whether all took effect.
   */
  readonly putRollUps: (changes: readonly Change<RollUp, number>[]) => Promise<boolean>;
};
