import { z } from 'zod';
import { collection, type DocumentOf, long } from '../collection';

/** How far each desk's book has been folded into the projections. */
export const projections = collection({
  name: 'projections',
  document: z.strictObject({
    /** The book. */
    _id: z.string().min(1).max(120),
    upTo: long,
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type ProjectionDocument = DocumentOf<typeof projections>;
