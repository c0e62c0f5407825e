import { type Line, settingIn } from '@main/domain/ledger/records';

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

/** The moment that was so many months before `now`; a day that its month does not have is one of the next. */
export function monthsBefore(now: Date, months: number): Date {
  const then = new Date(now);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then;
}

/** Whether somebody has not signed in for so long; who never did is counted from the day they were added. */
export const isDormant = (
  { lastSignIn, addedAt }: { readonly lastSignIn: Date | null; readonly addedAt: Date },
  now: Date,
  months: number,
): boolean => (lastSignIn ?? addedAt) < monthsBefore(now, months);
