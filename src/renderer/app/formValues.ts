import { useRef, useState } from 'react';
import { useDraft } from './draft';
import { mintKey } from './idempotency';

export type Values<Name extends string> = Readonly<Record<Name, string>>;

/**
 * The texts of a form and its idempotency key, kept together as a draft. The key is minted when the form opens;
 * a draft that is found brings its own, unless something was typed before it came.
 * @param draft the name under which it is kept, or null
 */
export function useFormValues<Name extends string>(draft: string | null, initial: Values<Name>) {
  const [values, setValues] = useState(initial);
  const [key, setKey] = useState(mintKey);
  const isUntouched = useRef(true);
  const kept = useDraft(draft, (found) => {
    if (!isUntouched.current) return;
    setValues((before) => ({ ...before, ...found.values }));
    setKey(found.key);
  });
  return {
    values,
    key,
    setAll: (changed: Partial<Values<Name>>) => {
      isUntouched.current = false;
      const next = { ...values, ...changed };
      setValues(next);
      kept.keep({ key, values: next });
    },
    /** The next sending is another request. */
    renewKey: () => {
      const next = mintKey();
      setKey(next);
      kept.keep({ key: next, values });
    },
    discardDraft: kept.discard,
    reset: () => {
      kept.discard();
      isUntouched.current = true;
      setValues(initial);
      setKey(mintKey());
    },
  };
}
