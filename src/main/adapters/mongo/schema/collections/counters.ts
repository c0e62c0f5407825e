import { z } from 'zod';
import { collection, type DocumentOf, long } from '../collection';

/** Numbers given once each, by an atomic increment: user IDs, account numbers. */
export const counters = collection({
  name: 'counters',
  document: z.strictObject({
    _id: z.string().min(1).max(40),
    /** The number given last. */
    value: long,
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type CounterDocument = DocumentOf<typeof counters>;
