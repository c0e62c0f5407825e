import { branchStatuses } from '@shared/branches';
import { branchFields } from '@shared/contract/branches';
import { branchId, madeKey, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

/** A branch. Name, region, address, hours and status are projections of its own setting, as of `bookNo`. */
export const branches = collection({
  name: 'branches',
  document: z.strictObject({
    _id: branchId,
    /** IANA name. */
    timeZone: z.string().min(1).max(60),
    ...branchFields,
    status: z.enum(branchStatuses),
    bookNo: z.int().min(0),
    openedBy: userId.nullable(),
    openedKey: madeKey,
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type BranchDocument = DocumentOf<typeof branches>;
