import type { JournalRecord } from '@main/domain/ledger/records';
import { foldSignInMonth, signInMonthOf } from '@main/domain/ledger/signInMonths';
import type { SignInMonthStore } from '@main/ports/signInMonths';

type Open = {
  readonly whose: NonNullable<ReturnType<typeof signInMonthOf>>;
  readonly records: JournalRecord[];
};

function byMonth(records: readonly JournalRecord[]): readonly Open[] {
  const months = new Map<string, Open>();
  for (const record of records) {
    const whose = signInMonthOf(record);
    const known = whose && months.get(whose.id);
    if (known) known.records.push(record);
    else if (whose) months.set(whose.id, { whose, records: [record] });
  }
  return [...months.values()];
}

/** Folds sign-ins into their months: of one desk's book, in its order and without a gap since that book's cursor. */
export const createFoldSignInMonths =
  (store: Pick<SignInMonthStore, 'read' | 'put'>) =>
  async (records: readonly JournalRecord[]): Promise<void> => {
    let open = byMonth(records);
    while (open.length > 0) {
      const known = await store.read(open.map(({ whose }) => whose.id));
      const changes = open.flatMap((month) => {
        const seen = known.get(month.whose.id) ?? null;
        const next = foldSignInMonth(seen, month.whose, month.records);
        return next.folded === seen?.folded ? [] : [{ month, next, seen: seen?.folded ?? null }];
      });
      const written = await store.put(changes);
      // Where another desk was at it: on what that one wrote.
      open = changes.filter((_, index) => !written[index]).map(({ month }) => month);
    }
  };
