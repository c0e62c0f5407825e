import { products } from '@main/domain/ledger/products';
import { accountId, branchId, date, madeKey, userId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

/** A customer's account as master data. What it holds is in its book, `<branch>/account/<_id>`. */
export const accounts = collection({
  name: 'accounts',
  document: z.strictObject({
    _id: accountId,
    userId,
    branch: branchId,
    product: z.enum(products),
    openedOn: date,
    /** The form's key under which its opening record is derived. */
    addedKey: madeKey,
  }),
  indexes: [
    { name: 'branch', key: { branch: 1, _id: 1 } },
    { name: 'user', key: { userId: 1 } },
    { name: 'addedKey', key: { addedKey: 1 }, unique: true },
  ],
  rights: ['find', 'insert', 'update'],
});

export type AccountDocument = DocumentOf<typeof accounts>;
