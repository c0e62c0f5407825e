import { branchId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

const peopleByDay = z.record(z.string(), z.int()).optional();

/**
 * How many people of a branch were added, signed in last, and were seen last in a month. Whoever never signed in was
 * seen when they were added. It moves in the transaction that changes a person's document.
 */
export const peopleMonths = collection({
  name: 'peopleMonths',
  document: z.strictObject({
    /** `<branch>:<month>:<kind>`. */
    _id: z.string().max(60),
    branch: branchId,
    month: z.string().regex(/^\d{4}-\d\d$/),
    /** Nobody goes from one kind to the other. */
    kind: z.enum(['customer', 'staff']),
    added: z.int(),
    signedIn: z.int(),
    seen: z.int(),
    /** Of each day of the month ("07"). */
    days: z.strictObject({ signedIn: peopleByDay, seen: peopleByDay }).optional(),
  }),
  // Whole months are read from the index alone.
  indexes: [{ name: 'figures', key: { branch: 1, month: 1, kind: 1, added: 1, signedIn: 1, seen: 1 } }],
  rights: ['find', 'insert', 'update'],
});

export type PeopleMonthDocument = DocumentOf<typeof peopleMonths>;
