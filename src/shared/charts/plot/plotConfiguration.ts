import { axisNumber, axisRupees, rangeOf, valueAxis } from '../axes';
import type { ChartDrawing } from '../drawing';
import { labelPlugin, type MarkLabel } from '../labels';
import { shortRupees } from '../sixMonths';
import { type ChartTheme, chartFontFamily } from '../theme';
import type { ChartWords } from '../words';
import { type Plot, type PlotSeries, type PlotUnit, shownFigure } from './plot';

export type PlotSetting = {
  readonly words: Pick<ChartWords, 'lakh' | 'crore'>;
  readonly theme: ChartTheme;
  /** CSS pixels of the labels in the drawing. */
  readonly fontSize: number;
};

/** For the place on the canvas only; every figure that is read comes from the bigint. */
const plotted = (value: bigint, unit: PlotUnit): number => Number(value) / (unit === 'money' ? 100 : 1);

const isLine = ({ mark }: PlotSeries): boolean => mark === 'line' || mark === 'dashes';

type Dataset = ChartDrawing['data']['datasets'][number];

function datasetOf(series: PlotSeries, { unit, series: all }: Plot, { theme }: PlotSetting): Dataset {
  const { label, mark, colour, values } = series;
  const data = values.map((value) =>
    value === null ? null : plotted(mark === 'down' ? -value : value, unit),
  );
  if (isLine(series)) {
    return {
      type: 'line',
      label,
      // Before the bars, not behind them.
      order: 0,
      data,
      borderColor: theme[colour],
      borderWidth: 1.75,
      borderDash: mark === 'dashes' ? [5, 4] : [],
      pointRadius: values.length === 1 ? 3 : 0,
      pointBackgroundColor: theme[colour],
    };
  }
  return {
    type: 'bar',
    label,
    order: 1,
    // A bar of height zero would still get its least height.
    data: data.map((value) => (value === 0 ? null : value)),
    backgroundColor: theme[colour],
    // Up and down stand on one another's place; bars of the same direction beside each other.
    grouped: !all.some(({ mark: other }) => other === 'down'),
    barPercentage: 0.86,
    categoryPercentage: 0.86,
    maxBarThickness: 40,
    minBarLength: 2,
  };
}

const figureOf = (value: bigint, { unit }: Plot): string =>
  unit === 'money' ? shortRupees(value) : shownFigure(value, unit);

/** Beside bars that lie there is room for every figure. */
const labelsBeside = (plot: Plot): readonly MarkLabel[] =>
  plot.series.flatMap(({ values }, dataset) =>
    values.flatMap((value, index) =>
      value === null || value === 0n
        ? []
        : [{ dataset, index, text: figureOf(value, plot), side: 'beside' as const }],
    ),
  );

/** The figures that are written at their marks: the largest of each row of bars, the last of each line. */
function labelsOf(plot: Plot): readonly MarkLabel[] {
  const { series, lying } = plot;
  if (lying) return labelsBeside(plot);
  return series.flatMap((each, dataset): MarkLabel[] => {
    const known = each.values.flatMap((value, index) =>
      // A line ends where it ends, also at nothing; of bars, nothing is none.
      value === null || (value === 0n && !isLine(each)) ? [] : [{ value, index }],
    );
    const [first] = known;
    // Among bars a line has no room for its figure.
    const isCrowded = isLine(each) && !series.every(isLine);
    if (first === undefined || each.mark === 'dashes' || isCrowded) return [];
    const largest = known.reduce((best, one) => (one.value > best.value ? one : best), first);
    const { value, index } = isLine(each) ? (known.at(-1) ?? first) : largest;
    const side = each.mark === 'down' ? 'below' : 'above';
    return [{ dataset, index, text: figureOf(value, plot), side, isEnd: isLine(each) }];
  });
}

function placeAxis({ places, lying }: Plot, { theme, fontSize }: PlotSetting) {
  return {
    type: 'category',
    position: lying ? 'left' : 'bottom',
    offset: true,
    border: { display: false },
    grid: { display: false },
    ticks: {
      autoSkip: !lying,
      autoSkipPadding: fontSize,
      maxRotation: 0,
      padding: 8,
      color: theme.faintText,
      font: { family: chartFontFamily, size: fontSize },
      callback: (value: string | number) => places[Number(value)]?.label ?? '',
    },
  } as const;
}

/**
 * The one definition of how a plot is drawn. Pure: the same plot gives the same configuration, and whoever paints it
 * (the window's canvas, or a worker's) adds nothing but the canvas.
 */
export function plotConfiguration(plot: Plot, setting: PlotSetting): ChartDrawing {
  const { theme, fontSize, words } = setting;
  const datasets = plot.series.map((series) => datasetOf(series, plot, setting));
  const range = rangeOf(datasets.flatMap(({ data }) => data));
  const read = (value: number) =>
    plot.unit === 'money' ? axisRupees(value, words) : axisNumber(value, words);
  const panel = { steps: plot.lying ? 5 : 6, position: plot.lying ? 'bottom' : 'left' } as const;
  const figures = valueAxis(range, panel, { theme, fontSize, read, whole: plot.unit === 'count' });
  const places = placeAxis(plot, setting);
  const entries = plot.series.map((series) => ({
    text: series.label,
    colour: theme[series.colour],
    mark: isLine(series) ? ('line' as const) : ('bar' as const),
  }));
  return {
    type: 'bar',
    data: { labels: plot.places.map(({ name }) => name), datasets },
    options: {
      indexAxis: plot.lying ? 'y' : 'x',
      // Where one of two bars is missing, the other has its room.
      skipNull: true,
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: fontSize * 2.6, right: plot.lying ? fontSize * 5 : 12 } },
      font: { family: chartFontFamily, size: fontSize },
      scales: plot.lying ? { y: places, x: figures } : { x: places, y: figures },
    },
    plugins: [labelPlugin({ keys: [{ axis: 'y', entries }], labels: labelsOf(plot), theme, fontSize })],
  };
}
