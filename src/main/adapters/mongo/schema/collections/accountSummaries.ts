import { products } from '@main/domain/ledger/products';
import { accountStatuses } from '@main/domain/ledger/records';
import { branchId, date, userId } from '@shared/contract/values';
import { freezes } from '@shared/freezes';
import { z } from 'zod';
import { collection, type DocumentOf, dateTime, long } from '../collection';

/** A projection: where an account's book stands. Nothing is decided on it. */
export const accountSummaries = collection({
  name: 'accountSummaries',
  document: z.strictObject({
    /** The book. */
    _id: z.string().min(1).max(120),
    /** An account number, a code of the chart of accounts, or a desk. */
    account: z.string().min(1).max(80),
    branch: branchId,
    /** The customer whose account it is; null for the bank's own. */
    userId: userId.nullable(),
    balance: long,
    held: long,
    status: z.enum(accountStatuses),
    freeze: z.enum(freezes),
    /** The least that must stay in it; below zero where it may be overdrawn. */
    floor: long,
    /** What a customer's account is; null for the bank's own. */
    product: z.enum(products).nullable(),
    /** Version of the product's terms that it has. */
    limits: z.int().min(0),
    openedOn: date,
    /** The last date on which the customer used it. */
    activeOn: date,
    lastBooking: dateTime,
    /** The number in the account's book up to which this is folded. */
    upTo: long,
  }),
  indexes: [
    { name: 'branch', key: { branch: 1, _id: 1 } },
    { name: 'userId', key: { userId: 1 }, partialFilterExpression: { userId: { $type: 'string' } } },
  ],
  rights: ['find', 'insert', 'update'],
});

export type AccountSummaryDocument = DocumentOf<typeof accountSummaries>;
