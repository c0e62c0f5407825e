import { figureNames, labelledFigures } from '@renderer/features/trouble/figures';
import { english } from '@renderer/i18n/english';
import { expect, it } from 'vitest';

it('shows of a trouble what has a label and says something, and nothing by the name it has in main', () => {
  const details = { folder: '/data', problem: 'tls', path: '', inventedLater: 'x', constructor: 'y' };
  expect(labelledFigures(details)).toEqual([
    { name: 'problem', value: 'tls' },
    { name: 'folder', value: '/data' },
  ]);
});

it('has a label for each figure, and a figure for each label', () => {
  expect(Object.keys(english.trouble.figures).sort()).toEqual([...figureNames].sort());
});
