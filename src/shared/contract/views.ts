import { z } from 'zod';
import { command, query } from './line';
import { line } from './values';

/** The name of a list, as its screen has it. */
const listName = z.string().regex(/^[a-zA-Z.]{1,40}$/);

/** What a list is filtered by, its order and its columns, under a name that the person gave it. */
const savedView = z.strictObject({
  name: line(60),
  search: z.string().max(100),
  filters: z.record(z.string().max(40), z.string().max(100)),
  sort: z.strictObject({ column: z.string().max(40), descending: z.boolean() }).nullable(),
  columns: z.array(z.string().max(40)).max(40),
});

export type SavedView = z.output<typeof savedView>;

/** So many fit a menu. */
export const savedViews = z.array(savedView).max(30);

const views = z.object({ views: savedViews });

/** Views of lists that a person named. They are the person's own, and follow them to every desk. */
export const viewLines = {
  'views.list': query({
    permission: 'session.self',
    input: z.strictObject({ list: listName }),
    output: views,
  }),
  /** One of the same name is replaced. */
  'views.save': command({
    permission: 'session.self',
    records: null,
    input: z.strictObject({ list: listName, view: savedView }),
    output: views,
  }),
  'views.remove': command({
    permission: 'session.self',
    records: null,
    input: z.strictObject({ list: listName, name: line(60) }),
    output: views,
  }),
};
