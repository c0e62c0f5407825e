import { formatRupees } from '../../money';

/** What the figures of a plot are: paise, or a number of people, entries or sign-ins. */
export type PlotUnit = 'money' | 'count';

/** How a series is drawn. `up` and `down` share one zero line; the figures of both are positive. */
export type PlotMark = 'up' | 'down' | 'bar' | 'line' | 'dashes';

export type PlotSeries = {
  readonly label: string;
  readonly mark: PlotMark;
  /** A colour of the theme. */
  readonly colour: 'credit' | 'debit' | 'balance' | 'faintText';
  /** One for each place; null where nothing is known of it. */
  readonly values: readonly (bigint | null)[];
};

/** Where a figure stands: a day, a month, a branch, a size. */
export type PlotPlace = {
  /** At the axis. */
  readonly label: string;
  /** As it is read out, and in the table. */
  readonly name: string;
};

/**
 * A chart as plain words and figures. All that is made of it follows from this: the drawing on the screen, the picture
 * that is saved, the table that is read instead, and the file of its figures.
 */
export type Plot = {
  readonly title: string;
  /** What it comes to, in one sentence. */
  readonly sentence: string;
  readonly unit: PlotUnit;
  /** What the places are. */
  readonly placesLabel: string;
  readonly places: readonly PlotPlace[];
  readonly series: readonly PlotSeries[];
  /** Bars that lie, beside names that are long. */
  readonly lying: boolean;
};

const counts = new Intl.NumberFormat('en-IN');

/** "1,04,210" */
export const counted = (count: number | bigint): string => counts.format(count);

/** A figure as it is read. */
export const shownFigure = (value: bigint, unit: PlotUnit): string =>
  unit === 'money' ? formatRupees(value) : counted(value);

/** Whether there is anything to draw. */
export const isEmptyPlot = ({ series }: Plot): boolean =>
  series.every(({ values }) => values.every((value) => value === null || value === 0n));

/** One place of a plot, read out: its name, and each figure with what it is. */
export function readPlace({ places, series, unit }: Plot, index: number): string {
  const figures = series.flatMap(({ label, values }) => {
    const value = values[index];
    return value === null || value === undefined ? [] : [`${label} ${shownFigure(value, unit)}`];
  });
  return [places[index]?.name ?? '', ...figures].join(' · ');
}
