import { z } from 'zod';
import { accountNumberPattern, branchPattern, userIdPattern, uuidV7Pattern } from '../ids';
import { largestAmount, smallestCashAmount } from '../money';
import { duties, roles, statuses } from '../permissions';

/** A signed amount in paise: digits on the wire, a bigint on either side of it. */
export const amount = z.codec(
  z.string().regex(/^-?(0|[1-9]\d{0,18})$/),
  z
    .bigint()
    .min(-(2n ** 63n))
    .max(2n ** 63n - 1n),
  { decode: (digits) => BigInt(digits), encode: (paise) => paise.toString() },
);

/** What a person may credit or debit at a kiosk. */
export const cashAmount = z.codec(
  z.string().regex(/^(0|[1-9]\d{0,18})$/),
  z.bigint().min(smallestCashAmount).max(largestAmount),
  { decode: (digits) => BigInt(digits), encode: (paise) => paise.toString() },
);

/** A moment, ISO 8601 in UTC. */
export const instant = z.iso.datetime();

/** A business date or any calendar day, YYYY-MM-DD. */
export const date = z.iso.date();

/** The idempotency key of a form, a UUIDv7 minted when it opened. */
export const formKey = z.string().regex(uuidV7Pattern);

/** The key of a record: a form's, or one that follows from what the record is for. */
export const recordKey = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** The key of something made under a form's key, or under one that follows from it (domain/ledger/chain). */
export const madeKey = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[78][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

export const userId = z.string().regex(userIdPattern);
export const accountId = z.string().regex(accountNumberPattern);
export const branchId = z.string().regex(branchPattern);
export const deskId = z.string().regex(/^[A-Z0-9]{8}$/);
export const role = z.enum(roles);
export const status = z.enum(statuses);
export const duty = z.enum(duties);

/** Text a person typed on one line: trimmed, in Unicode form C, without control characters. */
export const line = (longest: number, shortest = 1) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .min(shortest)
    .max(longest)
    .regex(/^\P{Cc}*$/u);

/** A secret as typed. It is never trimmed; hashing normalises it (NFKC). */
export const secret = z.string().min(1).max(512);

export const nothing = z.strictObject({});

/** Where a page begins: an opaque cursor of the page before, or the start. */
export const cursor = z.string().max(512).optional();
