import { fontRuns, type Weight } from './fonts';
import { takeFont } from './pdfFonts';

export type TextStyle = { readonly size?: number; readonly weight?: Weight; readonly colour?: string };

export const ink = '#1a1c20';
export const faint = '#5b6270';
export const warning = '#a3360b';
export const hairline = '#c9ced6';

/** Writes `text` run by run at (x, y) on one line; returns its width. */
export function writeRuns(
  document: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  style: TextStyle,
): number {
  const { size = 10, weight = 400, colour = ink } = style;
  let at = x;
  for (const run of fontRuns(text)) {
    takeFont(document, run.family, weight, size);
    document.fillColor(colour);
    // Shaped, a Hindi word is other signs in another order: who searches or copies it gets what was written.
    const isShaped = run.family === 'Noto Sans Devanagari';
    if (isShaped) document.markContent('Span', { actual: run.text });
    document.text(run.text, at, y, { lineBreak: false });
    if (isShaped) document.endMarkedContent();
    at += document.widthOfString(run.text);
  }
  return at - x;
}

export function widthOf(document: PDFKit.PDFDocument, text: string, style: TextStyle): number {
  const { size = 10, weight = 400 } = style;
  return fontRuns(text).reduce((width, run) => {
    takeFont(document, run.family, weight, size);
    return width + document.widthOfString(run.text);
  }, 0);
}

/** Breaks at spaces so that no line is wider than `width` points. */
export function wrap(document: PDFKit.PDFDocument, text: string, width: number, style: TextStyle): string[] {
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

/** As much of `text` as goes into `width` points on one line, with an ellipsis where that is not all. */
export function cut(document: PDFKit.PDFDocument, text: string, width: number, style: TextStyle): string {
  if (widthOf(document, text, style) <= width) return text;
  // By letters as people see them: a Hindi letter is not torn from its vowel sign.
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let [fits, tooMany] = [0, letters.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    const shorter = `${letters.slice(0, middle).join('').trimEnd()}…`;
    if (widthOf(document, shorter, style) <= width) fits = middle;
    else tooMany = middle;
  }
  return `${letters.slice(0, fits).join('').trimEnd()}…`;
}

/** `style`, smaller where `text` would be wider than `width` points: a figure is never cut. */
export function shrunk(
  document: PDFKit.PDFDocument,
  text: string,
  width: number,
  style: TextStyle,
): TextStyle {
  const wide = widthOf(document, text, style);
  return wide <= width ? style : { ...style, size: ((style.size ?? 10) * width) / wide };
}
