import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

/** Every word that stands in somebody's name: what was typed with a slip of the finger is found by it. */
export const nameWords = collection({
  name: 'nameWords',
  document: z.strictObject({
    /** The word. */
    _id: z.string().min(1).max(60),
    /** The word without one of its letters, for each of them: two words that are one edit apart share one. */
    deletes: z.array(z.string().min(1).max(60)).max(61),
  }),
  indexes: [{ name: 'deletes', key: { deletes: 1 } }],
  rights: ['find', 'insert'],
});

export type NameWordDocument = DocumentOf<typeof nameWords>;
