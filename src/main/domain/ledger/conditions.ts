import { monthOf, startOfMonth } from '@shared/businessDate';
import type { Product } from './products';
import { isSettingLine, type Line } from './records';

/** What the bank does by itself with accounts of a product. */
export type Conditions = {
  /** Interest of a year in hundredths of a percent; 0 where there is none. */
  readonly interestBasisPoints: bigint;
  /** The first month for which it is paid, `YYYY-MM`. */
  readonly interestSince: string;
  /** After so many days without use an account becomes dormant; 0 for never. */
  readonly dormantAfterDays: bigint;
};

/** The setting that holds them. */
export const conditionsSetting = (product: Product): string => `conditions-${product}`;

/** Until the bank says otherwise: no interest, and dormant after two years. */
const builtIn: Conditions = { interestBasisPoints: 0n, interestSince: '0000-01', dormantAfterDays: 730n };

/** A product's conditions as the head of their setting's book says them. */
export function conditionsOf(head: Line | null): Conditions {
  if (head === null) return builtIn;
  const value = isSettingLine(head) ? head.value : null;
  const { interestBasisPoints, interestSince, dormantAfterDays } = (value ?? {}) as Readonly<
    Record<string, unknown>
  >;
  if (
    typeof interestBasisPoints !== 'bigint' ||
    typeof interestSince !== 'string' ||
    typeof dormantAfterDays !== 'bigint'
  ) {
    throw new Error(`${head.book} no ${head.no} holds no conditions`);
  }
  return { interestBasisPoints, interestSince, dormantAfterDays };
}

/** How far back interest is paid that nobody paid in its time. */
const mostMonths = 12;

/** The months that are over on `today` and for which interest is due, oldest first. */
export function interestMonths(
  { interestBasisPoints, interestSince }: Conditions,
  openedOn: string,
  today: string,
): readonly string[] {
  if (interestBasisPoints === 0n) return [];
  const months = Array.from({ length: mostMonths }, (_, back) =>
    monthOf(startOfMonth(today, back - mostMonths)),
  );
  return months.filter((month) => month >= interestSince && month >= monthOf(openedOn));
}
