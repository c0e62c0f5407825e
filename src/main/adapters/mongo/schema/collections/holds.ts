import { holdStates } from '@main/domain/ledger/records';
import { accountId, branchId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime, long } from '../collection';

/** A projection: where a hold's book stands. Nothing is decided on it. */
export const holds = collection({
  name: 'holds',
  document: z.strictObject({
    /** The book. */
    _id: z.string().min(1).max(120),
    branch: branchId,
    account: accountId,
    /** What was reserved when it was placed. */
    amount: long.min(0n),
    remaining: long.min(0n),
    state: z.enum(holdStates),
    expires: dateTime,
    narration: z.string().max(500),
    /** The number in the hold's book up to which this is folded. */
    upTo: long,
  }),
  indexes: [
    { name: 'account', key: { account: 1, state: 1, expires: 1 } },
    { name: 'due', key: { branch: 1, state: 1, expires: 1 } },
  ],
  rights: ['find', 'insert', 'update'],
});

export type HoldDocument = DocumentOf<typeof holds>;
