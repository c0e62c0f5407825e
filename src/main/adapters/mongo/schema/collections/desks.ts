import { deskKinds } from '@shared/contract/desks';
import { branchId, deskId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

const deskStatuses = ['enrolled', 'active', 'revoked'] as const;

/** An installed Branchbook. Its documents stay after it was revoked: its book and signatures do too. */
export const desks = collection({
  name: 'desks',
  document: z.strictObject({
    _id: deskId,
    name: z.string().min(1).max(40),
    branch: branchId,
    kind: z.enum(deskKinds),
    status: z.enum(deskStatuses),
    /** Ed25519, SPKI in base64; null until the desk joined. */
    publicKey: z.string().max(200).nullable(),
    version: z.string().max(40).nullable(),
    lastContact: dateTime.nullable(),
  }),
  indexes: [{ name: 'branch', key: { branch: 1, name: 1 } }],
  rights: ['find', 'insert', 'update'],
});

export type DeskDocument = DocumentOf<typeof desks>;
