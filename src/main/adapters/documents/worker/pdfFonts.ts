import { type Family, families, fontFile, type Weight, weights } from './fonts';

/** Text as pdfkit has it laid out; what the glyphs and their places are is its own affair. */
type Laid = {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly unknown[];
  readonly advanceWidth: number;
};

/** The part of pdfkit's font that decides how text is laid out. It is not in its types. */
type PdfFont = {
  readonly layoutRun: (text: string, features: readonly string[]) => Laid;
  layout: (text: string) => Laid;
};

type WithFont = PDFKit.PDFDocument & { readonly _font: PdfFont };

const fontName = (family: Family, weight: Weight): string => `${family} ${weight}`;

export function registerFonts(document: PDFKit.PDFDocument): void {
  for (const family of families)
    for (const weight of weights) document.registerFont(fontName(family, weight), fontFile(family, weight));
}

/** Words are shaped as a whole; figures, signs and capitals, of which references are made, one by one. */
const pieces = /[\p{Script_Extensions=Devanagari}\u200C\u200D]+|\p{Lu}?\p{Ll}+|./gsu;

/** Figures that stand below each other digit by digit. */
const features = ['tnum'];

const mostRemembered = 4_000;

/**
 * Pdfkit either keeps every word it ever laid out, or lays out each anew; and where figures are to be as wide as each
 * other, always the latter: ten thousand rows take a minute. This remembers pieces, and no more than it may.
 */
function layoutOf(font: PdfFont): PdfFont['layout'] {
  const remembered = new Map<string, Laid>();
  const pieceOf = (piece: string): Laid => {
    const known = remembered.get(piece);
    if (known) return known;
    if (remembered.size >= mostRemembered) remembered.clear();
    const laid = font.layoutRun(piece, features);
    remembered.set(piece, laid);
    return laid;
  };
  return (text) => {
    const laid = (text.match(pieces) ?? []).map(pieceOf);
    return {
      glyphs: laid.flatMap(({ glyphs }) => glyphs),
      positions: laid.flatMap(({ positions }) => positions),
      advanceWidth: laid.reduce((width, { advanceWidth }) => width + advanceWidth, 0),
    };
  };
}

const prepared = new WeakSet<PdfFont>();

/** Takes a font for what is written or measured next. */
export function takeFont(document: PDFKit.PDFDocument, family: Family, weight: Weight, size: number): void {
  document.font(fontName(family, weight)).fontSize(size);
  const { _font: font } = document as WithFont;
  if (prepared.has(font)) return;
  font.layout = layoutOf(font);
  prepared.add(font);
}
