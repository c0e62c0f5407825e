/** Scrolling of a DataTable: which lines are drawn, when the next page is asked for, where one was before. */
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo } from 'react';
import { useRememberedScroll } from './scrollMemory';
import type { TableLine } from './tableRows';
import { sizes } from './tokens';

type Given = { size?: 'normal' | 'large'; hasMore?: boolean; onMore?: () => void; memory?: string };

export type VirtualLines = {
  items: VirtualItem[];
  height: number;
  /** How many rows a page key moves. */
  pageRows: number;
  /** Brings the row with this index into view. */
  show: (rowIndex: number) => void;
  isMounted: (rowIndex: number) => boolean;
  onScroll: () => void;
};

/** Rows from the end at which the next page is asked for. */
const askAheadRows = 40;

export function useVirtualLines<Row>(
  scroller: RefObject<HTMLDivElement | null>,
  lines: readonly TableLine<Row>[],
  { size, hasMore, onMore, memory }: Given,
): VirtualLines {
  const rowPixels = size === 'large' ? sizes.rowLarge : sizes.row;
  const remembered = useRememberedScroll(memory);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPixels,
    overscan: 12,
    // The head is sticky and covers the first row's height.
    scrollPaddingStart: rowPixels,
    initialOffset: remembered.start,
  });
  const items = virtualizer.getVirtualItems();
  const lastDrawn = items.at(-1)?.index ?? -1;
  const lineOfRow = useMemo(() => {
    const places: number[] = [];
    lines.forEach((line, place) => {
      if (line.kind === 'row') places[line.index] = place;
    });
    return places;
  }, [lines]);

  useEffect(() => {
    if (hasMore && lastDrawn >= lines.length - askAheadRows) onMore?.();
  }, [hasMore, onMore, lastDrawn, lines.length]);

  return {
    items,
    height: virtualizer.getTotalSize(),
    pageRows: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowPixels) - 2),
    show: (rowIndex) => virtualizer.scrollToIndex(lineOfRow[rowIndex] ?? 0),
    isMounted: (rowIndex) => items.some((item) => item.index === lineOfRow[rowIndex]),
    onScroll: () => remembered.keep(scroller.current?.scrollTop ?? 0),
  };
}
