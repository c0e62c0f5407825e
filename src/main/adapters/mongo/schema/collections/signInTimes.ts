import { branchId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

/** A projection: on which days, and at which hours of the week, people signed in in a branch in one month. */
export const signInTimes = collection({
  name: 'signInTimes',
  document: z.strictObject({
    /** `<month>:<branch>`. */
    _id: z.string().max(60),
    month: z.string().regex(/^\d{4}-\d\d$/),
    branch: branchId,
    /** By date. */
    days: z.record(z.string(), z.int()),
    /** By weekday and hour of the branch: "1:09" is Monday from nine o'clock. */
    hours: z.record(z.string(), z.int()),
    /** By desk book: the number up to which it is folded into this. */
    upTo: z.array(z.strictObject({ book: z.string().max(120), no: z.int() })).max(10_000),
    /** How many events are in it. */
    folded: z.int(),
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type SignInTimesDocument = DocumentOf<typeof signInTimes>;
