/** Keyboard and pointer of a DataTable: moving, opening, selecting. */
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import type { DataTableProps } from './DataTable';
import { rangeOf, rowAfterKey } from './tableRows';

type Given<Row> = {
  props: DataTableProps<Row>;
  keys: readonly string[];
  /** The current row's index, -1 for none. */
  at: number;
  pageRows: number;
  /** Brings a row into view. */
  show: (index: number) => void;
};

export function useTableKeys<Row>({ props, keys, at, pageRows, show }: Given<Row>) {
  const { rows, selection, onCurrent, onOpen } = props;
  const anchor = useRef<number | null>(null);

  const move = (to: number, extend: boolean) => {
    const key = keys[to];
    if (key === undefined) return;
    if (extend && selection) {
      anchor.current ??= Math.max(at, 0);
      selection.onChange(new Set(rangeOf(keys, anchor.current, to)));
    } else {
      anchor.current = null;
    }
    onCurrent?.(key);
    show(to);
  };

  const toggle = (key: string | undefined) => {
    if (!selection || key === undefined) return;
    const next = new Set(selection.keys);
    if (!next.delete(key)) next.add(key);
    selection.onChange(next);
  };

  /** What a key other than a moving one does, or null. */
  const deed = (event: KeyboardEvent): (() => void) | null => {
    const row = rows[at];
    if (event.key === 'Enter' && row !== undefined && onOpen) return () => onOpen(row);
    if (event.key === ' ' && selection) return () => toggle(keys[at]);
    if (event.key === 'a' && event.ctrlKey && selection) return () => selection.onChange(new Set(keys));
    if (event.key !== 'Escape') return null;
    if (selection && selection.keys.size > 0) return () => selection.onChange(new Set());
    return at >= 0 && onCurrent ? () => onCurrent(null) : null;
  };

  const areAll = keys.every((key) => selection?.keys.has(key));

  return {
    toggle,
    toggleAll: () => selection?.onChange(new Set(areAll ? [] : keys)),
    press: (event: KeyboardEvent) => {
      if (event.target !== event.currentTarget || event.altKey) return;
      const to = event.ctrlKey ? null : rowAfterKey(event.key, at, rows.length, pageRows);
      const run = to === null ? deed(event) : () => move(to, event.shiftKey);
      if (!run) return;
      event.preventDefault();
      run();
    },
    click: (index: number, event: MouseEvent) => {
      if (event.ctrlKey && selection) toggle(keys[index]);
      else move(index, event.shiftKey);
    },
  };
}
