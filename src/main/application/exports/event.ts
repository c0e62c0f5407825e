import type { Actor } from '@main/domain/access/actor';
import type { Ids } from '@main/ports/ids';
import type { Posting } from '../posting';

/** What left the bank as a file, for the event that says so. */
export type Exported = {
  readonly what: string;
  /** Null where it is about no account. */
  readonly accountId: string | null;
  /** Of a statement. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Of a list: what it was searched by. */
  readonly search?: Readonly<Record<string, string>>;
};

/** Writes the event; nothing is saved before it stands in the journal. */
export const createRecordExport =
  ({ posting, ids }: { readonly posting: Pick<Posting, 'post'>; readonly ids: Ids }) =>
  ({ holder, sessionId }: Actor, { what, accountId, period, search }: Exported) =>
    posting.post({
      kind: 'event',
      event: 'exported',
      key: ids.key(),
      branch: holder.branch,
      postedBy: holder.userId,
      session: sessionId,
      ...(accountId === null ? {} : { about: { account: accountId } }),
      after: { what, ...period, ...search },
    });

export type RecordExport = ReturnType<typeof createRecordExport>;
