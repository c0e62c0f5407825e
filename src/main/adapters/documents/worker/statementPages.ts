/** Where things stand on the pages of a statement, in points. Every row is as high as another, so pages can be counted. */
export const page = { width: 595.28, height: 841.89, margin: 42 } as const;

export const rowHeight = 24;
export const headHeight = 22;
/** Where the table's head begins: below the letterhead, and on the pages after it. */
export const firstHeadTop = 208;
export const nextHeadTop = 66;
/** Nothing of the table stands lower. */
const tableEnd = 786;

const rowsBelow = (top: number): number => Math.floor((tableEnd - top - headHeight) / rowHeight);

const rowsOnFirst = rowsBelow(firstHeadTop);
/** One row less: what was brought forward. */
const rowsOnNext = rowsBelow(nextHeadTop) - 1;

export const rowsOn = (pageNumber: number): number => (pageNumber === 1 ? rowsOnFirst : rowsOnNext);

/** How many pages so many entries take, with a row before and one behind them; without any, one says so. */
export function pagesFor(entries: number): number {
  const rows = Math.max(entries, 1) + 2;
  return rows <= rowsOnFirst ? 1 : 1 + Math.ceil((rows - rowsOnFirst) / rowsOnNext);
}

type Column = { readonly left: number; readonly right: number };

const columnsFrom = <Name extends string>(widths: Readonly<Record<Name, number>>): Record<Name, Column> => {
  let left: number = page.margin;
  const placed = Object.entries<number>(widths).map(([name, width]) => {
    const column = { left, right: left + width };
    left += width;
    return [name, column];
  });
  return Object.fromEntries(placed);
};

/** They fill the width between the margins. */
export const columns = columnsFrom({ date: 72, particulars: 203, debit: 74, credit: 76, balance: 86.28 });
