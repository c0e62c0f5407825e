/**
 * A table for work: virtual (100,000 rows scroll), sticky head, day groups, one current row that ↑↓ moves,
 * selection with sum and count, remembered columns and scroll, real grid roles.
 *
 *   <DataTable label={t('users')} rows={rows} columns={columns} rowKey={(row) => row.userId}
 *     current={userId} onCurrent={setUserId} hasMore onMore={loadMore}
 *     sort={{ column: 'name', descending: false }} onSort={setSort}
 *     groupOf={(row) => dayLabel(row.businessDate)}
 *     selection={{ keys, onChange, sumsOf: (rows) => [{ label, amount }] }}
 *     shownColumns={shown} foot={t('count', { count: total })} memory="users" />
 *
 * Keys: ↑↓ Home End PgUp PgDn move, Enter opens, Space selects, Shift-↑↓ extends, Ctrl-A selects all that is
 * loaded, Esc lets the selection go, then the current row.
 */
import { type ReactNode, type Ref, type RefObject, useId, useImperativeHandle, useMemo, useRef } from 'react';
import { classes } from './classes';
import styles from './DataTable.module.css';
import { TableFoot } from './DataTableFoot';
import { useTableKeys } from './DataTableKeys';
import { GroupLine, TableHead, TableRow } from './DataTableLines';
import { useVirtualLines } from './DataTableScroll';
import { linesOf } from './tableRows';

export type Column<Row> = {
  id: string;
  /** The head's text; an amount's has the ₹ in it. */
  head: string;
  /** Pixels, or a share of what is left ("2fr"). */
  width: number | `${number}fr`;
  /** Figures stand right. */
  align?: 'right';
  sortable?: boolean;
  cell: (row: Row) => ReactNode;
};

export type Sort = { column: string; descending: boolean };

export type Selection<Row> = {
  keys: ReadonlySet<string>;
  onChange: (keys: ReadonlySet<string>) => void;
  /** What the selected rows come to: one sum or several, in paise. */
  sumsOf?: (rows: readonly Row[]) => readonly { label: string; amount: bigint }[];
  /** What can be done with what is selected. */
  actions?: (selected: readonly Row[]) => ReactNode;
};

export type DataTableHandle = {
  focus: () => void;
  /** To the first row, as other rows come. */
  toTop: () => void;
};

export type DataTableProps<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string;
  current?: string | null;
  onCurrent?: (key: string | null) => void;
  /** Enter or a double click. */
  onOpen?: (row: Row) => void;
  groupOf?: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  selection?: Selection<Row>;
  /** Ids of the columns shown; all without it. */
  shownColumns?: readonly string[];
  /** Totals of the filter. */
  foot?: ReactNode;
  /** All rows there are, of which `rows` is the loaded part. */
  total?: number;
  hasMore?: boolean;
  onMore?: () => void;
  /** `large` is for kiosks. */
  size?: 'normal' | 'large';
  /** Under this name the scroll place is kept until the session ends. */
  memory?: string;
  tableRef?: Ref<DataTableHandle>;
};

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, rowKey, current = null, selection } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  useHandle(props.tableRef, grid, scroller);

  const columns = useMemo(
    () => props.columns.filter((column) => !props.shownColumns || props.shownColumns.includes(column.id)),
    [props.columns, props.shownColumns],
  );
  const lines = useMemo(() => linesOf(rows, props.groupOf ?? null), [rows, props.groupOf]);
  const keys = useMemo(() => rows.map(rowKey), [rows, rowKey]);
  const at = current === null ? -1 : keys.indexOf(current);
  const virtual = useVirtualLines(scroller, lines, props);

  const { press, click, toggle, toggleAll } = useTableKeys({
    props,
    keys,
    at,
    pageRows: virtual.pageRows,
    show: virtual.show,
  });

  const tracks = [...(selection ? [pickTrack] : []), ...columns.map(trackOf)];
  const style = { gridTemplateColumns: tracks.join(' ') };
  const rowId = (index: number) => `${id}-${index}`;
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller} onScroll={virtual.onScroll}>
        <table
          ref={grid}
          className={classes(styles.table, props.size === 'large' && styles.large)}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid is a table one moves in
          role="grid"
          aria-label={props.label}
          aria-rowcount={rowCountOf(props)}
          aria-colcount={tracks.length}
          aria-multiselectable={selection ? true : undefined}
          aria-activedescendant={at >= 0 && virtual.isMounted(at) ? rowId(at) : undefined}
          tabIndex={0}
          onKeyDown={press}
        >
          <TableHead
            columns={columns}
            style={style}
            sort={props.sort}
            onSort={props.onSort}
            pick={
              selection && { all: keys.length > 0 && keys.every((key) => selection.keys.has(key)), toggleAll }
            }
          />
          <tbody className={styles.lines} style={{ height: virtual.height }}>
            {virtual.items.map((item) => {
              const line = lines[item.index];
              if (!line) return null;
              const place = { transform: `translateY(${item.start}px)`, height: item.size };
              if (line.kind === 'group') {
                return <GroupLine key={item.key} label={line.label} span={tracks.length} place={place} />;
              }
              const key = keys[line.index] ?? '';
              return (
                <TableRow
                  key={item.key}
                  id={rowId(line.index)}
                  row={line.row}
                  index={line.index}
                  columns={columns}
                  style={{ ...style, ...place }}
                  current={line.index === at}
                  selected={selection?.keys.has(key) ?? false}
                  onPick={selection && (() => toggle(key))}
                  onPress={(event) => click(line.index, event)}
                  onOpen={() => props.onOpen?.(line.row)}
                />
              );
            })}
          </tbody>
        </table>
      </div>
      <TableFoot foot={props.foot} rows={rows} keys={keys} selection={selection} />
    </div>
  );
}

function useHandle(
  handle: Ref<DataTableHandle> | undefined,
  grid: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  useImperativeHandle(
    handle,
    () => ({
      focus: () => grid.current?.focus(),
      toTop: () => scroller.current?.scrollTo({ top: 0 }),
    }),
    [grid, scroller],
  );
}

/** The mark by which a pointer selects. */
const pickTrack = '32px';

const trackOf = (column: Column<never>): string =>
  typeof column.width === 'number' ? `${column.width}px` : `minmax(96px, ${column.width})`;

/** All rows and the head; -1 says that it is not known how many there are. */
function rowCountOf<Row>({ total, hasMore, rows }: DataTableProps<Row>): number {
  if (total !== undefined) return total + 1;
  return hasMore ? -1 : rows.length + 1;
}
