import { branchId, date } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, long } from '../collection';

/** A projection: what one account did on one business date; of a desk's cash account, what the desk did. */
export const dayTotals = collection({
  name: 'dayTotals',
  document: z.strictObject({
    /** `<book>:<date>` */
    _id: z.string().min(1).max(140),
    book: z.string().min(1).max(120),
    branch: branchId,
    date,
    credits: long.min(0n),
    debits: long.min(0n),
    entries: z.int().min(0),
    /** After the date's last line. */
    balance: long,
    /** The number in the account's book up to which this is folded. */
    upTo: long,
  }),
  indexes: [{ name: 'bookDate', key: { book: 1, date: 1 }, unique: true }],
  rights: ['find', 'insert', 'update'],
});

export type DayTotalsDocument = DocumentOf<typeof dayTotals>;
