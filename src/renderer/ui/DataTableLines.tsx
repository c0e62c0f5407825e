/** The lines of a DataTable: head, group heading, row. */
import type { CSSProperties, MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from './classes';
import type { Column, Sort } from './DataTable';
import styles from './DataTable.module.css';
import { Icon } from './Icon';

type HeadProps<Row> = {
  columns: readonly Column<Row>[];
  style: CSSProperties;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
  /** Where rows can be selected. */
  pick: { all: boolean; toggleAll: () => void } | undefined;
};

const Mark = ({ checked }: { checked: boolean }) => (
  <span className={classes(styles.mark, checked && styles.marked)}>{checked && <Icon name="check" />}</span>
);

export function TableHead<Row>({ columns, style, sort, onSort, pick }: HeadProps<Row>) {
  const { t } = useTranslation('ui');
  return (
    <thead className={styles.head}>
      <tr className={styles.headRow} aria-rowindex={1} style={style}>
        {pick && (
          <th scope="col" className={styles.pick}>
            <button
              type="button"
              className={styles.pickAll}
              aria-label={t('table.selectAll')}
              aria-pressed={pick.all}
              onClick={pick.toggleAll}
            >
              <Mark checked={pick.all} />
            </button>
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.column === column.id ? sort : null;
          const order = sorted ? (sorted.descending ? 'descending' : 'ascending') : 'none';
          return (
            <th
              key={column.id}
              scope="col"
              className={classes(styles.headCell, column.align === 'right' && styles.right)}
              aria-sort={column.sortable ? order : undefined}
            >
              {column.sortable && onSort ? (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() =>
                    onSort({ column: column.id, descending: sorted ? !sorted.descending : false })
                  }
                >
                  {column.head}
                  {sorted && <Icon name={sorted.descending ? 'arrowDown' : 'arrowUp'} />}
                </button>
              ) : (
                column.head
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

export function GroupLine({ label, span, place }: { label: string; span: number; place: CSSProperties }) {
  return (
    <tr className={styles.group} style={place}>
      <td colSpan={span}>{label}</td>
    </tr>
  );
}

type RowProps<Row> = {
  id: string;
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  style: CSSProperties;
  current: boolean;
  selected: boolean;
  /** The mark was pressed; left out where rows cannot be selected. */
  onPick: (() => void) | undefined;
  onPress: (event: MouseEvent) => void;
  onOpen: () => void;
};

export function TableRow<Row>(props: RowProps<Row>) {
  return (
    <tr
      id={props.id}
      className={classes(styles.row, props.current && styles.current, props.selected && styles.selected)}
      aria-rowindex={props.index + 2}
      aria-selected={props.selected || props.current}
      style={props.style}
      onClick={props.onPress}
      onDoubleClick={props.onOpen}
    >
      {props.onPick && (
        // biome-ignore lint/a11y/useKeyWithClickEvents: Space selects the current row of the grid
        <td
          className={styles.pick}
          onClick={(event) => {
            event.stopPropagation();
            props.onPick?.();
          }}
        >
          <Mark checked={props.selected} />
        </td>
      )}
      {props.columns.map((column) => (
        <td key={column.id} className={classes(styles.cell, column.align === 'right' && styles.right)}>
          {column.cell(props.row)}
        </td>
      ))}
    </tr>
  );
}
