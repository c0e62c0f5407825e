/**
 * A long list as stretches that follow one another, each of which the database reads off an index in its order: so a
 * page costs what it shows, wherever it lies. A page that ends within a stretch goes on from its last document.
 */
import type { Collection, Document, Filter, Sort } from 'mongodb';
import { z } from 'zod';

export type Stretch = {
  readonly filter: Document;
  /**
   * In which fields the index has it, without those that are the same in all of it; the last decides between equals.
   * None of them is null.
   */
  readonly order: readonly string[];
  readonly descending: boolean;
  /** The index. */
  readonly hint: string;
};

/** So far it is counted. */
export const mostCounted = 1_000;

export type Counted = { readonly total: number; readonly more: boolean };

type Value = string | Date;

type Position = Counted & { readonly stretch: number; readonly values: readonly Value[] };

export type StretchPage<Row> = Counted & { readonly rows: readonly Row[]; readonly next: string | null };

const cursorSchema = z.tuple([
  z.int().min(0),
  z.array(z.union([z.string(), z.number()])).max(5),
  z.int().min(0),
  z.boolean(),
]);

const encoded = ({ stretch, values, total, more }: Position): string => {
  const kept = values.map((value) => (value instanceof Date ? value.getTime() : value));
  return Buffer.from(JSON.stringify([stretch, kept, total, more])).toString('base64url');
};

function decoded(cursor: string | null): Position | null {
  if (cursor === null) return null;
  try {
    const read = cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    const [stretch, kept, total, more] = read;
    const values = kept.map((value) => (typeof value === 'number' ? new Date(value) : value));
    return { stretch, values, total, more };
  } catch {
    return null;
  }
}

/** What of a stretch lies beyond these values: equal in the first fields and further in the next, nearest first. */
function beyond(stretch: Stretch, values: readonly Value[]): readonly Stretch[] {
  const further = stretch.descending ? '$lt' : '$gt';
  const parts = stretch.order.map((field, at) => {
    const equal = stretch.order.slice(0, at).map((before, index) => ({ [before]: values[index] }));
    const filter = { $and: [stretch.filter, ...equal, { [field]: { [further]: values[at] } }] };
    return { ...stretch, filter, order: stretch.order.slice(at) };
  });
  return parts.toReversed();
}

const sortOf = ({ order, descending }: Stretch): Sort =>
  Object.fromEntries(order.map((field) => [field, descending ? -1 : 1]));

async function counted<Row extends Document>(
  collection: Collection<Row>,
  stretches: readonly Stretch[],
): Promise<Counted> {
  const limit = mostCounted + 1;
  const counts = stretches.map(({ filter, hint }) =>
    collection.countDocuments(filter as Filter<Row>, { limit, hint }),
  );
  const sum = (await Promise.all(counts)).reduce((total, count) => total + count, 0);
  return { total: Math.min(sum, mostCounted), more: sum > mostCounted };
}

/**
 * One page, and how many documents there are; counted with the first page, because that costs more than a page.
 * A cursor that does not decode begins at the start.
 */
export async function pageOf<Row extends Document>(
  collection: Collection<Row>,
  stretches: readonly Stretch[],
  cursor: string | null,
  limit: number,
): Promise<StretchPage<Row>> {
  const position = decoded(cursor);
  const counting = position ?? counted(collection, stretches);
  const rows: { readonly row: Row; readonly stretch: number }[] = [];
  for (const [index, stretch] of stretches.entries()) {
    if (position && index < position.stretch) continue;
    const parts = position?.stretch === index ? beyond(stretch, position.values) : [stretch];
    for (const part of parts) {
      const wanted = limit + 1 - rows.length;
      if (wanted <= 0) break;
      const found = collection.find(part.filter as Filter<Row>, { hint: part.hint }).sort(sortOf(part));
      const read = await found.limit(wanted).toArray();
      rows.push(...read.map((row) => ({ row: row as unknown as Row, stretch: index })));
    }
  }
  const { total, more } = await counting;
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const order = stretches[last?.stretch ?? 0]?.order ?? [];
  const next =
    rows.length > limit && last
      ? encoded({ stretch: last.stretch, values: order.map((field) => last.row[field]), total, more })
      : null;
  return { rows: shown.map(({ row }) => row), next, total, more };
}
