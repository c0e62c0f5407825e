import type { WordLanguage } from '../amountInWords';
import { shownDay } from '../display';
import { fillWords } from '../fillWords';
import type { ChartDrawing } from './drawing';
import { type ChartTheme, lightChartTheme } from './theme';
import { chartWords } from './words';

/** Something to paint: a text at its baseline, or a rectangle. Lengths are CSS pixels of the unscaled picture. */
export type PictureMark = PictureText | PictureRectangle;

type PictureText = {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly align: 'left' | 'center';
  readonly size: number;
  readonly weight: 400 | 600;
  readonly colour: string;
  /** Longer text ends in an ellipsis. */
  readonly widthMax: number;
};

type PictureRectangle = {
  readonly kind: 'rectangle';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  readonly filled: boolean;
};

export type PicturePlace = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A whole picture as plain data; the worker makes a canvas of `scale` times the size and paints it. */
export type ChartPicture = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly background: string;
  readonly marks: readonly PictureMark[];
  /** Null where the marks are all there is. */
  readonly chart: (PicturePlace & { readonly configuration: ChartDrawing }) | null;
};

/** Every saved picture has this width; it is painted at twice the density. */
export const pictureWidth = 1200;
export const pictureMargin = 56;
export const pictureInner = pictureWidth - 2 * pictureMargin;
/** Below the head of the picture. */
export const pictureTop = 200;
const demoWidth = 248;

export const pictureText = (
  content: string,
  place: { x: number; baseline: number; widthMax: number },
  look: { size: number; weight?: 400 | 600; colour: string; align?: 'left' | 'center' },
): PictureText => ({ kind: 'text', text: content, align: 'left', weight: 400, ...place, ...look });

/** What stands above and below what is drawn: whose figures they are, of when, and what they come to. */
export type PictureHead = {
  readonly bankName: string;
  readonly demo: boolean;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
};

function headingMarks(head: PictureHead, language: WordLanguage, theme: ChartTheme): readonly PictureMark[] {
  const place = { x: pictureMargin, widthMax: head.demo ? pictureInner - demoWidth - 24 : pictureInner };
  const days = { from: shownDay(head.from, language), to: shownDay(head.to, language) };
  const period = fillWords(chartWords[language].period, days);
  const faint = { size: 16, colour: theme.faintText };
  const strong = { weight: 600, colour: theme.text } as const;
  return [
    pictureText(head.bankName, { ...place, baseline: 76 }, { size: 24, ...strong }),
    pictureText(head.about, { ...place, baseline: 106 }, faint),
    pictureText(period, { ...place, baseline: 130 }, faint),
    pictureText(head.sentence, { ...place, widthMax: pictureInner, baseline: 182 }, { size: 22, ...strong }),
  ];
}

function demoMarks(language: WordLanguage, theme: ChartTheme): readonly PictureMark[] {
  const x = pictureWidth - pictureMargin - demoWidth;
  return [
    { kind: 'rectangle', x, y: 52, width: demoWidth, height: 36, colour: theme.debit, filled: false },
    pictureText(
      chartWords[language].demo,
      { x: x + demoWidth / 2, baseline: 76, widthMax: demoWidth - 24 },
      { size: 16, weight: 600, colour: theme.debit, align: 'center' },
    ),
  ];
}

/**
 * A picture that is saved or mailed: light, at twice the density, with the bank, what it is about, the period, what it
 * comes to, in a demo bank its mark, and at the foot where the figures are from.
 */
export function framedPicture(
  head: PictureHead,
  language: WordLanguage,
  { height, marks, chart }: Pick<ChartPicture, 'height' | 'marks' | 'chart'>,
): ChartPicture {
  const theme = lightChartTheme;
  const footer = fillWords(chartWords[language].footer, {
    bank: head.bankName,
    date: shownDay(head.to, language),
  });
  return {
    width: pictureWidth,
    height,
    scale: 2,
    background: theme.background,
    marks: [
      ...headingMarks(head, language, theme),
      ...(head.demo ? demoMarks(language, theme) : []),
      ...marks,
      pictureText(
        footer,
        { x: pictureMargin, baseline: height - 38, widthMax: pictureInner },
        { size: 13, colour: theme.faintText },
      ),
    ],
    chart,
  };
}
