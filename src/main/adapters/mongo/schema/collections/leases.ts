import { z } from 'zod';
import { collection, type DocumentOf, dateTime, long } from '../collection';

/** Who may do what only one at a time may. Never deleted: the fence must only grow. */
export const leases = collection({
  name: 'leases',
  document: z.strictObject({
    _id: z.string().min(1).max(80),
    owner: z.string().max(80),
    /** Grows by one each time the lease changes hands. */
    fence: long,
    /** By the server's clock. */
    until: dateTime,
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type LeaseDocument = DocumentOf<typeof leases>;
