import type { CallOutput } from '@shared/contract';

export type MonthSum = { readonly month: string; readonly signedIn: number; readonly refused: number };

/** What each month comes to over all branches and roles, in order; months without a sign-in are nought. */
export const monthSums = ({ months, rows }: CallOutput<'signIns.months'>): readonly MonthSum[] =>
  months.map((month) => {
    const own = rows.filter((row) => row.month === month);
    const sum = (name: 'signedIn' | 'refused') => own.reduce((total, row) => total + row[name], 0);
    return { month, signedIn: sum('signedIn'), refused: sum('refused') };
  });
