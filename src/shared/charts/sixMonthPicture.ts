import type { WordLanguage } from '../amountInWords';
import { fillWords } from '../fillWords';
import {
  type ChartPicture,
  framedPicture,
  type PictureMark,
  pictureInner,
  pictureMargin,
  pictureText,
  pictureTop,
} from './picture';
import { sixMonthConfiguration } from './sixMonthConfiguration';
import { chartSentence, chartTotals, type SixMonths } from './sixMonths';
import { type ChartTheme, lightChartTheme } from './theme';
import { chartWords } from './words';

/** The band of the totals: nothing else is painted between these two lines. */
export const totalsBand = { top: 832, bottom: 924 } as const;

const rule = (y: number, colour: string): PictureMark => ({
  kind: 'rectangle',
  x: pictureMargin,
  y,
  width: pictureInner,
  height: 1,
  colour,
  filled: true,
});

function totalMarks(data: SixMonths, language: WordLanguage, theme: ChartTheme): readonly PictureMark[] {
  const column = pictureInner / 5;
  const totals = chartTotals(data, chartWords[language]);
  return [
    rule(totalsBand.top, theme.hairline),
    ...totals.flatMap(({ label, text: figure }, index) => {
      const place = { x: pictureMargin + column * index, widthMax: column - 12 };
      return [
        pictureText(label, { ...place, baseline: 866 }, { size: 14, colour: theme.faintText }),
        pictureText(figure, { ...place, baseline: 898 }, { size: 20, weight: 600, colour: theme.text }),
      ];
    }),
    rule(totalsBand.bottom, theme.hairline),
  ];
}

/** The six months of an account as a picture, with the masked account and the five totals in a band of their own. */
export function sixMonthPicture(data: SixMonths, language: WordLanguage): ChartPicture {
  const theme = lightChartTheme;
  const words = chartWords[language];
  const about = fillWords(words.account, { account: data.maskedAccount, holder: data.holderName });
  return framedPicture({ ...data, about, sentence: chartSentence(data, words) }, language, {
    height: 1000,
    marks: totalMarks(data, language, theme),
    chart: {
      x: pictureMargin,
      y: pictureTop,
      width: pictureInner,
      height: totalsBand.top - pictureTop - 16,
      configuration: sixMonthConfiguration(data, { words, language, theme, fontSize: 14 }),
    },
  });
}
