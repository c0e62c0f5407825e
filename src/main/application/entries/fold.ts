import { listedEntryOf } from '@main/domain/entries/listed';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { EntryList } from '@main/ports/entryList';

/** Puts records that moved money into the list of entries. The same ones twice have no further effect. */
export const createFoldEntries =
  (list: Pick<EntryList, 'put'>) =>
  (records: readonly JournalRecord[]): Promise<void> =>
    list.put(records.flatMap((record) => listedEntryOf(record) ?? []));
