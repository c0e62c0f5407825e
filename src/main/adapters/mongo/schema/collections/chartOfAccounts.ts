import { accountTypes, normalSides } from '@main/domain/ledger/chart';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

/** The chart of accounts, by code: what kinds of account the bank's books know. */
export const chartOfAccounts = collection({
  name: 'chartOfAccounts',
  document: z.strictObject({
    _id: z.string().min(1).max(40),
    type: z.enum(accountTypes),
    normalSide: z.enum(normalSides),
    /** Whether its balance may fall below zero on its normal side. */
    mayGoBelowZero: z.boolean(),
    /** Whether each desk has a part of its own in it. */
    shared: z.boolean(),
  }),
  indexes: [],
  rights: ['find'],
});

export type ChartAccountDocument = DocumentOf<typeof chartOfAccounts>;
