import { type ChartTheme, chartFontFamily } from './theme';
import type { ChartWords } from './words';

export type Range = { readonly min: number; readonly max: number };

/** From zero to the farthest mark either way, with room for the figure written at it. */
export function rangeOf(values: readonly (number | null)[]): Range {
  const known = values.filter((value) => value !== null);
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  // An axis of nothing but zeros would collapse; it shows a hundred instead.
  if (low === 0 && high === 0) return { min: 0, max: 100 };
  const room = (high - low) * 0.16;
  return { min: low === 0 ? 0 : low - room, max: high === 0 ? 0 : high + room };
}

/** The multiples of a round step (1, 2 or 5 times a power of ten) in `range`: at most `count` steps, and zero. */
function roundTicks({ min, max }: Range, count: number, whole: boolean): { value: number }[] {
  const least = (max - min) / count;
  const power = 10 ** Math.floor(Math.log10(least));
  const round = power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
  const step = whole ? Math.max(1, round) : round;
  const first = Math.ceil(min / step);
  const length = Math.floor(max / step) - first + 1;
  return Array.from({ length }, (_, index) => ({ value: (first + index) * step }));
}

/** How many steps an axis has room for, where it stands, and its share of the height where panels stand one on another. */
export type Panel = {
  readonly steps: number;
  readonly position: 'left' | 'bottom';
  readonly stack?: 'panels';
  readonly stackWeight?: number;
};

type AxisSetting = {
  readonly theme: ChartTheme;
  /** CSS pixels. */
  readonly fontSize: number;
  /** What stands at a tick. */
  readonly read: (value: number) => string;
  /** Of people and other things that are never half. */
  readonly whole?: boolean;
};

/** An axis of figures, with a hairline at each tick and a stronger one at zero. */
export function valueAxis(
  range: Range,
  { steps, ...place }: Panel,
  { theme, fontSize, read, whole = false }: AxisSetting,
) {
  return {
    ...range,
    ...place,
    type: 'linear',
    border: { display: false },
    // Round figures only, wherever the range ends; Chart.js would put its ends among them.
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = roundTicks(range, steps, whole);
    },
    grid: {
      drawTicks: false,
      color: (context: { tick: { value: number } }) =>
        context.tick.value === 0 ? theme.zeroLine : theme.hairline,
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 8,
      color: theme.faintText,
      font: { family: chartFontFamily, size: fontSize },
      callback: (value: string | number) => read(Number(value)),
    },
  } as const;
}

const lakh = 100_000;
const crore = 10_000_000;

/** A figure of an axis: "50,000", "1.5 L", "−2 Cr". Figures that are read never come from it. */
export function axisNumber(value: number, words: Pick<ChartWords, 'lakh' | 'crore'>, symbol = ''): string {
  const absolute = Math.abs(value);
  const [unit, suffix] =
    absolute >= crore ? [crore, ` ${words.crore}`] : absolute >= lakh ? [lakh, ` ${words.lakh}`] : [1, ''];
  const figure = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 2 }).format(absolute / unit);
  return `${value < 0 ? '−' : ''}${symbol}${figure}${suffix}`;
}

/** The same of rupees, as plotted: "₹1.5 L". */
export const axisRupees = (rupees: number, words: Pick<ChartWords, 'lakh' | 'crore'>): string =>
  axisNumber(rupees, words, '₹');
