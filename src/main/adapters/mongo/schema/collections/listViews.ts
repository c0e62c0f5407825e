import { userId } from '@shared/contract/values';
import { savedViews } from '@shared/contract/views';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

/** What a person named of a list: filters, order and columns. They are theirs alone, at every desk. */
export const listViews = collection({
  name: 'listViews',
  document: z.strictObject({
    /** `<user>:<list>`. */
    _id: z.string().max(60),
    userId,
    list: z.string().max(40),
    views: savedViews,
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type ListViewDocument = DocumentOf<typeof listViews>;
