import { z } from 'zod';
import { isSpan, large, movement, notASpan, step, units } from './figures';
import { job, query } from './line';
import { branchId, date } from './values';

/** The charts of the page, in their order. */
export const panelNames = [
  'flow',
  'held',
  'sizes',
  'customers',
  'kinds',
  'largest',
  'branches',
  'hours',
] as const;

/** Null for all that the caller may see. The span is cut into steps of one unit. */
const asked = z.strictObject({ branch: branchId.nullable(), from: date, to: date, unit: z.enum(units) });

const flow = movement.shape.credits;
const count = z.int();

/** All that the page draws, of one branch or of the bank. */
export const analytics = z.object({
  bankName: z.string(),
  demo: z.boolean(),
  /** The branch's name; null for the bank. */
  branchName: z.string().nullable(),
  from: date,
  to: date,
  unit: z.enum(units),
  /** The day on which people were counted: customers as they stand, sign-ins of its month and the two before it. */
  asOf: date,
  steps: z.array(step),
  total: movement,
  /** Of the span before, as long. */
  before: movement.extend({ from: date, to: date }),
  branches: z.array(movement.extend({ branch: branchId, name: z.string() })),
  kinds: z.array(movement.extend({ kind: z.string() })),
  sizes: z.array(flow.extend({ digits: z.int() })),
  largest: z.array(large),
  customers: z.object({
    customers: count,
    activeCustomers: count,
    dormantCustomers: count,
    newCustomers: count,
  }),
  /** 1 is Monday. Hours without a sign-in have no row. */
  hours: z.array(z.object({ weekday: count, hour: count, signedIn: count })),
});

export const analyticsLines = {
  'analytics.figures': query({
    permission: 'figures.read',
    about: { branch: 'branch' },
    input: asked.refine(isSpan, notASpan),
    output: analytics,
  }),
  /** One chart as a picture, or its figures. */
  'analytics.savePanel': job({
    permission: 'figures.read',
    about: { branch: 'branch' },
    records: 'exported',
    input: asked
      .extend({ panel: z.enum(panelNames), format: z.enum(['png', 'csv']) })
      .refine(isSpan, notASpan),
    output: z.object({ saved: z.string() }),
  }),
  /** All of them as pages to print. */
  'analytics.savePages': job({
    permission: 'figures.read',
    about: { branch: 'branch' },
    records: 'exported',
    input: asked.refine(isSpan, notASpan),
    output: z.object({ saved: z.string() }),
  }),
};
