import type { z } from 'zod';
import { type FieldErrorCode, type FieldErrors, fieldErrorCodes } from '../errors';

type Issue = z.core.$ZodIssue;

const isFieldErrorCode = (code: unknown): code is FieldErrorCode =>
  fieldErrorCodes.includes(code as FieldErrorCode);

/**
 * What is wrong with which field, from what zod found: the same in the form and in the dispatcher. The path of a
 * field is its key, `phones.0` for the first phone; the first issue of a field counts. A field that the schema does
 * not know is not named: its name is the sender's own text.
 * @param input what was checked; an empty text counts as missing
 */
export function fieldErrorsOf(error: z.ZodError, input: unknown): FieldErrors {
  const fields: Record<string, FieldErrorCode> = {};
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.');
    if (path !== '') fields[path] ??= codeOf(issue, valueAt(input, issue.path));
  }
  return fields;
}

function codeOf(issue: Issue, value: unknown): FieldErrorCode {
  if (issue.code === 'custom') {
    const code: unknown = issue.params?.code;
    return isFieldErrorCode(code) ? code : 'invalid';
  }
  if (issue.code === 'unrecognized_keys') return 'notAllowed';
  if (isMissing(value)) return 'required';
  if (issue.code === 'too_small') return hasExtent(issue.origin) ? 'tooShort' : 'tooSmall';
  if (issue.code === 'too_big') return hasExtent(issue.origin) ? 'tooLong' : 'tooLarge';
  return issue.code === 'invalid_value' ? 'notAllowed' : 'invalid';
}

/** What has an extent is too long, what has a size too large. */
const hasExtent = (origin: string): boolean => origin === 'string' || origin === 'array' || origin === 'set';

const isMissing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  );
