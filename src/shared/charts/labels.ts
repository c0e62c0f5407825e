import type { Chart, Plugin } from 'chart.js';
import { type DrawnDay, shortRupees, signedRupees } from './sixMonths';
import type { ChartTheme } from './theme';
import type { ChartWords } from './words';

/** A figure written at a mark: which dataset, which day, what, and on which side of the mark. */
export type MarkLabel = {
  readonly dataset: 0 | 1 | 2;
  readonly index: number;
  readonly text: string;
  readonly above: boolean;
};

const largest = (days: readonly DrawnDay[], of: (day: DrawnDay) => bigint): number =>
  days.reduce((best, day, index) => (of(day) > of(days[best] ?? day) ? index : best), 0);

/** The marks that carry their figure: the largest credit, the largest debit and, where it is drawn, the balance as it stands. */
export function markLabels(days: readonly DrawnDay[]): readonly MarkLabel[] {
  const credit = largest(days, (day) => day.credits);
  const debit = largest(days, (day) => day.debits);
  const last = days.length - 1;
  const balance = days[last]?.balance ?? null;
  const labels: (MarkLabel | null)[] = [
    labelOf(0, credit, days[credit]?.credits ?? 0n),
    labelOf(1, debit, -(days[debit]?.debits ?? 0n)),
    balance === null ? null : { dataset: 2, index: last, text: shortRupees(balance), above: true },
  ];
  return labels.filter((label) => label !== null);
}

const labelOf = (dataset: 0 | 1, index: number, paise: bigint): MarkLabel | null =>
  paise === 0n ? null : { dataset, index, text: signedRupees(paise), above: paise > 0n };

type Setting = { readonly words: ChartWords; readonly theme: ChartTheme; readonly fontSize: number };

function paintLabel(chart: Chart, label: MarkLabel, { theme, fontSize }: Setting, font: string): void {
  const mark = chart.getDatasetMeta(label.dataset).data[label.index];
  if (mark === undefined) return;
  const { ctx, chartArea } = chart;
  ctx.font = font;
  ctx.textAlign = 'left';
  ctx.textBaseline = label.above ? 'bottom' : 'top';
  const width = ctx.measureText(label.text).width;
  const x = Math.min(Math.max(mark.x - width / 2, chartArea.left + 2), chartArea.right - width);
  const y = mark.y + (label.above ? -fontSize * 0.4 : fontSize * 0.4);
  // A halo of the background keeps the figure readable where a bar or the line runs behind it.
  ctx.lineWidth = 4;
  ctx.strokeStyle = theme.background;
  ctx.strokeText(label.text, x, y);
  ctx.fillStyle = theme.text;
  ctx.fillText(label.text, x, y);
  if (label.dataset !== 2) return;
  ctx.beginPath();
  ctx.arc(mark.x, mark.y, fontSize * 0.28, 0, 2 * Math.PI);
  ctx.fillStyle = theme.balance;
  ctx.fill();
}

/** The headings of the two panels, each with the swatch of what it names: a key that needs no looking up. */
function paintHeadings(chart: Chart, { words, theme, fontSize }: Setting, font: string): void {
  const { ctx, chartArea, scales } = chart;
  const flow = scales.flow;
  const balance = scales.balance;
  if (!flow) return;
  const swatch = fontSize * 0.8;
  ctx.font = font;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  const heading = (x: number, bottom: number, colour: string, text: string, height: number): number => {
    ctx.fillStyle = colour;
    ctx.fillRect(x, bottom - fontSize * 0.6 - height / 2, swatch, height);
    ctx.fillStyle = theme.faintText;
    ctx.fillText(text, x + swatch * 1.6, bottom);
    return x + swatch * 1.6 + ctx.measureText(text).width + fontSize * 1.6;
  };
  const next = heading(chartArea.left, flow.top - fontSize * 0.5, theme.credit, words.creditsByDay, swatch);
  heading(next, flow.top - fontSize * 0.5, theme.debit, words.debitsByDay, swatch);
  if (balance) heading(chartArea.left, balance.top - fontSize * 0.5, theme.balance, words.balanceByDay, 2);
}

/** A Chart.js plugin that writes the headings and the figures on the marks. */
export const labelPlugin = (
  labels: readonly MarkLabel[],
  setting: Setting,
  font: string,
  strongFont: string,
): Plugin<'bar' | 'line'> => ({
  id: 'labels',
  afterDatasetsDraw: (chart) => {
    chart.ctx.save();
    paintHeadings(chart, setting, font);
    for (const label of labels) paintLabel(chart, label, setting, strongFont);
    chart.ctx.restore();
  },
});
