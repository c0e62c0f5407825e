import type { ListViewStore } from '@main/ports/listViews';
import { type SavedView, savedViews } from '@shared/contract/views';
import { refuse, succeed } from '@shared/result';
import type { BankUseCases } from '../useCase';

const without = (views: readonly SavedView[], name: string): readonly SavedView[] =>
  views.filter((view) => view.name !== name);

/** What people named of lists for themselves: nobody else's work rests on it, so that no event is written. */
export function createViews({
  listViews,
}: {
  readonly listViews: ListViewStore;
}): Pick<BankUseCases, 'views.list' | 'views.save' | 'views.remove'> {
  const put = async (userId: string, list: string, views: readonly SavedView[]) => {
    const checked = savedViews.safeParse(views);
    if (!checked.success) return refuse('INVALID_INPUT', { fields: { name: 'notAllowed' } });
    await listViews.put(userId, list, checked.data);
    return succeed({ views: checked.data });
  };
  return {
    'views.list': async ({ holder }, { list }) =>
      succeed({ views: [...(await listViews.of(holder.userId, list))] }),
    'views.save': async ({ holder: { userId } }, { list, view }) => {
      const others = without(await listViews.of(userId, list), view.name);
      return put(userId, list, [...others, view]);
    },
    'views.remove': async ({ holder: { userId } }, { list, name }) =>
      put(userId, list, without(await listViews.of(userId, list), name)),
  };
}
