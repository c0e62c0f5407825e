import { accountBook } from '@main/domain/ledger/books';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { BusinessDate } from '@shared/businessDate';
import { referenceOf } from '@shared/ids';
import { accountNo, branch } from '../ledger/desk';

export const account = accountNo(1);
export const book = accountBook(branch, account);

const keyOf = (no: number): string => `01935f3c-7b8e-7c1a-9d2e-${no.toString(16).padStart(12, '0')}`;

/** Records of one account's book with what a statement reads of them: credits of ₹1.00, one on each of `dates`. */
export const creditsOn = (dates: readonly BusinessDate[]): readonly JournalRecord[] =>
  dates.map((businessDate, index) => {
    const no = index + 1;
    const key = keyOf(no);
    const line = { book, no, amount: 100n, balanceAfter: 100n * BigInt(no) };
    return {
      id: `${branch}:${key}`,
      branch,
      kind: 'cash-credit',
      outcome: 'posted',
      lines: [line, { book: `${branch}/desk/DESK0001`, no, chain: '', businessDate }],
      reference: referenceOf(key),
      narration: '',
      intent: { kind: 'cash-credit', key, account },
      bookingTime: new Date(`${businessDate}T05:30:00.000Z`),
    } as unknown as JournalRecord;
  });
