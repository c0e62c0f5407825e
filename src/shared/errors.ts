/**
 * Every failure the renderer may see. The list is closed: the renderer holds one text per code, and
 * adding a code without its text does not compile.
 */
export const errorCodes = [
  'INTERNAL',
  'INVALID_INPUT',
  'NOT_SIGNED_IN',
  'SESSION_LOCKED',
  'NOT_PERMITTED',
  'NOT_FOUND',
  'SIGN_IN_REFUSED',
  'WRONG_DESK',
  'PASSWORD_CHANGE_REQUIRED',
  'PASSWORD_WRONG',
  'ALREADY_SET_UP',
  'NOT_SET_UP',
  'BANK_BEING_MADE',
  'BANK_EXISTS',
  'RECOVERY_CODE_WRONG',
  'ENROLMENT_REFUSED',
  'SERVER_REFUSED',
  'DATABASE_UNAVAILABLE',
  'CONFIRMING',
  'INSUFFICIENT_FUNDS',
  'DESK_CASH_SHORT',
  'ACCOUNT_CLOSED',
  'ACCOUNT_FROZEN',
  'ACCOUNT_DORMANT',
  'ACCOUNT_ACTIVE',
  'ACCOUNT_NOT_EMPTY',
  'TERMS_OUTDATED',
  'CHANGED_MEANWHILE',
  'ACCOUNT_DAMAGED',
  'AMOUNT_TOO_LARGE',
  'HOLD_FINISHED',
  'HOLD_EXPIRED',
  'HOLD_NOT_DUE',
  'HOLD_EXCEEDED',
  'NOT_REVERSIBLE',
  'ALREADY_REVERSED',
  'ANOTHER_PERSON_NEEDED',
  'LAST_SUPER_ADMIN',
  'DAY_CLOSED',
  'DESK_REVOKED',
  'DESK_SUPERSEDED',
  'IDEMPOTENCY_CONFLICT',
  'FILE_READ_ONLY',
  'DISK_FULL',
  'FILE_NOT_WRITTEN',
  'FILE_NOT_OPENED',
  'FILE_NOT_READ',
  'BULK_HEAD',
  'BULK_EMPTY',
  'BULK_TOO_LONG',
  'BULK_NOT_CHECKED',
  'BULK_POSTED_BEFORE',
  'BULK_FILE_MISSING',
  'BULK_FILE_CHANGED',
  'CANCELLED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** What can be wrong with one field of a form. The renderer holds one text per code. */
export const fieldErrorCodes = [
  'required',
  'invalid',
  'tooShort',
  'tooLong',
  'tooSmall',
  'tooLarge',
  'taken',
  'unknown',
  'mismatch',
  'notAllowed',
  'decimals',
  'inFuture',
  'endsBeforeStart',
  'tooYoung',
  'breached',
  'personal',
] as const;

export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** By the path of the field in the input, `phones.0` for the first phone. */
export type FieldErrors = Readonly<Record<string, FieldErrorCode>>;
