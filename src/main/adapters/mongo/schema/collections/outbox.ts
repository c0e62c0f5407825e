import { mailKinds } from '@main/domain/mail/kinds';
import { mailStates } from '@main/ports/outbox';
import { email } from '@shared/contract/people';
import { madeKey, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/** Everything that was or is to be mailed. */
export const outbox = collection({
  name: 'outbox',
  document: z.strictObject({
    /** Kind and key of the record that it reports: so there is one. */
    _id: z.string().max(80),
    kind: z.enum(mailKinds),
    key: madeKey,
    userId,
    to: email.nullable(),
    state: z.enum(mailStates),
    /** Why it failed. */
    reason: z.string().max(60).nullable(),
    tries: z.int().min(0),
    fence: z.int().min(0),
    messageId: z.string().max(200).nullable(),
    /** When something is to be done about it: it is sent, or whoever was sending it is taken for gone. Null for never. */
    nextAt: dateTime.nullable(),
    /** Whether it is sent once more after an outcome that nobody knows. */
    mayRepeat: z.boolean(),
    addedAt: dateTime,
    changedAt: dateTime,
  }),
  indexes: [
    { name: 'next', key: { nextAt: 1 }, partialFilterExpression: { nextAt: { $type: 'date' } } },
    { name: 'person', key: { userId: 1, addedAt: 1 } },
  ],
  rights: ['find', 'insert', 'update'],
});

export type OutboxDocument = DocumentOf<typeof outbox>;
