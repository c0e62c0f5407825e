import { foldSignIns, signInUserOf } from '@main/domain/ledger/fold';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { ProjectionStore } from '@main/ports/projections';

/** Folds sign-in events of one desk's book, in its order and without a gap since that book's cursor. */
export async function projectSignIns(
  store: ProjectionStore,
  records: readonly JournalRecord[],
): Promise<void> {
  const users = records.flatMap((record) => signInUserOf(record) ?? []);
  let open = [...new Set(users)];
  while (open.length > 0) {
    const known = await store.signIns(open);
    const changes = open.flatMap((userId) => {
      const seen = known.get(userId) ?? null;
      const next = foldSignIns(seen, userId, records);
      return next.folded === seen?.folded ? [] : [{ next, seen: seen?.folded ?? null }];
    });
    const written = await store.putSignIns(changes);
    open = changes.filter((_, index) => !written[index]).map(({ next }) => next.userId);
  }
}
