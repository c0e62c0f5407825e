import { type EntryFilter, fits, pathOf } from '@main/domain/entries/filter';
import { isPlace, type ListedEntry, listedEntryOf, placeAt, placeOf } from '@main/domain/entries/listed';
import type { BankStore } from '@main/ports/bank';
import type { EntryList, EntryRange } from '@main/ports/entryList';
import type { JournalSearch } from '@main/ports/journalSearch';

/** All that the list of entries can be searched by. */
export type EntrySearch = EntryFilter & { readonly reference: string | null };

export type EntryPage = {
  readonly entries: readonly ListedEntry[];
  /** The place of the last that was looked at; null where nothing comes after it. */
  readonly next: string | null;
};

export type EntryPageDependencies = {
  readonly entryList: Pick<EntryList, 'newest'>;
  readonly search: Pick<JournalSearch, 'withReference'>;
  readonly bank: Pick<BankStore, 'branches'>;
};

/** So many are looked at for one page: where few fit, a page may be short, and the next one goes on. */
const mostRead = 2_000;

/** The beginning of a reference that is long enough to search by means a handful of records. */
const mostReferences = 200;

const newestFirst = (left: ListedEntry, right: ListedEntry): number =>
  placeOf(left) < placeOf(right) ? 1 : -1;

const earliest = (left: string | null, right: string | null): string | null =>
  left !== null && right !== null && left < right ? left : (right ?? left);

/** The stretch of the list in which a page may lie. What a cursor says that is no place is not heeded. */
function rangeOf({ from, to }: EntryFilter, cursor: string | null): EntryRange {
  const end = to && placeAt(new Date(to.getTime() + 1));
  return {
    from: from && placeAt(from),
    before: earliest(end, cursor !== null && isPlace(cursor) ? cursor : null),
  };
}

/**
 * Reads the list of entries page by page, newest first, along the path that meets the least besides what is asked
 * for. A page reads twice as many each time it is not full, and goes no further than `mostRead`.
 */
export function createEntryPages({ entryList, search, bank }: EntryPageDependencies) {
  const alongPath = async (filter: EntryFilter, cursor: string | null, limit: number): Promise<EntryPage> => {
    const path = pathOf(filter);
    const { from, before: start } = rangeOf(filter, cursor);
    const found: ListedEntry[] = [];
    let before = start;
    let wanted = limit;
    for (let read = 0; read < mostRead; wanted = Math.min(2 * wanted, mostRead - read)) {
      const entries = await entryList.newest(path, { from, before }, wanted);
      for (const entry of entries) {
        before = placeOf(entry);
        if (fits(filter, entry)) found.push(entry);
        if (found.length === limit) return { entries: found, next: before };
      }
      if (entries.length < wanted) return { entries: found, next: null };
      read += entries.length;
    }
    return { entries: found, next: before };
  };

  const byReference = async (filter: EntryFilter, reference: string): Promise<EntryPage> => {
    const all =
      filter.branch === null ? (await bank.branches()).map(({ branch }) => branch) : [filter.branch];
    const records = await search.withReference(all, reference, mostReferences);
    const entries = records.flatMap((record) => listedEntryOf(record) ?? []);
    const fitting = entries.filter((entry) => fits(filter, entry)).sort(newestFirst);
    return { entries: fitting, next: null };
  };

  return ({ reference, ...filter }: EntrySearch, cursor: string | null, limit: number): Promise<EntryPage> =>
    reference === null ? alongPath(filter, cursor, limit) : byReference(filter, reference);
}

export type EntryPages = ReturnType<typeof createEntryPages>;
