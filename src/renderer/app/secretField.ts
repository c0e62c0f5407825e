import type { Failure } from '@shared/contract';
import { useEffect, useRef } from 'react';

/** What is needed of a `useCommandForm`. */
type SecretForm<Name extends string> = {
  readonly values: Readonly<Record<Name, string>>;
  readonly set: (name: Name, text: string) => void;
  readonly errorAt: (path: string) => string | null;
  readonly failure: Failure | null;
};

const isRefusal = (failure: Failure | null): boolean =>
  failure !== null && failure.code !== 'SECOND_FACTOR_NEEDED';

/**
 * The field of a form that asks for a secret: another try begins with another secret, so a refusal empties the
 * field and puts the cursor into it; what else was typed stays. That a code is needed too is no refusal of the
 * password. Spread after `form.field(name)`.
 */
export function useSecretField<Name extends string>(form: SecretForm<Name>, name: Name) {
  const { failure, values, errorAt } = form;
  const inputRef = useRef<HTMLInputElement>(null);
  const set = useRef(form.set);
  set.current = form.set;
  useEffect(() => {
    if (!isRefusal(failure)) return;
    set.current(name, '');
    inputRef.current?.focus();
  }, [failure, name]);
  // It was emptied by the refusal, not left empty.
  const isEmptied = isRefusal(failure) && values[name] === '';
  return { inputRef, error: isEmptied ? null : errorAt(name) };
}
