import type { BulkColumn, BulkProblem } from '@shared/bulkProblems';
import { accountNumberPattern, isAccountNumber } from '@shared/ids';
import { parseAmount } from '@shared/money';
import type { BulkLine } from './bulk';
import type { Columns } from './columns';

/** Something that a line of the file has against it. */
export type LineProblem = {
  readonly no: number;
  readonly column: BulkColumn;
  readonly problem: BulkProblem;
  /** What stands there, as far as it helps to find it. */
  readonly text: string;
};

/** A line as the file has it; null where the rest of the file cannot be read. */
export type FileRow = { readonly no: number; readonly cells: readonly string[] | null };

/** A line as it was read: what can be posted, or what is wrong with it. */
export type ReadLine = { readonly line: BulkLine } | { readonly problems: readonly LineProblem[] };

const longestNarration = 140;
const longestText = 60;

const shortened = (text: string): string =>
  text.length > longestText ? `${text.slice(0, longestText)}…` : text;

/** Commas as India groups figures, or as elsewhere; "1250,50" is neither, and must not be read as a hundred times more. */
const grouped = /^\d{1,3}(,\d{2,3})*,\d{3}(\.\d*)?$/;
const currency = /^(₹|rs\.?|inr)\s*|\s*(₹|rs\.?|inr)$/gi;
/** "500.00 Cr" is a credit in one bank's file; the shorthands for lakh and crore are for typing only. */
const letters = /\p{L}/u;

function amountIn(text: string): bigint | BulkProblem {
  const figures = text.trim().replace(currency, '');
  if (figures === '') return 'amountMissing';
  if (/^[-−–(]/.test(figures)) return 'amountNegative';
  if (figures.includes(',') && !grouped.test(figures)) return 'amountForm';
  if (letters.test(figures)) return 'amountForm';
  const paise = parseAmount(figures);
  if (typeof paise === 'bigint') return paise === 0n ? 'amountZero' : paise;
  if (paise === 'decimals') return 'amountDecimals';
  return paise === 'tooLarge' ? 'amountTooLarge' : 'amountForm';
}

function accountProblem(account: string): BulkProblem | null {
  if (account === '') return 'accountMissing';
  if (!accountNumberPattern.test(account)) return 'accountForm';
  return isAccountNumber(account) ? null : 'accountDigit';
}

function narrationProblem(narration: string): BulkProblem | null {
  if (narration.includes('\uFFFD')) return 'encoding';
  if (/\p{Cc}/u.test(narration)) return 'narrationForm';
  return narration.length > longestNarration ? 'narrationTooLong' : null;
}

/** An empty line between others, which says nothing. */
export const isBlank = ({ cells }: FileRow): boolean => cells?.every((cell) => cell.trim() === '') ?? false;

/** Reads one line by itself, without looking at the books. */
export function readLine({ no, cells }: FileRow, columns: Columns): ReadLine {
  const wrong = (column: BulkColumn, problem: BulkProblem, text: string): LineProblem => ({
    no,
    column,
    problem,
    text: shortened(text),
  });
  if (cells === null) return { problems: [wrong('line', 'broken', '')] };
  if (cells.length !== columns.width) return { problems: [wrong('line', 'columns', cells.join(' '))] };

  const account = (cells[columns.account] ?? '').replace(/\s/g, '');
  const written = cells[columns.amount] ?? '';
  const narration = (columns.narration === null ? '' : (cells[columns.narration] ?? ''))
    .trim()
    .normalize('NFC');

  const amount = amountIn(written);
  const badAccount = accountProblem(account);
  const badNarration = narrationProblem(narration);
  const problems = [
    ...(badAccount ? [wrong('account', badAccount, account)] : []),
    ...(typeof amount === 'string' ? [wrong('amount', amount, written)] : []),
    ...(badNarration ? [wrong('narration', badNarration, narration)] : []),
  ];
  if (problems.length > 0 || typeof amount === 'string') return { problems };
  return { line: { no, account, amount, narration } };
}
