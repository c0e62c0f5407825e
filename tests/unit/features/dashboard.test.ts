import { Figure } from '@renderer/app/Figures';
import { growth } from '@renderer/app/growth';
import { filtersOf, useListPrepared } from '@renderer/app/listLink';
import { entriesOf } from '@renderer/features/home/dashboard';
import { ScrollMemory } from '@renderer/ui/scrollMemory';
import { trendPath } from '@renderer/ui/Trend';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Router } from 'wouter';

function Opens() {
  useListPrepared()(entriesOf(null, '2026-11-01', '2026-11-23'));
  return null;
}

describe('a dashboard', () => {
  it('says how much more it is in whole percent, and nothing where there was nothing', () => {
    expect(growth(112n, 100n)).toBe(12);
    expect(growth(50n, 100n)).toBe(-50);
    expect(growth(5n, 0n)).toBeNull();
    expect(growth(5n, -5n)).toBeNull();
  });

  it('opens a list with its filters, and leaves out what is not said', () => {
    expect(filtersOf(entriesOf(null, '2026-11-01', '2026-11-23'))).toEqual({
      days: '2026-11-01..2026-11-23',
    });
    expect(filtersOf(entriesOf('MAIN', '2026-11-23', '2026-11-23', 'debit'))).toEqual({
      branch: 'MAIN',
      days: '2026-11-23..2026-11-23',
      side: 'debit',
    });
    expect(filtersOf({ list: 'users', filters: { inBranch: 'MAIN', role: null } })).toEqual({
      inBranch: 'MAIN',
    });
  });

  it('opens a list at its first row, wherever it was scrolled to before', () => {
    const scroll = new Map([
      ['transactions', 3000],
      ['users', 200],
    ]);
    renderToStaticMarkup(createElement(ScrollMemory, { value: scroll }, createElement(Opens)));
    expect([...scroll]).toEqual([['users', 200]]);
  });

  it('leads nowhere from a figure whose list is not open to the person', () => {
    const drawn = (to: string | null) =>
      renderToStaticMarkup(
        createElement(
          Router,
          { ssrPath: '/' } as Parameters<typeof Router>[0],
          createElement(Figure, { label: 'Recent sign-ins', value: '44', to }),
        ),
      );
    expect(drawn('/sign-ins')).toContain('href="/sign-ins"');
    expect(drawn(null)).not.toContain('<a');
    expect(drawn(null)).toContain('Recent sign-ins');
  });

  it('draws a trend from the lowest to the highest, and a level one where nothing changed', () => {
    expect(trendPath([0n, 5n, 10n])).toBe('M1.0 23.0L48.0 12.0L95.0 1.0');
    expect(trendPath([7n, 7n])).toBe('M1.0 23.0L95.0 23.0');
    expect(trendPath([7n])).toBe('M1.0 23.0');
  });
});
