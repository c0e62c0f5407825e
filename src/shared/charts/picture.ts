import type { WordLanguage } from '../amountInWords';
import { shownDay } from '../display';
import { fillWords } from '../fillWords';
import { type DaysConfiguration, sixMonthConfiguration } from './configuration';
import { chartSentence, chartTotals, type SixMonths } from './sixMonths';
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

/** A whole picture as plain data; the worker makes a canvas of `scale` times the size and paints it. */
export type ChartPicture = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly background: string;
  readonly marks: readonly PictureMark[];
  readonly chart: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly configuration: DaysConfiguration;
  };
};

const width = 1200;
const height = 1000;
const margin = 56;
const inner = width - 2 * margin;
const demoWidth = 248;

/** The band of the totals: nothing else is painted between these two lines. */
export const totalsBand = { top: 832, bottom: 924 } as const;

const text = (
  content: string,
  place: { x: number; baseline: number; widthMax: number },
  look: { size: number; weight?: 400 | 600; colour: string },
): PictureText => ({ kind: 'text', text: content, align: 'left', weight: 400, ...place, ...look });

const rule = (y: number, colour: string): PictureMark => ({
  kind: 'rectangle',
  x: margin,
  y,
  width: inner,
  height: 1,
  colour,
  filled: true,
});

function headingMarks(data: SixMonths, language: WordLanguage, theme: ChartTheme): readonly PictureMark[] {
  const words = chartWords[language];
  const widthMax = data.demo ? inner - demoWidth - 24 : inner;
  const period = fillWords(words.period, {
    from: shownDay(data.from, language),
    to: shownDay(data.to, language),
  });
  const account = fillWords(words.account, { account: data.maskedAccount, holder: data.holderName });
  return [
    text(data.bankName, { x: margin, baseline: 76, widthMax }, { size: 24, weight: 600, colour: theme.text }),
    text(account, { x: margin, baseline: 106, widthMax }, { size: 16, colour: theme.faintText }),
    text(period, { x: margin, baseline: 130, widthMax }, { size: 16, colour: theme.faintText }),
    text(
      chartSentence(data, words),
      { x: margin, baseline: 182, widthMax: inner },
      { size: 22, weight: 600, colour: theme.text },
    ),
  ];
}

function demoMarks(language: WordLanguage, theme: ChartTheme): readonly PictureMark[] {
  const x = width - margin - demoWidth;
  return [
    { kind: 'rectangle', x, y: 52, width: demoWidth, height: 36, colour: theme.debit, filled: false },
    {
      ...text(
        chartWords[language].demo,
        { x: x + demoWidth / 2, baseline: 76, widthMax: demoWidth - 24 },
        { size: 16, weight: 600, colour: theme.debit },
      ),
      align: 'center',
    },
  ];
}

function totalMarks(data: SixMonths, language: WordLanguage, theme: ChartTheme): readonly PictureMark[] {
  const column = inner / 5;
  const totals = chartTotals(data, chartWords[language]);
  return [
    rule(totalsBand.top, theme.hairline),
    ...totals.flatMap(({ label, text: figure }, index) => {
      const place = { x: margin + column * index, widthMax: column - 12 };
      return [
        text(label, { ...place, baseline: 866 }, { size: 14, colour: theme.faintText }),
        text(figure, { ...place, baseline: 898 }, { size: 20, weight: 600, colour: theme.text }),
      ];
    }),
    rule(totalsBand.bottom, theme.hairline),
  ];
}

/**
 * The picture that is saved or mailed: 1200 × 1000 at twice the density, light, with the bank, the masked
 * account, the period, the five totals in a band of their own and, in a demo bank, its mark.
 */
export function chartPicture(data: SixMonths, language: WordLanguage): ChartPicture {
  const theme = lightChartTheme;
  const words = chartWords[language];
  const footer = fillWords(words.footer, { bank: data.bankName, date: shownDay(data.to, language) });
  return {
    width,
    height,
    scale: 2,
    background: theme.background,
    marks: [
      ...headingMarks(data, language, theme),
      ...(data.demo ? demoMarks(language, theme) : []),
      ...totalMarks(data, language, theme),
      text(footer, { x: margin, baseline: 962, widthMax: inner }, { size: 13, colour: theme.faintText }),
    ],
    chart: {
      x: margin,
      y: 200,
      width: inner,
      height: totalsBand.top - 200 - 16,
      configuration: sixMonthConfiguration(data, { words, language, theme, fontSize: 14 }),
    },
  };
}
