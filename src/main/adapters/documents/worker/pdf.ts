import PDFDocument from 'pdfkit';
import { registerFonts } from './pdfFonts';
import { faint, hairline, type TextStyle, widthOf, wrap, writeRuns } from './pdfText';

/** The one PDF writer: A4 or A5, the bundled fonts, and text whose every character has a glyph. */
export type Page = {
  readonly width: number;
  readonly margin: number;
  /** Writes one line at the pen and moves the pen below it. Sizes and gaps are in points. */
  readonly line: (text: string, style?: TextStyle) => void;
  /** A label at the left and its value at the right of one line. */
  readonly row: (label: string, value: string, style?: TextStyle) => void;
  readonly rule: () => void;
  readonly space: (points: number) => void;
};

function pageOf(document: PDFKit.PDFDocument, margin: number): Page {
  const { width } = document.page;
  const inner = width - 2 * margin;
  let pen = margin;
  const line = (text: string, style: TextStyle = {}): void => {
    for (const part of wrap(document, text, inner, style)) {
      writeRuns(document, part, margin, pen, style);
      pen += (style.size ?? 10) * 1.5;
    }
  };
  const row = (label: string, value: string, style: TextStyle = {}): void => {
    writeRuns(document, label, margin, pen, { ...style, weight: 400, colour: faint });
    writeRuns(document, value, width - margin - widthOf(document, value, style), pen, style);
    pen += (style.size ?? 10) * 1.9;
  };
  const rule = (): void => {
    document
      .moveTo(margin, pen)
      .lineTo(width - margin, pen)
      .lineWidth(0.5)
      .strokeColor(hairline)
      .stroke();
    pen += 12;
  };
  return { width, margin, line, row, rule, space: (points) => (pen += points) };
}

type PdfOptions = {
  readonly size: 'A4' | 'A5';
  readonly title: string;
  /** Makes equal input give equal bytes. */
  readonly createdAt: Date;
};

/** A document that is written page by page and handed on as it grows. */
export type OpenPdf = {
  readonly document: PDFKit.PDFDocument;
  /** The pages that were ended since the last time; they are kept no longer. */
  readonly take: () => Uint8Array;
  /** Ends the document. @returns its last bytes */
  readonly end: () => Uint8Array;
};

const nothing = new Uint8Array();

export function openPdf({ size, title, createdAt }: PdfOptions): OpenPdf {
  const document = new PDFDocument({
    size,
    margin: 0,
    info: { Title: title, Creator: 'Branchbook', CreationDate: createdAt },
  });
  registerFonts(document);
  // Nothing listens to the document, so it flows nowhere: what it has is read when it is asked for.
  const take = (): Uint8Array => document.read() ?? nothing;
  return {
    document,
    take,
    end: () => {
      document.end();
      return take();
    },
  };
}

/** Typesets one document of one page. */
export function writePdf(options: PdfOptions, write: (page: Page) => void): Uint8Array {
  const { document, end } = openPdf(options);
  write(pageOf(document, options.size === 'A5' ? 36 : 56));
  return end();
}
