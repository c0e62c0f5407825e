import type { WordLanguage } from '../amountInWords';
import { axisRupees, type Panel, rangeOf, valueAxis } from './axes';
import type { ChartDrawing } from './drawing';
import { type ChartKey, labelPlugin } from './labels';
import { type ChartDay, chartMonth, everyDay, markLabels, monthStarts, type SixMonths } from './sixMonths';
import { type ChartTheme, chartFontFamily } from './theme';
import type { ChartWords } from './words';

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

type Dataset = ChartDrawing['data']['datasets'][number];

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

const panels = {
  flow: { position: 'left', stack: 'panels', stackWeight: 3, steps: 6 },
  balance: { position: 'left', stack: 'panels', stackWeight: 2, steps: 4 },
} as const satisfies Record<string, Panel>;

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

/** The headings of the two panels, each with the swatch of what it names. */
const keysOf = ({ words, theme }: ChartSetting): readonly ChartKey[] => [
  {
    axis: 'flow',
    entries: [
      { text: words.creditsByDay, colour: theme.credit, mark: 'bar' },
      { text: words.debitsByDay, colour: theme.debit, mark: 'bar' },
    ],
  },
  { axis: 'balance', entries: [{ text: words.balanceByDay, colour: theme.balance, mark: 'line' }] },
];

/**
 * The one definition of the six-month chart (mission row 15): credits up and debits down from one zero line,
 * the balance as a line in a panel of its own below. Pure: the same figures give the same configuration, and
 * whoever paints it (the window's canvas, or a worker's) adds nothing but the canvas.
 */
export function sixMonthConfiguration(data: SixMonths, setting: ChartSetting): ChartDrawing {
  const days = everyDay(data);
  const [credits, debits, balances] = datasets(days, setting);
  const { theme, fontSize, words } = setting;
  const axis = { theme, fontSize, read: (rupees: number) => axisRupees(rupees, words) };
  return {
    type: 'bar',
    data: { labels: days.map((day) => day.date), datasets: [credits, debits, balances] },
    options: {
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: fontSize * 2.2, right: 12 } },
      font: { family: chartFontFamily, size: fontSize },
      scales: {
        x: monthAxis(days, setting),
        balance: valueAxis(rangeOf(balances.data), panels.balance, axis),
        gap,
        flow: valueAxis(rangeOf([...credits.data, ...debits.data]), panels.flow, axis),
      },
    },
    plugins: [labelPlugin({ keys: keysOf(setting), labels: markLabels(days), theme, fontSize })],
  };
}
