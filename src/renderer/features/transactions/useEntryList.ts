import { useState } from 'react';
import { usePages } from '../../app/calls';
import type { Asked } from './search';

const pageRows = 100;

/** How a search that looks far for little is getting on. */
export type FarSearch = {
  /** How far back it has looked, where its last page was not full; null while pages are full. */
  reached: string | null;
  stopped: boolean;
  stop: () => void;
  goOn: () => void;
};

/** The entries found so far. A search that finds little goes on by itself, until somebody stops it. */
export function useEntryList(asked: Asked) {
  const list = usePages('entries.list', { ...asked, limit: pageRows });
  const [stoppedFor, setStoppedFor] = useState<string | null>(null);
  const name = JSON.stringify(asked);
  const stopped = list.hasMore && stoppedFor === name;
  const last = list.data?.pages.at(-1);
  const search: FarSearch = {
    reached: last && last.rows.length < pageRows ? last.reached : null,
    stopped,
    stop: () => setStoppedFor(name),
    goOn: () => setStoppedFor(null),
  };
  return { ...list, hasMore: list.hasMore && !stopped, search };
}
