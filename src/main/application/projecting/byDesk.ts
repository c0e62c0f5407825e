import type { FoldedByDesk } from '@main/domain/ledger/foldOnce';
import type { JournalRecord } from '@main/domain/ledger/records';
import { foldSignInMonth, signInMonthOf } from '@main/domain/ledger/signInMonths';
import { foldSignInTimes, signInTimesOf } from '@main/domain/ledger/signInTimes';
import type { Change } from '@main/ports/projections';
import type { SignInMonthStore } from '@main/ports/signInMonths';
import type { SignInTimesStore } from '@main/ports/signInTimes';

/** Where such figures are kept: every write is guarded by how much was in them. */
type Store<Folded> = {
  readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Folded>>;
  readonly put: (changes: readonly Change<Folded, number>[]) => Promise<readonly boolean[]>;
};

type Open<Which> = { readonly which: Which; readonly records: JournalRecord[] };

function grouped<Which extends { readonly id: string }>(
  records: readonly JournalRecord[],
  whichOf: (record: JournalRecord) => Which | null,
): readonly Open<Which>[] {
  const groups = new Map<string, Open<Which>>();
  for (const record of records) {
    const which = whichOf(record);
    const known = which && groups.get(which.id);
    if (known) known.records.push(record);
    else if (which) groups.set(which.id, { which, records: [record] });
  }
  return [...groups.values()];
}

/** Folds events into what they count to: of one desk's book, in its order and without a gap since that book's cursor. */
const createFoldByDesk =
  <Which extends { readonly id: string }, Folded extends FoldedByDesk>(
    store: Store<Folded>,
    whichOf: (record: JournalRecord) => Which | null,
    fold: (seen: Folded | null, which: Which, records: readonly JournalRecord[]) => Folded,
  ) =>
  async (records: readonly JournalRecord[]): Promise<void> => {
    let open = grouped(records, whichOf);
    while (open.length > 0) {
      const known = await store.read(open.map(({ which }) => which.id));
      const changes = open.flatMap((group) => {
        const seen = known.get(group.which.id) ?? null;
        const next = fold(seen, group.which, group.records);
        return next.folded === seen?.folded ? [] : [{ group, next, seen: seen?.folded ?? null }];
      });
      const written = await store.put(changes);
      // Where another desk was at it: on what that one wrote.
      open = changes.filter((_, index) => !written[index]).map(({ group }) => group);
    }
  };

/** Sign-ins into their months. */
export const createFoldSignInMonths = (store: Pick<SignInMonthStore, 'read' | 'put'>) =>
  createFoldByDesk(store, signInMonthOf, foldSignInMonth);

/** Sign-ins into the days and hours at which they were. */
export const createFoldSignInTimes = (store: SignInTimesStore, timeZoneOf: (branch: string) => string) =>
  createFoldByDesk(store, signInTimesOf, (seen, which, records) =>
    foldSignInTimes(seen, which, records, timeZoneOf(which.branch)),
  );
