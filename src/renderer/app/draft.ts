import { useEffect, useRef } from 'react';
import { useClient } from './client';

/** What is kept of a half-filled form: its idempotency key and the text of its fields. */
export type Draft = { readonly key: string; readonly values: Readonly<Record<string, string>> };

const keyField = 'key';
const putAfterMs = 300;

export const draftToRecord = ({ key, values }: Draft): Record<string, string> => ({
  ...values,
  [keyField]: key,
});

export function draftOfRecord(record: Readonly<Record<string, string>> | null): Draft | null {
  const { [keyField]: key, ...values } = record ?? {};
  return key === undefined ? null : { key, values };
}

/**
 * Keeps a form's draft on this desk, so that it survives lock, sign-out and restart. A form without a name is
 * never kept (passwords).
 * @param restore is called once, if a draft was there
 */
export function useDraft(form: string | null, restore: (draft: Draft) => void) {
  const client = useClient();
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; draft: Draft } | null>(null);
  const restoreNow = useRef(restore);
  restoreNow.current = restore;

  const put = (draft: Draft | null) => {
    if (form !== null) void client.call('drafts.put', { form, draft: draft && draftToRecord(draft) });
  };
  const takeWaiting = (): Draft | null => {
    const taken = waiting.current;
    if (taken) clearTimeout(taken.timer);
    waiting.current = null;
    return taken?.draft ?? null;
  };
  const flush = () => {
    const draft = takeWaiting();
    if (draft) put(draft);
  };
  const flushNow = useRef(flush);
  flushNow.current = flush;

  useEffect(() => {
    if (form === null) return;
    let isShown = true;
    void client.call('drafts.get', { form }).then((answer) => {
      const draft = answer.ok ? draftOfRecord(answer.value.draft) : null;
      if (isShown && draft) restoreNow.current(draft);
    });
    return () => {
      isShown = false;
      flushNow.current();
    };
  }, [client, form]);

  return {
    /** Keeps the draft a moment after the last change. */
    keep: (draft: Draft) => {
      if (form === null) return;
      takeWaiting();
      waiting.current = { draft, timer: setTimeout(() => flushNow.current(), putAfterMs) };
    },
    /** Throws the draft away: it was sent, or the person does not want it. */
    discard: () => {
      takeWaiting();
      put(null);
    },
  };
}
