import { type FieldErrorCode, type FieldErrors, fieldErrorCodes } from '@shared/errors';
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const isFieldErrorCode = (value: unknown): value is FieldErrorCode =>
  fieldErrorCodes.some((code) => code === value);

const isMissing = (input: unknown): boolean =>
  input === undefined ||
  input === null ||
  (typeof input === 'string' && input.trim() === '') ||
  (Array.isArray(input) && input.length === 0);

/** What has an extent is too long, what has a size too large. */
const hasExtent = (origin: string): boolean => origin === 'string' || origin === 'array' || origin === 'set';

function codeOf(issue: Issue): FieldErrorCode {
  if (issue.code === 'custom') {
    const given: unknown = issue.params?.code;
    return isFieldErrorCode(given) ? given : 'invalid';
  }
  if (issue.code === 'unrecognized_keys') return 'notAllowed';
  if (isMissing(issue.input)) return 'required';
  if (issue.code === 'too_small') return hasExtent(issue.origin) ? 'tooShort' : 'tooSmall';
  if (issue.code === 'too_big') return hasExtent(issue.origin) ? 'tooLong' : 'tooLarge';
  return 'invalid';
}

/**
 * What is wrong with which field, by its path; the first thing found of each. The issues carry their input
 * (`reportInput`). A field that the schema does not know is not named: its name is the sender's own text.
 */
export function fieldErrorsOf(issues: readonly Issue[]): FieldErrors {
  const found: Record<string, FieldErrorCode> = {};
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    if (path !== '') found[path] ??= codeOf(issue);
  }
  return found;
}
