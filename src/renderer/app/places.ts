/** The screens of the staff's frame by path, gathered from the places.tsx of every feature that has one. */
import { type Action, type ActionId, actionIds, actions } from '@shared/actions';
import type { ReactNode } from 'react';

/** A screen and its path, such as `/users/:userId?`; `show` gets what stands in the path under those names. */
export type StaffPlace = {
  readonly path: string;
  readonly show: (parameters: Readonly<Record<string, string | undefined>>) => ReactNode;
};

const features = import.meta.glob<{ readonly places: readonly StaffPlace[] }>('../features/*/places.tsx', {
  eager: true,
});

/** The first whose path fits is shown: within a feature a particular path comes before a general one. */
export const staffPlaces: readonly StaffPlace[] = Object.values(features).flatMap(({ places }) => places);

type Opening = { readonly id: ActionId } & NonNullable<Action['place']>;

/** The actions that open a place, in the order of the registry. */
export const openings: readonly Opening[] = actionIds.flatMap((id) => {
  const { place } = actions[id];
  return place ? [{ id, ...place }] : [];
});

/** The action whose title the place at `path` bears: of those whose path it lies under, the nearest; else home. */
export function titleAction(path: string): ActionId {
  const above = openings.filter((place) => path === place.path || path.startsWith(`${place.path}/`));
  return above.sort((one, other) => other.path.length - one.path.length)[0]?.id ?? 'home.open';
}
