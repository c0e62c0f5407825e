import type { WordLanguage } from '../../amountInWords';
import { type ChartPicture, framedPicture, pictureInner, pictureMargin, pictureTop } from '../picture';
import { lightChartTheme } from '../theme';
import { chartWords } from '../words';
import { type HeatMap, heatMapMarks } from './heatMap';
import { isEmptyPlot, type Plot } from './plot';
import { plotConfiguration } from './plotConfiguration';

/** One chart of a page of charts. */
export type Panel =
  | { readonly kind: 'plot'; readonly plot: Plot }
  | { readonly kind: 'heatMap'; readonly heatMap: HeatMap };

/** Whose figures a panel shows, and of which days. */
export type PanelFrame = {
  readonly bankName: string;
  readonly demo: boolean;
  /** The branch, or that it is the whole bank. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
};

export const titlesOf = (panel: Panel): { readonly title: string; readonly sentence: string } =>
  panel.kind === 'plot' ? panel.plot : panel.heatMap;

/** Whether there is nothing to draw: its sentence says so. */
export const isEmptyPanel = (panel: Panel): boolean =>
  panel.kind === 'plot'
    ? isEmptyPlot(panel.plot)
    : panel.heatMap.rows.every(({ values }) => values.every((value) => value === 0));

const height = 760;
const place = { x: pictureMargin, y: pictureTop, width: pictureInner, height: height - pictureTop - 76 };

/** A panel as it is saved: the picture on the screen, with what one must know who sees it alone. */
export function panelPicture(panel: Panel, frame: PanelFrame, language: WordLanguage): ChartPicture {
  const { title, sentence } = titlesOf(panel);
  const theme = lightChartTheme;
  const drawn =
    panel.kind === 'plot'
      ? {
          marks: [],
          chart: {
            ...place,
            configuration: plotConfiguration(panel.plot, {
              words: chartWords[language],
              theme,
              fontSize: 14,
            }),
          },
        }
      : { marks: heatMapMarks(panel.heatMap, place, theme), chart: null };
  return framedPicture({ ...frame, about: `${title} · ${frame.of}`, sentence }, language, {
    height,
    ...drawn,
  });
}

/** The figures of a panel as a table: what its lines are first, then a column for each series. */
export type PanelTable = {
  readonly head: readonly string[];
  /** Null where nothing is known. */
  readonly rows: readonly { readonly name: string; readonly values: readonly (bigint | null)[] }[];
  readonly unit: Plot['unit'];
};

export function panelTable(panel: Panel): PanelTable {
  if (panel.kind === 'heatMap') {
    const { rowsLabel, columns, rows } = panel.heatMap;
    return {
      head: [rowsLabel, ...columns],
      rows: rows.map(({ name, values }) => ({ name, values: values.map(BigInt) })),
      unit: 'count',
    };
  }
  const { placesLabel, places, series, unit } = panel.plot;
  return {
    head: [placesLabel, ...series.map(({ label }) => label)],
    rows: places.map(({ name }, at) => ({ name, values: series.map(({ values }) => values[at] ?? null) })),
    unit,
  };
}
