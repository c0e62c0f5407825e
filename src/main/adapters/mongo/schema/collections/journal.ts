import { recordKinds } from '@main/domain/ledger/events';
import { products } from '@main/domain/ledger/products';
import { accountStatuses, holdStates, outcomes } from '@main/domain/ledger/records';
import { accountId, branchId, date, deskId, userId } from '@shared/contract/values';
import { errorCodes } from '@shared/errors';
import { freezes } from '@shared/freezes';
import { largestAmount } from '@shared/money';
import { duties, roles, statuses } from '@shared/permissions';
import { Long, Timestamp } from 'mongodb';
import { z } from 'zod';
import { bson, collection, type DocumentOf, dateTime, long } from '../collection';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const no = long.min(1n);
const amount = long.min(-largestAmount).max(largestAmount);
const recordId = z.string().regex(new RegExp(`^[A-Z][A-Z0-9]{1,7}:${uuid}$`));
const book = (kinds: string) =>
  z.string().regex(new RegExp(`^[A-Z][A-Z0-9]{1,7}/(${kinds})/[A-Za-z0-9._-]{1,80}$`));

/** The kinds of line, told apart by the book they stand in. */
const line = z.union([
  z.strictObject({
    book: book('account|gl|cash'),
    no,
    amount,
    held: amount,
    balanceAfter: long,
    heldAfter: long.min(0n),
    status: z.enum(accountStatuses),
    freeze: z.enum(freezes),
    floor: amount,
    product: z.enum(products).nullable(),
    limits: z.int().min(0),
  }),
  z.strictObject({
    book: book('hold'),
    no,
    account: accountId,
    remaining: amount.min(0n),
    state: z.enum(holdStates),
    expires: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  }),
  // An entry is taken back once: there is no number 2.
  z.strictObject({ book: book('reversal'), no: no.max(1n), reversal: recordId }),
  z.strictObject({
    book: book('desk'),
    no,
    run: z.string().max(36),
    businessDate: date,
    day: z.enum(['open', 'closed']),
    standing: z.enum(['active', 'revoked']),
    writer: deskId,
    chain: hash,
    signature: z.string().max(100).nullable(),
  }),
  z.strictObject({
    book: book('user'),
    no,
    branch: branchId,
    role: z.enum(roles),
    status: z.enum(statuses),
    duties: z.array(z.enum(duties)),
  }),
  z.strictObject({ book: book('setting'), no, value: z.unknown() }),
  z.strictObject({ book: book('day'), no, date, state: z.enum(['open', 'closed']) }),
]);

const startsWith = (text: unknown, prefix: unknown) => ({ $eq: [{ $indexOfBytes: [text, prefix] }, 0] });

/** What the shape of one document cannot say, and the unique index cannot see (design §5). */
const rule = {
  $and: [
    { $eq: [{ $sum: '$lines.amount' }, 0] },
    // An index holds a document's equal keys once: only here is a book found that stands in it twice.
    { $eq: [{ $size: '$lines' }, { $size: { $setUnion: ['$lines.book', []] } }] },
    { $eq: [{ $size: '$lines.chain' }, 1] },
    startsWith('$_id', { $concat: ['$branch', ':'] }),
    {
      $allElementsTrue: [
        {
          $map: { input: '$lines.book', as: 'book', in: startsWith('$$book', { $concat: ['$branch', '/'] }) },
        },
      ],
    },
    // Only an entry moves money.
    { $or: [{ $eq: ['$outcome', 'posted'] }, { $setIsSubset: ['$lines.amount', [Long.ZERO]] }] },
    { $eq: [{ $eq: ['$outcome', 'refused'] }, { $ne: ['$refusal', null] }] },
    // Who takes an entry back stands in the one book that says so.
    {
      $cond: [
        { $eq: ['$reverses', null] },
        { $eq: [{ $size: '$lines.reversal' }, 0] },
        {
          $and: [
            { $eq: ['$lines.reversal', ['$_id']] },
            {
              $in: [
                { $replaceOne: { input: '$reverses', find: ':', replacement: '/reversal/' } },
                '$lines.book',
              ],
            },
          ],
        },
      ],
    },
    // Nobody agrees with themselves.
    { $or: [{ $eq: ['$approvedBy', null] }, { $ne: ['$approvedBy', '$postedBy'] }] },
  ],
};

/**
 * The journal: insert-only. The index `books` gives each number of each book once; everything else follows
 * from it. Its name, and that of `references`, is how a refused insert tells which rule it met.
 */
export const journal = collection({
  name: 'journal',
  document: z.strictObject({
    _id: recordId,
    branch: branchId,
    kind: z.enum(recordKinds),
    outcome: z.enum(outcomes),
    lines: z.array(line).min(1).max(100),
    reference: z.string().min(1).max(40),
    narration: z.string().max(500),
    intent: z.looseObject({ kind: z.string(), key: z.string(), branch: branchId }),
    fingerprint: hash,
    bookingTime: dateTime,
    /** Inserted as Timestamp(0,0): the server fills it. */
    recordedAt: bson(Timestamp, 'timestamp'),
    valueDate: date,
    postedBy: userId.nullable(),
    session: z.string().max(80).nullable(),
    approvedBy: userId.nullable(),
    reverses: recordId.nullable(),
    refusal: z
      .strictObject({ code: z.enum(errorCodes), details: z.record(z.string(), z.string()) })
      .nullable(),
  }),
  indexes: [
    { name: 'books', key: { branch: 1, 'lines.book': 1, 'lines.no': 1 }, unique: true },
    { name: 'references', key: { branch: 1, reference: 1 }, unique: true },
    { name: 'branch', key: { branch: 1 } },
    // The audit log, newest first (adapters/mongo/journal/search.ts). The rare ones are kept of what they are about only.
    { name: 'moments', key: { branch: 1, bookingTime: 1, _id: 1 } },
    { name: 'kinds', key: { branch: 1, kind: 1, bookingTime: 1, _id: 1 } },
    { name: 'posters', key: { branch: 1, postedBy: 1, bookingTime: 1, _id: 1 } },
    {
      name: 'subjects',
      key: { branch: 1, 'intent.about.user': 1, bookingTime: 1, _id: 1 },
      partialFilterExpression: { 'intent.about.user': { $exists: true } },
    },
    {
      name: 'witnesses',
      key: { branch: 1, 'intent.after.witness': 1, bookingTime: 1, _id: 1 },
      partialFilterExpression: { 'intent.after.witness': { $exists: true } },
    },
    {
      name: 'accounts',
      key: { branch: 1, 'intent.about.account': 1, bookingTime: 1, _id: 1 },
      partialFilterExpression: { 'intent.about.account': { $exists: true } },
    },
    {
      name: 'refusals',
      key: { branch: 1, outcome: 1, bookingTime: 1, _id: 1 },
      partialFilterExpression: { outcome: 'refused' },
    },
  ],
  rule,
  rights: ['find', 'insert'],
});

export type JournalDocument = DocumentOf<typeof journal>;
