import { type Line, settingIn } from '@main/domain/ledger/records';
import { addDays, type BusinessDate, startOfDay } from '@shared/businessDate';

/** The setting of a branch that says after how many months without a sign-in a person counts as dormant. */
export const dormancySetting = 'dormant-users';

const usualMonths = 6;

/** After how many months, as the head of the setting's book says it. */
export function dormantAfterIn(head: Line | null): number {
  const value = settingIn(head);
  return typeof value === 'object' && value !== null && 'months' in value && typeof value.months === 'number'
    ? value.months
    : usualMonths;
}

/** Who signed in within so many days is active (mission, row 8). */
export const activeDays = 90;

/** Whoever was seen last on this day or before is dormant; a day that its month does not have is one of the next. */
export function lastDormantDay(today: BusinessDate, months: number): BusinessDate {
  const then = new Date(`${today}T00:00:00Z`);
  then.setUTCMonth(then.getUTCMonth() - months);
  return addDays(then.toISOString().slice(0, 10), -1);
}

/** When activity is looked at: the moment of each, and whatever is before it is too old. */
export type ActivityBounds = {
  readonly activeFrom: Date;
  readonly seenFrom: Date;
};

/** Since when somebody has signed in to be active, and was seen not to be dormant: whole days of a branch. */
export const activityBounds = (today: BusinessDate, months: number, timeZone: string): ActivityBounds => ({
  activeFrom: startOfDay(addDays(today, -activeDays), timeZone),
  seenFrom: startOfDay(addDays(lastDormantDay(today, months), 1), timeZone),
});

type Activity = { readonly lastSignIn: Date | null; readonly addedAt: Date };

export const isActive = ({ lastSignIn }: Activity, { activeFrom }: ActivityBounds): boolean =>
  lastSignIn !== null && lastSignIn >= activeFrom;

/** Whether somebody has not signed in for so long; who never did is counted from the day they were added. */
export const isDormant = ({ lastSignIn, addedAt }: Activity, { seenFrom }: ActivityBounds): boolean =>
  (lastSignIn ?? addedAt) < seenFrom;
