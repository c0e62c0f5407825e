import { branchId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';

/** How many people a branch has. It moves in the transaction that changes a person's document. */
export const peopleCounts = collection({
  name: 'peopleCounts',
  document: z.strictObject({
    _id: branchId,
    /** By `<role>:<status>`. */
    people: z.record(z.string(), z.int()),
  }),
  indexes: [],
  rights: ['find', 'insert', 'update'],
});

export type PeopleCountDocument = DocumentOf<typeof peopleCounts>;
