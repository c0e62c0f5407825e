import type { SixMonths } from '@main/ports/documents';
import type { DocumentTexts } from '@shared/documentTexts';
import { writeCsv } from './csv';

/** Paise as a plain decimal that any spreadsheet reads: "-1250.50". */
const decimal = (paise: bigint): string => {
  const absolute = paise < 0n ? -paise : paise;
  return `${paise < 0n ? '-' : ''}${absolute / 100n}.${(absolute % 100n).toString().padStart(2, '0')}`;
};

/** The figures behind the six-month chart, a row a day. */
export const chartFiguresCsv = (figures: SixMonths, texts: DocumentTexts): Uint8Array =>
  writeCsv(
    [texts.date, texts.credits, texts.debits, texts.balance, texts.transactions],
    figures.days.map((day) => [
      day.date,
      decimal(day.credits),
      decimal(day.debits),
      decimal(day.balance),
      `${day.entries}`,
    ]),
  );
