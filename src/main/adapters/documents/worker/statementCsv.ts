import type { StatementRequest, StatementRow } from '@main/ports/documents';
import { shownInstant } from '@shared/display';
import { decimal } from '@shared/money';
import { particulars, type StatementWords, statementWords } from '@shared/statements/words';
import { writeCsvHead, writeCsvRows } from './csv';
import type { LongDocument } from './longDocument';

const headOf = (words: StatementWords): string[] => [
  words.date,
  words.bookedAt,
  words.reference,
  words.particulars,
  words.narration,
  `${words.debit} ₹`,
  `${words.credit} ₹`,
  `${words.balance} ₹`,
];

const rowOf = (entry: StatementRow, words: StatementWords): string[] => [
  entry.businessDate,
  shownInstant(entry.bookingTime),
  entry.reference,
  particulars(entry, words),
  entry.narration,
  entry.amount < 0n ? decimal(-entry.amount) : '',
  entry.amount < 0n ? '' : decimal(entry.amount),
  decimal(entry.balanceAfter),
];

/** What the account held at one end of the period: a row that adds nothing to any column's sum but the balance's. */
const heldOn = (date: string, what: string, balance: bigint): string[] => [
  date,
  '',
  '',
  what,
  '',
  '',
  '',
  decimal(balance),
];

/** A statement's rows for a spreadsheet, between what the account held before and after them. */
export function statementCsv({ statement, language }: StatementRequest): LongDocument {
  const words = statementWords[language];
  const { from, to, opening, closing } = statement;
  return {
    begin: () =>
      Buffer.concat([writeCsvHead(headOf(words)), writeCsvRows([heldOn(from, words.opening, opening)])]),
    rows: (rows) =>
      rows.length === 0 ? new Uint8Array() : writeCsvRows(rows.map((entry) => rowOf(entry, words))),
    end: () => writeCsvRows([heldOn(to, words.closing, closing)]),
  };
}
