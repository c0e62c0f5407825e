import { useLocation } from 'wouter';
import type { FilterValues } from '../ui';
import { useForgetScroll } from '../ui/scrollMemory';
import { useRemember } from './SessionMemory';

/** A list, and what it is filtered by when it is opened; what is null is left out. */
export type ListLink = {
  readonly list: 'users' | 'transactions';
  readonly filters: Readonly<Record<string, string | null>>;
};

export const filtersOf = ({ filters }: ListLink): FilterValues =>
  Object.fromEntries(Object.entries(filters).filter((each): each is [string, string] => each[1] !== null));

/**
 * Sets what a list is filtered by, and nothing else, as if the person had chosen it there: so that they go on from it.
 *
 *   const prepare = useListPrepared();      <Link href="/users" onClick={() => prepare(link)}>
 */
export function useListPrepared(): (link: ListLink) => void {
  const remember = useRemember();
  const forgetScroll = useForgetScroll();
  return (link) => {
    forgetScroll(link.list);
    remember(`${link.list}.search.`, '');
    remember(`${link.list}.filters`, filtersOf(link));
  };
}

/** The same, and goes there. */
export function useOpenList(): (link: ListLink) => void {
  const prepare = useListPrepared();
  const [, go] = useLocation();
  return (link) => {
    prepare(link);
    go(`/${link.list}`);
  };
}
