import { startOfMonth } from '../../businessDate';
import type { CallOutput } from '../../contract';
import type { panelNames } from '../../contract/analytics';
import type { Panel, PanelFrame } from '../plot/panel';
import type { Plot } from '../plot/plot';
import { branchesPlot, flowPlot, heldPlot, kindsPlot, largestPlot, sizesPlot } from './money';
import { customersPlot, signInHoursMap } from './people';
import type { Saying } from './saying';

export type PanelName = (typeof panelNames)[number];
export type Analytics = CallOutput<'analytics.figures'>;

const plotPanel = (plot: Plot): Panel => ({ kind: 'plot', plot });

/** Each chart of the page; null where it is not for the person, or would compare one branch with itself. */
const builders: Readonly<Record<PanelName, (figures: Analytics, saying: Saying) => Panel | null>> = {
  flow: ({ steps, unit }, saying) => plotPanel(flowPlot(steps, unit, saying)),
  held: ({ steps, unit }, saying) => {
    const plot = heldPlot(steps, unit, saying);
    return plot && plotPanel(plot);
  },
  branches: ({ branches }, saying) =>
    branches.length > 1 ? plotPanel(branchesPlot(branches, saying)) : null,
  customers: ({ customers }, saying) => plotPanel(customersPlot(customers, saying)),
  hours: ({ hours }, saying) => ({ kind: 'heatMap', heatMap: signInHoursMap(hours, saying) }),
  kinds: ({ kinds }, saying) => plotPanel(kindsPlot(kinds, saying)),
  largest: ({ largest }, saying) => plotPanel(largestPlot(largest, saying)),
  sizes: ({ sizes }, saying) => plotPanel(sizesPlot(sizes, saying)),
};

export const panelOf = (name: PanelName, figures: Analytics, saying: Saying): Panel | null =>
  builders[name](figures, saying);

/** Of which days a chart is: people are not counted by the span that was asked for. */
function daysOf(name: PanelName | null, { from, to, asOf }: Analytics): Pick<PanelFrame, 'from' | 'to'> {
  if (name === 'customers') return { from: asOf, to: asOf };
  return name === 'hours' ? { from: startOfMonth(asOf, -2), to: asOf } : { from, to };
}

/** What stands above a chart where it is seen alone; above all of them together where none is named. */
export const frameOf = (name: PanelName | null, figures: Analytics, wholeBank: string): PanelFrame => ({
  bankName: figures.bankName,
  demo: figures.demo,
  of: figures.branchName ?? wholeBank,
  ...daysOf(name, figures),
});
