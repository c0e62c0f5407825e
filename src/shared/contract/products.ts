import { z } from 'zod';
import { products } from '../products';
import { command, query } from './line';
import { branchId, formKey, line } from './values';

export const productRow = z.object({
  product: z.enum(products),
  /** Interest of a year in hundredths of a percent. */
  interestBasisPoints: z.int(),
  /** The first month for which it is paid, `YYYY-MM`; null where there is none. */
  interestSince: z.string().nullable(),
  /** After so many days without use an account becomes dormant; 0 for never. */
  dormantAfterDays: z.int(),
});

export const productLines = {
  'products.list': query({
    permission: 'product.read',
    about: { branch: 'branch' },
    input: z.strictObject({ branch: branchId }),
    output: z.object({ rows: z.array(productRow) }),
  }),
  /** What the bank does by itself with accounts of a product, from the present month on. */
  'products.change': command({
    permission: 'product.manage',
    about: { branch: 'branch' },
    records: 'setting-changed',
    input: z.strictObject({
      key: formKey,
      branch: branchId,
      product: z.enum(products),
      interestBasisPoints: z.int().min(0).max(5_000),
      dormantAfterDays: z.int().min(0).max(36_500),
      reason: line(200, 3),
    }),
    output: productRow,
  }),
};
