import type { StatementFigures, StatementRequest, StatementRow } from '@main/ports/documents';
import { shownDay } from '@shared/display';
import type { DocumentLanguage } from '@shared/documentTexts';
import { fillWords } from '@shared/fillWords';
import { formatAmount, formatRupees } from '@shared/money';
import { particulars, type StatementWords, statementWords } from '@shared/statements/words';
import type { LongDocument } from './longDocument';
import { openPdf } from './pdf';
import { cut, faint, hairline, shrunk, type TextStyle, warning, widthOf, writeRuns } from './pdfText';
import {
  columns,
  firstHeadTop,
  headHeight,
  nextHeadTop,
  page,
  pagesFor,
  rowHeight,
  rowsOn,
} from './statementPages';

type Sheet = {
  readonly document: PDFKit.PDFDocument;
  readonly figures: StatementFigures;
  readonly words: StatementWords;
  readonly language: DocumentLanguage;
  readonly pages: number;
};

type Cells = {
  readonly date?: string;
  readonly what: string;
  readonly below?: string;
  readonly debit?: string;
  readonly credit?: string;
  readonly balance?: string;
};

const edge = page.width - page.margin;
const ground = '#f3f3f0';
const small = { size: 7.5, colour: faint } as const;
const big = { size: 16, weight: 600 } as const;
const name = { size: 11, weight: 600 } as const;
const strong = { size: 9, weight: 600 } as const;
const usual = { size: 9 } as const;

const left = ({ document }: Sheet, text: string, x: number, y: number, style: TextStyle): number =>
  writeRuns(document, text, x, y, style);

const right = ({ document }: Sheet, text: string, x: number, y: number, style: TextStyle): number =>
  writeRuns(document, text, x - widthOf(document, text, style), y, style);

/** A figure that ends in its column at the right. */
const figure = (
  sheet: Sheet,
  text: string,
  column: 'debit' | 'credit' | 'balance',
  y: number,
  style: TextStyle,
) => {
  const { left: from, right: to } = columns[column];
  const end = column === 'balance' ? to - 6 : to;
  right(sheet, text, end, y, shrunk(sheet.document, text, end - from - 6, style));
};

const line = ({ document }: Sheet, y: number): void => {
  document.moveTo(page.margin, y).lineTo(edge, y).lineWidth(0.5).strokeColor(hairline).stroke();
};

const periodOf = ({ figures, words, language }: Sheet): string =>
  fillWords(words.period, { from: shownDay(figures.from, language), to: shownDay(figures.to, language) });

/** Bank, holder, account and period, and what it all comes to: on the first page. */
function letterhead(sheet: Sheet): void {
  const { document, figures, words } = sheet;
  const { margin } = page;
  if (figures.demo) left(sheet, words.demo, margin, 30, { size: 9, weight: 600, colour: warning });
  const titleWidth = widthOf(document, words.title, { size: 12, weight: 600 });
  const room = edge - margin - titleWidth - 24;
  left(sheet, cut(document, figures.bankName, room, big), margin, 48, big);
  right(sheet, words.title, edge, 51, { size: 12, weight: 600 });
  left(sheet, cut(document, figures.branchName, room, usual), margin, 72, { size: 9, colour: faint });
  right(sheet, periodOf(sheet), edge, 72, { size: 9, colour: faint });
  line(sheet, 94);
  left(sheet, words.holder, margin, 106, small);
  left(sheet, cut(document, figures.holderName, 330, name), margin, 117, name);
  left(sheet, words.account, 390, 106, small);
  left(sheet, figures.maskedAccount, 390, 117, name);
  const band = [
    [words.opening, figures.opening],
    [words.credits, figures.credits],
    [words.debits, figures.debits],
    [words.closing, figures.closing],
  ] as const;
  const width = (edge - margin) / band.length;
  document.rect(margin, 146, edge - margin, 44).fill(ground);
  for (const [index, [label, amount]] of band.entries()) {
    left(sheet, label, margin + 8 + index * width, 154, small);
    const text = formatRupees(amount);
    const style = shrunk(document, text, width - 16, { size: 10.5, weight: 600 });
    left(sheet, text, margin + 8 + index * width, 167, style);
  }
}

/** What tells a page that got lost where it belongs. */
function pageHead(sheet: Sheet): void {
  const { document, figures, words } = sheet;
  if (figures.demo) left(sheet, words.demo, page.margin, 24, { size: 8, weight: 600, colour: warning });
  const whose = `${figures.holderName} · ${figures.maskedAccount}`;
  left(sheet, cut(document, figures.bankName, 200, strong), page.margin, 42, strong);
  right(sheet, `${cut(document, whose, 200, small)} · ${periodOf(sheet)}`, edge, 43.5, small);
}

function tableHead(sheet: Sheet, top: number): void {
  const { document, words } = sheet;
  document.rect(page.margin, top, edge - page.margin, headHeight).fill(ground);
  const style = { size: 8, weight: 600, colour: faint } as const;
  const y = top + 7;
  left(sheet, words.date, columns.date.left + 6, y, style);
  left(sheet, words.particulars, columns.particulars.left, y, style);
  figure(sheet, `${words.debit} ₹`, 'debit', y, style);
  figure(sheet, `${words.credit} ₹`, 'credit', y, style);
  figure(sheet, `${words.balance} ₹`, 'balance', y, style);
}

function foot(sheet: Sheet, number: number): void {
  const { document, figures, words, pages } = sheet;
  const y = page.height - 42;
  line(sheet, y - 8);
  const count = fillWords(words.page, { page: `${number}`, pages: `${pages}` });
  const counted = right(sheet, count, edge, y, small);
  const text = fillWords(words.footer, { bank: figures.bankName });
  left(sheet, cut(document, text, edge - page.margin - counted - 16, small), page.margin, y, small);
}

function row(sheet: Sheet, top: number, cells: Cells, style: TextStyle): void {
  const { document } = sheet;
  const { particulars: middle } = columns;
  const width = middle.right - middle.left - 4;
  const y = top + (cells.below ? 3.5 : 7.5);
  left(sheet, cells.date ?? '', columns.date.left + 6, y, { ...style, weight: 400 });
  left(sheet, cut(document, cells.what, width, style), middle.left, y, style);
  if (cells.below) left(sheet, cut(document, cells.below, width, small), middle.left, y + 10.5, small);
  figure(sheet, cells.debit ?? '', 'debit', y, style);
  figure(sheet, cells.credit ?? '', 'credit', y, style);
  figure(sheet, cells.balance ?? '', 'balance', y, style);
  line(sheet, top + rowHeight);
}

function cellsOf(sheet: Sheet, entry: StatementRow): Cells {
  const { amount, narration, reference } = entry;
  return {
    date: shownDay(entry.businessDate, sheet.language),
    what: particulars(entry, sheet.words),
    below: narration === '' ? reference : `${reference} · ${narration}`,
    ...(amount < 0n ? { debit: formatAmount(-amount) } : { credit: formatAmount(amount) }),
    balance: formatAmount(entry.balanceAfter),
  };
}

/** The place of the next row, page by page; what a page begins with is drawn on the way. */
function createRows(sheet: Sheet) {
  const { document, figures, words } = sheet;
  let [number, onPage, top] = [1, 0, firstHeadTop + headHeight];
  let balance = figures.opening;
  letterhead(sheet);
  tableHead(sheet, firstHeadTop);
  foot(sheet, number);

  const turn = (): void => {
    document.addPage();
    [number, onPage, top] = [number + 1, 0, nextHeadTop + headHeight];
    pageHead(sheet);
    tableHead(sheet, nextHeadTop);
    foot(sheet, number);
    row(
      sheet,
      top,
      { what: words.broughtForward, balance: formatAmount(balance) },
      { ...usual, colour: faint },
    );
    top += rowHeight;
  };

  return (cells: Cells, style: TextStyle, balanceAfter: bigint): void => {
    if (onPage === rowsOn(number)) turn();
    row(sheet, top, cells, style);
    [onPage, top, balance] = [onPage + 1, top + rowHeight, balanceAfter];
  };
}

/** An A4 statement, ready to print, that is handed on page by page. Equal figures give equal bytes. */
export function statementPdf({ statement: figures, language }: StatementRequest): LongDocument {
  const words = statementWords[language];
  const createdAt = new Date(`${figures.to}T00:00:00Z`);
  const { document, take, end } = openPdf({ size: 'A4', title: words.title, createdAt });
  const sheet = { document, figures, words, language, pages: pagesFor(figures.entries) };
  const { opening, closing, credits, debits } = figures;
  const write = createRows(sheet);
  return {
    begin: () => {
      write({ what: words.opening, balance: formatAmount(opening) }, strong, opening);
      if (figures.entries === 0) write({ what: words.nothing }, { ...usual, colour: faint }, opening);
      return take();
    },
    rows: (rows) => {
      for (const entry of rows) write(cellsOf(sheet, entry), usual, entry.balanceAfter);
      return take();
    },
    end: () => {
      const sums = {
        debit: formatAmount(debits),
        credit: formatAmount(credits),
        balance: formatAmount(closing),
      };
      write({ what: words.closing, ...sums }, strong, closing);
      return end();
    },
  };
}
