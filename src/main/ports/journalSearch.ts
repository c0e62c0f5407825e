import type { AuditFilter } from '@main/domain/audit/filter';
import type { JournalRecord } from '@main/domain/ledger/records';

/** Where a list of records, newest first, goes on: after the one with this booking time and `_id`. */
export type JournalPlace = { readonly at: Date; readonly id: string };

/** Looks through the journal by the time of booking. Every search is answered from an index. */
export type JournalSearch = {
  /** The newest that fit, at most `limit`, by booking time and then `_id`, both descending. */
  readonly newest: (
    filter: AuditFilter,
    after: JournalPlace | null,
    limit: number,
  ) => Promise<readonly JournalRecord[]>;
  /** Those of these branches whose reference begins so, at most `limit`, in no order. */
  readonly withReference: (
    branches: readonly string[],
    beginning: string,
    limit: number,
  ) => Promise<readonly JournalRecord[]>;
  /** Events about an account, of which its own book has no line: oldest first. */
  readonly aboutAccount: (branches: readonly string[], account: string) => Promise<readonly JournalRecord[]>;
  /** When the first record of these branches was booked. */
  readonly begins: (branches: readonly string[]) => Promise<Date | null>;
};
