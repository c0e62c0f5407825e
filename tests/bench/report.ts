import { measuredOf, type Ratio, type Rounds, ratioOf } from './sideBySide';

type Bound = { readonly most: number } | { readonly least: number };

/** One figure against its yardstick, and what the ratio must keep to; null where it is only to be known. */
export type Goal = {
  readonly name: string;
  readonly yardstick: string;
  readonly unit: 'ms' | 'MB' | '/s';
  /** What is compared of each round; the median unless said. */
  readonly of?: 'p99';
  readonly ratio: Bound | null;
  /** What must be known to read it. */
  readonly remark?: string;
};

export type Report = { readonly measured: Rounds; readonly goals: readonly Goal[] };

/** Makes what it needs, measures, and takes it all away again. */
export type Bench = () => Promise<Report>;

const ratioOfGoal = ({ measured }: Report, { name, yardstick, of }: Goal): Ratio =>
  ratioOf(measured, name, yardstick, of === 'p99' ? 0.99 : 0.5);

export function isReached(report: Report, goal: Goal): boolean {
  if (goal.ratio === null) return true;
  const { ratio } = ratioOfGoal(report, goal);
  return 'most' in goal.ratio ? ratio <= goal.ratio.most : ratio >= goal.ratio.least;
}

const columns = [9, 9, 5] as const;
const labelWidth = 74;

function figures(measured: Rounds, name: string, unit: Goal['unit']): string {
  const { median, p99, n } = measuredOf(measured, name);
  const shown = (value: number) => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
  // Of a rate the fastest says nothing.
  const slowest = unit === '/s' ? '' : shown(p99);
  return [shown(median), slowest, `${n}`].map((cell, at) => cell.padStart(columns[at] ?? 0)).join('  ');
}

const spread = ({ ratio, least, most }: Ratio): string =>
  `${ratio.toFixed(2)} (${least.toFixed(2)} … ${most.toFixed(2)})`;

function verdict(report: Report, goal: Goal): string {
  if (goal.ratio === null) return 'to be known';
  const bound = 'most' in goal.ratio ? `at most ${goal.ratio.most}` : `at least ${goal.ratio.least}`;
  return `goal ${bound}: ${isReached(report, goal) ? 'reached' : 'MISSED'}`;
}

/** A goal in three lines: the yardstick, the figure, and the ratio of the two with its spread. */
function goalText(report: Report, goal: Goal): string {
  const { name, yardstick, unit, of, remark } = goal;
  const row = (label: string) => `  ${label.padEnd(labelWidth)}${figures(report.measured, label, unit)}`;
  const what = [remark, of ? `ratio of ${of}` : 'ratio'].filter(Boolean).join(', ');
  const ratio = spread(ratioOfGoal(report, goal));
  return [row(yardstick), row(name), `  ${what} ${ratio}, ${verdict(report, goal)}`].join('\n');
}

export const reportText = (report: Report): string =>
  report.goals.map((goal) => goalText(report, goal)).join('\n\n');

export const reportHead = `  ${''.padEnd(labelWidth)}${['median', 'p99', 'n'].map((head, at) => head.padStart(columns[at] ?? 0)).join('  ')}`;
