import type { Chart, Plugin } from 'chart.js';
import { type ChartTheme, chartFont } from './theme';

/** A figure written at a mark: which dataset, which place in it, what, and on which side of the mark. */
export type MarkLabel = {
  readonly dataset: number;
  readonly index: number;
  readonly text: string;
  readonly side: 'above' | 'below' | 'beside';
  /** The end of a line, which gets a dot. */
  readonly isEnd?: boolean;
};

/** What stands above a panel: each thing that is drawn in it, with its swatch. No legend needs looking up. */
export type ChartKey = {
  readonly axis: string;
  readonly entries: readonly {
    readonly text: string;
    readonly colour: string;
    readonly mark: 'bar' | 'line';
  }[];
};

type Labelling = {
  readonly keys: readonly ChartKey[];
  readonly labels: readonly MarkLabel[];
  readonly theme: ChartTheme;
  /** CSS pixels. */
  readonly fontSize: number;
};

const baselines = { above: 'bottom', below: 'top', beside: 'middle' } as const;

/** How far from its mark a figure stands, in sizes of its letters. */
const away = { above: -0.4, below: 0.4, beside: 0 } as const;

function paintLabel(chart: Chart, label: MarkLabel, { theme, fontSize }: Labelling): void {
  const mark = chart.getDatasetMeta(label.dataset).data[label.index];
  if (mark === undefined) return;
  const { ctx, chartArea } = chart;
  ctx.font = chartFont(fontSize, 600);
  ctx.textAlign = 'left';
  ctx.textBaseline = baselines[label.side];
  const width = ctx.measureText(label.text).width;
  const middle = Math.min(Math.max(mark.x - width / 2, chartArea.left + 2), chartArea.right - width);
  const x = label.side === 'beside' ? mark.x + fontSize * 0.5 : middle;
  const y = mark.y + away[label.side] * fontSize;
  // A halo of the background keeps the figure readable where a bar or the line runs behind it.
  ctx.lineWidth = 4;
  ctx.strokeStyle = theme.background;
  ctx.strokeText(label.text, x, y);
  ctx.fillStyle = theme.text;
  ctx.fillText(label.text, x, y);
  if (!label.isEnd) return;
  ctx.beginPath();
  ctx.arc(mark.x, mark.y, fontSize * 0.28, 0, 2 * Math.PI);
  ctx.fillStyle = theme.balance;
  ctx.fill();
}

function paintKey(chart: Chart, { axis, entries }: ChartKey, { theme, fontSize }: Labelling): void {
  const { ctx, chartArea } = chart;
  const scale = chart.scales[axis];
  if (!scale) return;
  const swatch = fontSize * 0.8;
  const bottom = scale.top - fontSize * 0.5;
  ctx.font = chartFont(fontSize);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  let x = chartArea.left;
  for (const { text, colour, mark } of entries) {
    const height = mark === 'line' ? 2 : swatch;
    ctx.fillStyle = colour;
    ctx.fillRect(x, bottom - fontSize * 0.6 - height / 2, swatch, height);
    ctx.fillStyle = theme.faintText;
    ctx.fillText(text, x + swatch * 1.6, bottom);
    x += swatch * 1.6 + ctx.measureText(text).width + fontSize * 1.6;
  }
}

/** A Chart.js plugin that writes the keys of the panels and the figures on the marks. */
export const labelPlugin = (labelling: Labelling): Plugin<'bar' | 'line'> => ({
  id: 'labels',
  afterDatasetsDraw: (chart) => {
    chart.ctx.save();
    for (const key of labelling.keys) paintKey(chart, key, labelling);
    for (const label of labelling.labels) paintLabel(chart, label, labelling);
    chart.ctx.restore();
  },
});
