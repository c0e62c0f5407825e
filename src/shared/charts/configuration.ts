import type { ChartConfiguration } from 'chart.js';
import type { WordLanguage } from '../amountInWords';
import { labelPlugin, markLabels } from './labels';
import {
  axisRupees,
  chartDay,
  chartMonth,
  type DrawnDay,
  everyDay,
  monthStarts,
  type SixMonths,
} from './sixMonths';
import { type ChartTheme, chartFont, chartFontFamily } from './theme';
import type { ChartWords } from './words';

/** What a painter hands to `new Chart(canvas, …)`. */
export type DaysConfiguration = ChartConfiguration<'bar' | 'line', (number | null)[], string>;

export type ChartSetting = {
  readonly words: ChartWords;
  readonly language: WordLanguage;
  readonly theme: ChartTheme;
  /** CSS pixels of the labels in the drawing; the saved picture is read from further away. */
  readonly fontSize: number;
};

/** Rupees for the place on the canvas only; every figure that is read comes from the paise. */
const plotted = (paise: bigint): number => Number(paise) / 100;

/** Nothing is drawn where nothing moved: a bar of height zero would still get its least height. */
const plottedMovement = (paise: bigint): number | null => (paise === 0n ? null : plotted(paise));

type Dataset = DaysConfiguration['data']['datasets'][number];

function datasets(
  days: readonly DrawnDay[],
  { theme, words }: ChartSetting,
): readonly [credits: Dataset, debits: Dataset, balances: Dataset] {
  const bars = {
    type: 'bar',
    yAxisID: 'flow',
    grouped: false,
    barPercentage: 0.86,
    categoryPercentage: 1,
  } as const;
  return [
    {
      ...bars,
      label: words.creditsByDay,
      data: days.map((day) => plottedMovement(day.credits)),
      backgroundColor: theme.credit,
      minBarLength: 2,
    },
    {
      ...bars,
      label: words.debitsByDay,
      data: days.map((day) => plottedMovement(-day.debits)),
      backgroundColor: theme.debit,
      minBarLength: 2,
    },
    {
      type: 'line',
      yAxisID: 'balance',
      label: words.balanceByDay,
      data: days.map((day) => (day.balance === null ? null : plotted(day.balance))),
      // A balance stays until the next posting, so it runs level and then steps.
      stepped: 'before',
      borderColor: theme.balance,
      borderWidth: 1.75,
      pointRadius: 0,
      pointHoverRadius: 4,
      pointHoverBackgroundColor: theme.balance,
    },
  ];
}

/** A panel's share of the height, and how many steps of its axis that has room for. */
type Panel = { readonly stackWeight: number; readonly steps: number };

const panels = {
  flow: { stackWeight: 3, steps: 6 },
  balance: { stackWeight: 2, steps: 4 },
} as const satisfies Record<string, Panel>;

function rupeeAxis(range: Range, { stackWeight, steps }: Panel, { theme, fontSize, words }: ChartSetting) {
  return {
    ...range,
    type: 'linear',
    position: 'left',
    stack: 'panels',
    stackWeight,
    border: { display: false },
    // Round figures only, wherever the range ends; Chart.js would put its ends among them.
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = roundTicks(range, steps);
    },
    grid: {
      drawTicks: false,
      color: (context: { tick: { value: number } }) =>
        context.tick.value === 0 ? theme.zeroLine : theme.hairline,
    },
    ticks: {
      autoSkip: false,
      padding: 8,
      color: theme.faintText,
      font: { family: chartFontFamily, size: fontSize },
      callback: (value: string | number) => axisRupees(Number(value), words),
    },
  } as const;
}

/** Room between the panels for the heading of the lower one. */
const gap = {
  type: 'linear',
  position: 'left',
  stack: 'panels',
  stackWeight: 0.5,
  ticks: { display: false },
  grid: { display: false },
  border: { display: false },
  min: 0,
  max: 1,
} as const;

/** What stands below the days, by their places: the rest stay without a word. */
type DayNames = ReadonlyMap<number, string>;

const monthNames = (days: readonly DrawnDay[], language: WordLanguage): DayNames =>
  new Map(monthStarts(days).map((index) => [index, chartMonth(days[index]?.date ?? '', language)]));

/** Every seventh day, today among them. */
const weekNames = (days: readonly DrawnDay[], language: WordLanguage): DayNames =>
  new Map(
    days.flatMap(({ date }, index) =>
      (days.length - 1 - index) % 7 === 0 ? [[index, chartDay(date, language)] as const] : [],
    ),
  );

function dayAxis(names: DayNames, { theme, fontSize }: ChartSetting, align: 'start' | 'center') {
  return {
    type: 'category',
    // Half a day of room at both ends, so the first and the last bar are whole.
    offset: true,
    border: { display: false },
    grid: { color: theme.hairline, drawTicks: false, offset: false },
    // A tick at each day that has a name; the axis itself would choose every n-th day.
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = [...names.keys()].map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      align,
      maxRotation: 0,
      padding: 8,
      color: theme.faintText,
      font: { family: chartFontFamily, size: fontSize },
      callback: (value: string | number) => names.get(Number(value)) ?? '',
    },
  } as const;
}

/** The multiples of a round step (1, 2 or 5 times a power of ten) in `range`: at most `count` steps, and zero. */
function roundTicks({ min, max }: Range, count: number): { value: number }[] {
  const least = (max - min) / count;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
  const first = Math.ceil(min / step);
  const length = Math.floor(max / step) - first + 1;
  return Array.from({ length }, (_, index) => ({ value: (first + index) * step }));
}

type Range = { readonly min: number; readonly max: number };

/** From zero to the farthest mark either way, with room for the figure written at it. */
function rangeOf(values: readonly (number | null)[]): Range {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  // An axis of nothing but zeros would collapse; it shows a hundred rupees instead.
  if (low === 0 && high === 0) return { min: 0, max: 100 };
  const room = (high - low) * 0.16;
  return { min: low === 0 ? 0 : low - room, max: high === 0 ? 0 : high + room };
}

/**
 * The one definition of a chart of days (mission row 15): credits up and debits down from one zero line, the balance,
 * where it is known, as a line in a panel of its own below. Pure: the same figures give the same configuration, and
 * whoever paints it (the window's canvas, or a worker's) adds nothing but the canvas.
 */
function daysConfiguration(
  days: readonly DrawnDay[],
  xAxis: ReturnType<typeof dayAxis>,
  setting: ChartSetting,
): DaysConfiguration {
  const [credits, debits, balances] = datasets(days, setting);
  const hasBalance = days.some(({ balance }) => balance !== null);
  const flow = rupeeAxis(rangeOf([...credits.data, ...debits.data]), panels.flow, setting);
  return {
    type: 'bar',
    data: {
      labels: days.map((day) => day.date),
      datasets: hasBalance ? [credits, debits, balances] : [credits, debits],
    },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: setting.fontSize * 2.2, right: 12 } },
      font: { family: chartFontFamily, size: setting.fontSize },
      scales: {
        x: xAxis,
        ...(hasBalance && { balance: rupeeAxis(rangeOf(balances.data), panels.balance, setting), gap }),
        flow,
      },
    },
    plugins: [
      labelPlugin(markLabels(days), setting, chartFont(setting.fontSize), chartFont(setting.fontSize, 600)),
    ],
  };
}

/** Six months of an account, named by their months. */
export const sixMonthConfiguration = (data: SixMonths, setting: ChartSetting): DaysConfiguration =>
  monthsConfiguration(everyDay(data), setting);

/** Some months, named by their first days. */
export function monthsConfiguration(days: readonly DrawnDay[], setting: ChartSetting): DaysConfiguration {
  return daysConfiguration(days, dayAxis(monthNames(days, setting.language), setting, 'start'), setting);
}

/** Some weeks up to today, named by the days of the month. */
export function weeksConfiguration(days: readonly DrawnDay[], setting: ChartSetting): DaysConfiguration {
  return daysConfiguration(days, dayAxis(weekNames(days, setting.language), setting, 'center'), setting);
}
