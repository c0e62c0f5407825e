import { branchId } from '@shared/contract/values';
import { z } from 'zod';
import { collection, type DocumentOf } from '../collection';
import { figureFields } from './figureFields';

/** A projection: what desks' days come to, for a branch or the bank, on a date or in a month. */
export const figures = collection({
  name: 'figures',
  document: z.strictObject({
    /** `<branch>:<period>`, or `bank:<period>` */
    _id: z.string().min(1).max(24),
    /** Null for the bank. */
    branch: branchId.nullable(),
    unit: z.enum(['date', 'month']),
    /** "2026-11-23" or "2026-11" */
    period: z.string().regex(/^\d{4}-\d\d(-\d\d)?$/),
    ...figureFields,
  }),
  indexes: [
    // All that branches are compared by: thousands of dates are summed from the index alone.
    {
      name: 'periodBranch',
      key: {
        period: 1,
        branch: 1,
        entries: 1,
        'credits.count': 1,
        'credits.amount': 1,
        'debits.count': 1,
        'debits.amount': 1,
      },
    },
    { name: 'branchUnit', key: { branch: 1, unit: 1, period: 1 } },
  ],
  rights: ['find', 'insert', 'update'],
});

export type FiguresDocument = DocumentOf<typeof figures>;
