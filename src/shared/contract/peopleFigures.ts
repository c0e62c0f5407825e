import { z } from 'zod';
import { query } from './line';
import { branchId } from './values';

/** A branch, or null for the whole bank, which is for those who may see all of it. */
const branch = branchId.nullable();

const count = z.int();

const weekHour = z.object({
  /** 1 is Monday, 7 is Sunday. */
  weekday: z.int().min(1).max(7),
  hour: z.int().min(0).max(23),
  signedIn: count,
});

export const peopleFigureLines = {
  /** How many people there are (mission, row 10); in the same time however many they are. */
  'people.figures': query({
    permission: 'figures.read',
    about: { branch: 'branch' },
    input: z.strictObject({ branch }),
    output: z.object({
      users: count,
      customers: count,
      staff: count,
      suspended: count,
      pending: count,
      /** Signed in within the last 90 days. */
      active: count,
      /** Not seen for as long as the branch allows. */
      dormant: count,
      activeCustomers: count,
      dormantCustomers: count,
      /** Added since the first of this month. */
      newCustomers: count,
      /** Sign-ins, not people, of the last seven days with today. */
      signInsOfWeek: count,
    }),
  }),
  /** Sign-ins of the newest months by weekday and hour of the branch; hours without any have no row. */
  'people.signInHours': query({
    permission: 'figures.read',
    about: { branch: 'branch' },
    input: z.strictObject({ branch, months: z.int().min(1).max(36).default(3) }),
    output: z.object({ rows: z.array(weekHour) }),
  }),
};
