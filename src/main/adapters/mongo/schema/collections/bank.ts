import { deskId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime } from '../collection';

/** The bank itself: one document. `madeAt` is null while the bank is being made. */
export const bank = collection({
  name: 'bank',
  document: z.strictObject({
    _id: z.literal('bank'),
    name: z.string().min(1).max(80),
    demo: z.boolean(),
    /** Whoever lost the books while making a bank must not finish the one that another desk began. */
    madeBy: deskId,
    madeAt: dateTime.nullable(),
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type BankDocument = DocumentOf<typeof bank>;
