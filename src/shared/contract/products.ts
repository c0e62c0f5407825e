import { z } from 'zod';
import { productNames } from '../products';
import { command, query } from './line';
import { amount, date, formKey, line } from './values';

const product = z.enum(productNames);

/** More than a whole year's worth is a mistake in typing. */
const basisPoints = z.int().min(0).max(10_000);

const notNegative = amount.refine((paise) => paise >= 0n, { params: { code: 'tooSmall' } });

/** How often the product was changed. */
const version = z.int().min(0);

const productRow = z.object({
  product,
  version,
  minimumBalance: amount,
  /** How far it may be overdrawn. */
  overdraft: amount,
  /** What a year earns now, and since when. */
  basisPoints,
  since: date.nullable(),
});

export const productLines = {
  /** The terms of this desk's branch. */
  'products.list': query({
    permission: 'product.read',
    input: z.strictObject({}),
    output: z.object({ rows: z.array(productRow) }),
  }),
  /** Terms count for every account of the product a moment later; the rate from today on. */
  'products.change': command({
    permission: 'product.change',
    records: 'setting-changed',
    input: z.strictObject({
      key: formKey,
      product,
      /** What the form was opened on: where there is a newer one, nothing is changed. */
      version,
      minimumBalance: notNegative,
      overdraft: notNegative,
      basisPoints,
      reason: line(200, 3),
    }),
    output: z.object({ reference: z.string() }),
  }),
};
