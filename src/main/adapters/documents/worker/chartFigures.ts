import type { SixMonths } from '@main/ports/documents';
import type { DocumentTexts } from '@shared/documentTexts';
import { decimal } from '@shared/money';
import { writeCsv } from './csv';

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
