import { z } from 'zod';
import { entryKinds } from '../entryKinds';
import { referencePrefixPattern } from '../ids';
import { job, query } from './line';
import { accountId, amount, branchId, cursor, date, deskId, instant, recordKey, userId } from './values';

/** What the list of entries can be searched by; all that is given must hold. */
const search = {
  /** Null for as far as the caller's permission reaches. */
  branch: branchId.nullable().default(null),
  /** The customer whose accounts it moved. */
  customer: userId.optional(),
  account: accountId.optional(),
  /** A whole reference, or how it begins. */
  reference: z.string().regex(referencePrefixPattern).optional(),
  /** What it was to a customer. */
  side: z.enum(['credit', 'debit']).optional(),
  kind: z.enum(entryKinds).optional(),
  desk: deskId.optional(),
  poster: userId.optional(),
  /** Both are included, as are both days. */
  least: amount.optional(),
  most: amount.optional(),
  from: date.optional(),
  to: date.optional(),
};

const person = z.object({ userId, name: z.string() });

/** A customer's account that an entry took from or gave to, and whose it is. */
const party = z.object({ accountId, holder: person.nullable() });

export const listedEntry = z.object({
  /** The record's key; with the branch it is the record. */
  key: recordKey,
  branch: branchId,
  at: instant,
  businessDate: date,
  reference: z.string(),
  kind: z.enum(entryKinds),
  /** What it moved, whichever way. */
  amount,
  /** Null where that side is the bank's own. */
  debited: party.nullable(),
  credited: party.nullable(),
  /** Of a transfer between branches: where it went, or came from. */
  farEnd: z.object({ branch: branchId, accountId: accountId.nullable() }).nullable(),
  desk: z.object({ deskId, name: z.string() }),
  /** Null for what a desk does by itself. */
  by: person.nullable(),
});

/** Another entry that an entry is tied to. */
const tied = z.object({
  tie: z.enum(['reverses', 'reversedBy', 'cameFrom', 'wentTo', 'cameBack']),
  branch: branchId,
  key: recordKey,
  reference: z.string(),
  at: instant,
});

export const entryRecord = listedEntry.extend({
  valueDate: date,
  narration: z.string(),
  /** What staff gave as the reason. */
  reason: z.string().nullable(),
  approvedBy: person.nullable(),
  lines: z.array(
    z.object({
      kind: z.enum(['account', 'gl', 'cash']),
      /** A customer's account number, a code of the chart of accounts, or a desk. */
      id: z.string(),
      /** Of the bank's own: what people call the desk whose cash, or whose part of an account, it is. */
      deskName: z.string().nullable(),
      /** Signed: a credit is positive. */
      amount,
      /** What is in the account after it, as people say it: cash that is there is no debt, though its side is the debit. */
      balance: amount,
    }),
  ),
  ties: z.array(tied),
});

export const entryListLines = {
  /** Newest first. A page may be short, or empty, where few fit: `next` goes on from where it has looked. */
  'entries.list': query({
    permission: 'entry.read',
    about: { branch: 'branch' },
    input: z.strictObject({ ...search, cursor, limit: z.int().min(1).max(200).default(100) }),
    output: z.object({
      rows: z.array(listedEntry),
      next: z.string().nullable(),
      /** How far back it has looked; null where it has looked at all there is. */
      reached: instant.nullable(),
    }),
  }),
  'entries.record': query({
    permission: 'entry.read',
    about: { branch: 'branch' },
    input: z.strictObject({ branch: branchId, key: recordKey }),
    output: entryRecord,
  }),
  /** What the search finds as a CSV file, through the native save dialog. */
  'entries.save': job({
    permission: 'entry.read',
    about: { branch: 'branch' },
    records: 'exported',
    input: z.strictObject(search),
    output: z.object({ saved: z.string() }),
  }),
};
