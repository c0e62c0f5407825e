import { branchId, date } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, long } from '../collection';
import { figureFields } from './figureFields';

/** A projection: what one desk posted in a branch on one business date. */
export const deskDays = collection({
  name: 'deskDays',
  document: z.strictObject({
    /** `<desk's book>:<date>` */
    _id: z.string().min(1).max(140),
    book: z.string().min(1).max(120),
    branch: branchId,
    date,
    ...figureFields,
    /** The number in the desk's book up to which this is folded. */
    upTo: long,
    /** Whether roll-ups may lack something of it. */
    open: z.boolean(),
  }),
  indexes: [
    { name: 'dateBranch', key: { date: 1, branch: 1 } },
    { name: 'bookDate', key: { book: 1, date: 1 }, unique: true },
    // Few are open at any time.
    { name: 'open', key: { open: 1, date: 1, branch: 1 }, partialFilterExpression: { open: true } },
  ],
  rights: ['find', 'insert', 'update'],
});

export type DeskDayDocument = DocumentOf<typeof deskDays>;
