/**
 * Money is a bigint of minor units (paise) of one currency, Indian rupees, exponent 2. It is never a
 * float: on the wire it is a string of digits, in the database a BSON long.
 */
export const minorUnitsPerRupee = 100n;

/** The largest amount one line may carry, in paise: 9e15 keeps any sum of a book well inside a long. */
export const largestAmount = 9_000_000_000_000_000n;

/** The least a customer may credit or debit: ₹1.00. */
export const smallestCashAmount = 100n;

export type AmountProblem = 'required' | 'invalid' | 'decimals' | 'tooLarge';

const shorthands: Readonly<Record<string, bigint>> = {
  k: 1_000n,
  l: 100_000n,
  cr: 10_000_000n,
};

const amountPattern = /^(\d+)(?:\.(\d*))?\s*(k|l|lakh|cr|crore)?$/i;

/**
 * Reads what a person typed or pasted: "5000", "₹ 5,000.00", "5k", "1.5l", "2cr". ASCII digits only.
 * @returns paise, or what is wrong: `decimals` where it is finer than a paisa
 */
export function parseAmount(text: string): bigint | AmountProblem {
  const cleaned = text
    .trim()
    .replace(/^(₹|rs\.?|inr)\s*/i, '')
    .replace(/,/g, '')
    .trim();
  if (cleaned === '') return 'required';
  const match = amountPattern.exec(cleaned);
  if (!match) return 'invalid';
  const [, whole = '', fraction = '', suffix = ''] = match;
  const unit =
    shorthands[
      suffix
        .toLowerCase()
        .replace(/^lakh$/, 'l')
        .replace(/^crore$/, 'cr')
    ] ?? 1n;
  const scale = 10n ** BigInt(fraction.length);
  const paiseTimesScale = BigInt(whole + fraction) * minorUnitsPerRupee * unit;
  if (paiseTimesScale % scale !== 0n) return 'decimals';
  if (suffix === '' && fraction.length > 2) return 'decimals';
  const paise = paiseTimesScale / scale;
  return paise > largestAmount ? 'tooLarge' : paise;
}

/** Groups digits as India reads them: 1234567 → "12,34,567". */
export function groupIndian(digits: string): string {
  if (digits.length <= 3) return digits;
  const head = digits.slice(0, -3).replace(/\B(?=(\d{2})+$)/g, ',');
  return `${head},${digits.slice(-3)}`;
}

/** Paise as "12,34,567.89", with U+2212 before a negative amount. The currency stands in the head of a column. */
export function formatAmount(paise: bigint): string {
  const absolute = paise < 0n ? -paise : paise;
  const rupees = (absolute / minorUnitsPerRupee).toString();
  const fraction = (absolute % minorUnitsPerRupee).toString().padStart(2, '0');
  return `${paise < 0n ? '−' : ''}${groupIndian(rupees)}.${fraction}`;
}

/** Paise as "₹12,34,567.89". */
export function formatRupees(paise: bigint): string {
  return paise < 0n ? `−₹${formatAmount(-paise)}` : `₹${formatAmount(paise)}`;
}

/** Paise as a plain decimal that any spreadsheet reads: "-1250.50". */
export const decimal = (paise: bigint): string => {
  const absolute = paise < 0n ? -paise : paise;
  return `${paise < 0n ? '-' : ''}${absolute / 100n}.${(absolute % 100n).toString().padStart(2, '0')}`;
};

/** Puts amounts in the order of their size, the smallest first: as bigints, whatever their difference. */
export const byAmount = (left: bigint, right: bigint): number => (left < right ? -1 : left > right ? 1 : 0);
