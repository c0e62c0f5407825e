import { z } from 'zod';
import { addDays } from '../businessDate';
import { event, query } from './line';
import { amount, branchId, date, nothing } from './values';

const flow = z.object({ count: z.int(), amount });

/** What entries moved in customers' accounts: in, out, and how many entries there were. */
export const movement = z.object({ entries: z.int(), credits: flow, debits: flow });

/** Null for all that the caller may see: of an administrator the bank, of others their branch. */
const whose = { branch: branchId.nullable() };

/** The longest span that figures are asked for. */
const mostDays = 3_660;

const span = { from: date, to: date };

export const isSpan = ({ from, to }: { from: string; to: string }): boolean =>
  from <= to && to <= addDays(from, mostDays);

export const notASpan = { path: ['to'], params: { code: 'notAllowed' } };

/** Null for who may not see what the bank holds. */
const balance = amount.nullable();

export const step = movement.extend({ ...span, balance });

/** A line of a customer's account; what is credited is positive. `record` is its entry's id. */
export const large = z.object({ record: z.string(), account: z.string(), amount, date });

export const units = ['day', 'week', 'month'] as const;

export const dashboard = z.object({
  /** Null for the bank. */
  branch: branchId.nullable(),
  date,
  today: movement,
  /** From the first of the month on. */
  month: movement,
  /** As many days of the month before. */
  monthBefore: movement,
  /** What customers' accounts hold. */
  balance,
  /** The last thirty, today among them. */
  days: z.array(step),
});

export const figureLines = {
  'figures.dashboard': query({
    permission: 'figures.read',
    about: { branch: 'branch' },
    input: z.strictObject(whose),
    output: dashboard,
  }),
  /** Steps of a span, the first and the last of which may be cut short by it; and the span before, as long. */
  'figures.series': query({
    permission: 'figures.read',
    about: { branch: 'branch' },
    input: z.strictObject({ ...whose, ...span, unit: z.enum(units) }).refine(isSpan, notASpan),
    output: z.object({
      rows: z.array(step),
      total: movement,
      before: movement.extend(span),
    }),
  }),
  /** Each branch that the caller may see, beside the others. */
  'figures.branches': query({
    permission: 'figures.read',
    input: z.strictObject(span).refine(isSpan, notASpan),
    output: z.object({ rows: z.array(movement.extend({ branch: branchId, name: z.string() })) }),
  }),
  /** By kind of entry, and by the size of what was moved. */
  'figures.makeUp': query({
    permission: 'figures.read',
    about: { branch: 'branch' },
    input: z.strictObject({ ...whose, ...span }).refine(isSpan, notASpan),
    output: z.object({
      kinds: z.array(movement.extend({ kind: z.string() })),
      /** `digits` of the amount in paise: 5 are ₹100.00 to ₹999.99. */
      sizes: z.array(flow.extend({ digits: z.int() })),
      largest: z.array(large),
    }),
  }),
  'figures.changed': event({ permission: 'figures.read', payload: nothing }),
};
