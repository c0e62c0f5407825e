import type { ErrorCode } from '@shared/errors';
import { uuidV7 } from '@shared/ids';

/** Mints the key of a form that opens. */
export const mintKey = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

/**
 * After these it is not known whether the command was done, or it was certainly not decided: the form keeps its
 * key, so that sending again asks for the same thing. Every other failure is definite: the next sending is a
 * new request with a new key.
 */
const indefinite: ReadonlySet<ErrorCode> = new Set([
  'INTERNAL',
  'CONFIRMING',
  'DATABASE_UNAVAILABLE',
  'SESSION_LOCKED',
  'NOT_SIGNED_IN',
  'STEP_UP_NEEDED',
  'CANCELLED',
]);

export const isDefinite = (code: ErrorCode): boolean => !indefinite.has(code);
