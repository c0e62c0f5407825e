import { openings, staffPlaces, titleAction } from '@renderer/app/places';
import type { ActionId } from '@shared/actions';
import { expect, test } from 'vitest';

/** The fixed part of a path pattern. */
const fixed = (path: string): string => path.replace(/\/:.*$/, '');

test.each(openings)('the place of $id has a screen', ({ path }) => {
  const places = staffPlaces.map((place) => place.path);
  expect(
    places.some((place) => place === path || (place !== fixed(place) && path.startsWith(fixed(place)))),
  ).toBe(true);
});

test.each<[string, ActionId]>([
  ['/', 'home.open'],
  ['/users', 'users.open'],
  ['/users/00000000017', 'users.open'],
  ['/users/add', 'users.add'],
  ['/desks/add', 'desks.issueCredential'],
  ['/usersandmore', 'home.open'],
])('the place at %s bears the title of %s', (path, action) => {
  expect(titleAction(path)).toBe(action);
});
