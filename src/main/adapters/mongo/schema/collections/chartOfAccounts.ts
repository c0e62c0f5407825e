import { normalSides } from '@main/domain/ledger/chart';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

/** The chart of accounts, by code: what kinds of account the bank's books know. */
export const chartOfAccounts = collection({
  name: 'chartOfAccounts',
  document: z.strictObject({
    _id: z.string().min(1).max(40),
    type: z.enum(['asset', 'liability', 'income', 'expense']),
    normalSide: z.enum(normalSides),
    /** Whether its balance may fall below zero on its normal side. */
    mayGoBelowZero: z.boolean(),
  }),
  indexes: [],
  rights: ['find'],
});

export type ChartAccountDocument = DocumentOf<typeof chartOfAccounts>;
