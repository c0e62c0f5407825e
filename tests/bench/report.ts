import { measuredOf, type Ratio, type Rounds, ratioOf } from './sideBySide';

/** One figure against its yardstick, and what the ratio must not exceed. */
export type Goal = {
  readonly name: string;
  readonly yardstick: string;
  readonly unit: 'ms' | 'MB';
  readonly mostRatio: number;
};

export type Report = { readonly measured: Rounds; readonly goals: readonly Goal[] };

/** Makes what it needs, measures, and takes it all away again. */
export type Bench = () => Promise<Report>;

export const isReached = ({ measured }: Report, { name, yardstick, mostRatio }: Goal): boolean =>
  ratioOf(measured, name, yardstick).ratio <= mostRatio;

const columns = [9, 9, 4] as const;
const labelWidth = 74;

function figures(measured: Rounds, name: string, unit: Goal['unit']): string {
  const { median, p99, n } = measuredOf(measured, name);
  const shown = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
  return [shown(median), shown(p99), `${n}`].map((cell, at) => cell.padStart(columns[at] ?? 0)).join('  ');
}

const spread = ({ ratio, least, most }: Ratio): string =>
  `${ratio.toFixed(2)} (${least.toFixed(2)} … ${most.toFixed(2)})`;

/** A goal in three lines: the yardstick, the figure, and the ratio of the two with its spread. */
function goalText(report: Report, goal: Goal): string {
  const { measured } = report;
  const { name, yardstick, unit, mostRatio } = goal;
  const row = (label: string) => `  ${label.padEnd(labelWidth)}${figures(measured, label, unit)}`;
  const verdict = isReached(report, goal) ? 'reached' : 'MISSED';
  const ratio = spread(ratioOf(measured, name, yardstick));
  return [row(yardstick), row(name), `  ratio ${ratio}, goal at most ${mostRatio}: ${verdict}`].join('\n');
}

export const reportText = (report: Report): string =>
  report.goals.map((goal) => goalText(report, goal)).join('\n\n');

export const reportHead = `  ${''.padEnd(labelWidth)}${['median', 'p99', 'n'].map((head, at) => head.padStart(columns[at] ?? 0)).join('  ')}`;
