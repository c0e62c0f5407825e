import { formKey, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/** A person's requests to reset their password, and the one code that may be alive. */
export const passwordResets = collection({
  name: 'passwordResets',
  document: z.strictObject({
    _id: userId,
    /** When they asked, within the last hour. */
    asked: z.array(dateTime).max(3),
    /** The form's key of the newest request: its code is for whoever sent it. */
    request: formKey,
    /** What is still to be mailed. */
    mail: z.enum(['code', 'notice']).nullable(),
    /** Nobody else sends it before this moment. */
    mailAfter: dateTime,
    mailTries: z.int().min(0),
    /** argon2id in PHC form; null while there is no live code. */
    codeHash: z.string().max(300).nullable(),
    expiresAt: dateTime,
    tries: z.int().min(0),
  }),
  indexes: [{ name: 'mail', key: { mailAfter: 1 }, partialFilterExpression: { mail: { $type: 'string' } } }],
  rights: ['find', 'insert', 'update'],
});

export type PasswordResetDocument = DocumentOf<typeof passwordResets>;
