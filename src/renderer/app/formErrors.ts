import type { FieldErrors } from '@shared/errors';
import { useEffect, useState } from 'react';
import { useFieldErrorText } from './errorTexts';

/** Whether `path` is the field `name` or a part of it (`phones.0` of `phones`). */
const isUnder = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);

/** The error of a field or, for a field that holds a list, of its first wrong part. */
export const errorUnder = (errors: FieldErrors, name: string) =>
  Object.entries(errors).find(([path]) => isUnder(path, name))?.[1];

const without = (errors: FieldErrors, names: readonly string[]): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([path]) => !names.some((name) => isUnder(path, name))));

/**
 * Which errors of a form are shown: of what was checked here once a field was left or the form sent, and of what
 * main refused until the field is changed.
 * @param wrong what the check here finds at this moment
 */
export function useFormErrors(wrong: FieldErrors) {
  const textOf = useFieldErrorText();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);

  useEffect(() => {
    if (attempts > 0) document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }, [attempts]);

  return {
    /** The text of what is wrong at a path, if it is to be shown. */
    errorAt: (path: string): string | null => {
      const wasLeft = [...left].some((name) => isUnder(path, name));
      const code = (wasLeft ? errorUnder(wrong, path) : undefined) ?? errorUnder(refused, path);
      return code ? textOf(code) : null;
    },
    leave: (names: readonly string[]) => setLeft((before) => new Set([...before, ...names])),
    change: (names: readonly string[]) => setRefused((errors) => without(errors, names)),
    refuse: (fields: FieldErrors) => setRefused(fields),
    /** After this render the first wrong field gets the focus. */
    focusFirst: () => setAttempts((count) => count + 1),
    clear: () => {
      setLeft(new Set());
      setRefused({});
    },
  };
}
