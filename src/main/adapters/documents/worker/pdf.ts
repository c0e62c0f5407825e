import PDFDocument from 'pdfkit';
import { type Family, families, fontFile, fontRuns, type Weight, weights } from './fonts';

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

type TextStyle = { readonly size?: number; readonly weight?: Weight; readonly colour?: string };

const ink = '#1a1c20';
const faint = '#5b6270';

const fontName = (family: Family, weight: Weight): string => `${family} ${weight}`;

function registerFonts(document: PDFKit.PDFDocument): void {
  for (const family of families)
    for (const weight of weights) document.registerFont(fontName(family, weight), fontFile(family, weight));
}

/** Writes `text` run by run at (x, y) on one line; returns its width. */
function writeRuns(
  document: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  style: TextStyle,
): number {
  const { size = 10, weight = 400, colour = ink } = style;
  let at = x;
  for (const run of fontRuns(text)) {
    document.font(fontName(run.family, weight)).fontSize(size).fillColor(colour);
    document.text(run.text, at, y, { lineBreak: false });
    at += document.widthOfString(run.text);
  }
  return at - x;
}

function widthOf(document: PDFKit.PDFDocument, text: string, style: TextStyle): number {
  const { size = 10, weight = 400 } = style;
  return fontRuns(text).reduce(
    (width, run) =>
      width + document.font(fontName(run.family, weight)).fontSize(size).widthOfString(run.text),
    0,
  );
}

/** Breaks at spaces so that no line is wider than `width` points. */
function wrap(document: PDFKit.PDFDocument, text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && widthOf(document, longer, style) > width) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}

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
      .strokeColor('#c9ced6')
      .stroke();
    pen += 12;
  };
  return { width, margin, line, row, rule, space: (points) => (pen += points) };
}

/**
 * Typesets one document.
 * @param options `createdAt` makes equal input give equal bytes
 */
export function writePdf(
  options: { readonly size: 'A4' | 'A5'; readonly title: string; readonly createdAt: Date },
  write: (page: Page) => void,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    size: options.size,
    margin: 0,
    info: { Title: options.title, Creator: 'Branchbook', CreationDate: options.createdAt },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  registerFonts(document);
  write(pageOf(document, options.size === 'A5' ? 36 : 56));
  document.end();
  return whole;
}
