import { branchId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

export const branches = collection({
  name: 'branches',
  document: z.strictObject({
    _id: branchId,
    name: z.string().min(1).max(60),
    /** IANA name. */
    timeZone: z.string().min(1).max(60),
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type BranchDocument = DocumentOf<typeof branches>;
