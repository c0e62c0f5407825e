import { recentSignIns } from '@main/domain/ledger/projections';
import { deskId, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime, long } from '../collection';

const signIn = z.strictObject({
  /** The event's `_id` in the journal. */
  id: z.string().max(60),
  at: dateTime,
  desk: deskId,
  outcome: z.enum(['signedIn', 'refused']),
});

/** A projection of a person's sign-in events: the newest, newest first. */
export const signIns = collection({
  name: 'signIns',
  document: z.strictObject({
    _id: userId,
    /** The last success and the one before it. */
    last: signIn.nullable(),
    previous: signIn.nullable(),
    recent: z.array(signIn).max(recentSignIns),
    /** By desk book: the number up to which it is folded into this. */
    upTo: z.array(z.strictObject({ book: z.string().max(120), no: long })).max(10_000),
    /** How many events are in it. */
    folded: long,
  }),
  indexes: [{ name: 'lastSignIn', key: { 'last.at': -1 } }],
  rights: ['find', 'insert', 'update'],
});

export type SignInsDocument = DocumentOf<typeof signIns>;
