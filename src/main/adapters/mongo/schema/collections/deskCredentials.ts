import { deskId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/** A one-use credential with which a desk joins. Only the hash of its secret is kept. */
export const deskCredentials = collection({
  name: 'deskCredentials',
  document: z.strictObject({
    _id: deskId,
    secretHash: z.string().min(1).max(300),
    expiresAt: dateTime,
    usedAt: dateTime.nullable(),
    /** The desks' common key, sealed under the secret; it goes with the first use. */
    sealedKey: z.string().min(1).max(200).optional(),
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type DeskCredentialDocument = DocumentOf<typeof deskCredentials>;
