import { formKey, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/** So many windows may go on with the same code; whoever asks once more takes the place of the first one. */
export const mostWindows = 20;

/** The one code of a person that may be alive, and who asked for it. */
export const passwordResets = collection({
  name: 'passwordResets',
  document: z.strictObject({
    _id: userId,
    /** The request whose mail brings the code. */
    request: formKey,
    /** Every request that the code answers to, of its life, each with the tries that it had. */
    windows: z.array(z.strictObject({ request: formKey, tries: z.int().min(0) })).max(mostWindows),
    /** argon2id in PHC form; null while it is not mailed yet, and once it was used. */
    codeHash: z.string().max(300).nullable(),
    /** Of the code, or of the time in which it must be mailed; until then another request mails nothing. */
    expiresAt: dateTime,
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type PasswordResetDocument = DocumentOf<typeof passwordResets>;
