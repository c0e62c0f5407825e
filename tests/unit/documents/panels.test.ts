import { panelPagesPdf } from '@main/adapters/documents/worker/panels';
import type { Panel } from '@shared/charts/plot/panel';
import { expect, test } from 'vitest';

const panel: Panel = {
  kind: 'heatMap',
  heatMap: {
    title: 'Sign-ins',
    sentence: 'Most are on Friday',
    rowsLabel: 'Weekday',
    columnsLabel: 'Hour',
    columns: ['10', '11'],
    rows: [{ name: 'Fri', values: [3, 1] }],
  },
};

const frame = { bankName: 'Bank', demo: false, of: 'Main Branch', from: '2026-06-01', to: '2026-06-30' };

test('charts as pages are a whole PDF with every chart in it, two on a page', () => {
  const pages = panelPagesPdf({
    kind: 'panelPages',
    language: 'en',
    panels: [1, 2, 3].map(() => ({ panel, frame })),
    frame,
  });
  const text = Buffer.from(pages).toString('latin1');
  expect(text.match(/\/Subtype \/Image/g)).toHaveLength(3);
  expect(text.match(/\/Type \/Page\n/g)).toHaveLength(2);
  expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
});
