import { z } from 'zod';
import { collection, long } from '../collection';

/** A projection: a setting of the bank or of a branch, as its own book has it. */
export const settings = collection({
  name: 'settings',
  document: z.strictObject({
    /** `<branch>/setting/<name>`, as its book is called. */
    _id: z.string().min(1).max(120),
    value: z.string().max(2000),
    upTo: long,
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});
