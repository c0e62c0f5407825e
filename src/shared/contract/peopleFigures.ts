import { z } from 'zod';
import { query } from './line';
import { branchId } from './values';

const count = z.int();

export const peopleFigureLines = {
  /** How many people there are (mission, row 10), of a branch, or of all that the caller may see. */
  'people.figures': query({
    permission: 'figures.read',
    about: { branch: 'branch' },
    input: z.strictObject({ branch: branchId.nullable() }),
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
      signInsOfWeek: count,
    }),
  }),
};
