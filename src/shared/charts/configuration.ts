import type { ChartConfiguration } from 'chart.js';
import type { WordLanguage } from '../amountInWords';
import { labelPlugin, markLabels } from './labels';
import { axisRupees, type ChartDay, chartMonth, everyDay, monthStarts, type SixMonths } from './sixMonths';
import { type ChartTheme, chartFont, chartFontFamily } from './theme';
import type { ChartWords } from './words';

/** What a painter hands to `new Chart(canvas, …)`. */
export type SixMonthConfiguration = ChartConfiguration<'bar' | 'line', (number | null)[], string>;

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

type Dataset = SixMonthConfiguration['data']['datasets'][number];

function datasets(
  days: readonly ChartDay[],
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
      data: days.map((day) => plotted(day.balance)),
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

function monthAxis(days: readonly ChartDay[], { theme, fontSize, language }: ChartSetting) {
  const starts = monthStarts(days);
  const names = new Map(starts.map((index) => [index, chartMonth(days[index]?.date ?? '', language)]));
  return {
    type: 'category',
    // Half a day of room at both ends, so the first and the last bar are whole.
    offset: true,
    border: { display: false },
    grid: { color: theme.hairline, drawTicks: false, offset: false },
    // One tick at the first day of each month; the axis itself would choose every n-th day.
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = starts.map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      align: 'start',
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
 * The one definition of the six-month chart (mission row 15): credits up and debits down from one zero line,
 * the balance as a line in a panel of its own below. Pure: the same figures give the same configuration, and
 * whoever paints it (the window's canvas, or a worker's) adds nothing but the canvas.
 */
export function sixMonthConfiguration(data: SixMonths, setting: ChartSetting): SixMonthConfiguration {
  const days = everyDay(data);
  const [credits, debits, balances] = datasets(days, setting);
  return {
    type: 'bar',
    data: { labels: days.map((day) => day.date), datasets: [credits, debits, balances] },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: setting.fontSize * 2.2, right: 12 } },
      font: { family: chartFontFamily, size: setting.fontSize },
      scales: {
        x: monthAxis(days, setting),
        balance: rupeeAxis(rangeOf(balances.data), panels.balance, setting),
        gap,
        flow: rupeeAxis(rangeOf([...credits.data, ...debits.data]), panels.flow, setting),
      },
    },
    plugins: [
      labelPlugin(markLabels(days), setting, chartFont(setting.fontSize), chartFont(setting.fontSize, 600)),
    ],
  };
}
