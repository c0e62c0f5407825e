import { addressOf, growth } from '@renderer/features/home/dashboard';
import { trendPath } from '@renderer/ui/Trend';
import { weeksConfiguration } from '@shared/charts/configuration';
import { lightChartTheme } from '@shared/charts/theme';
import { chartWords } from '@shared/charts/words';
import { describe, expect, it } from 'vitest';

describe('a dashboard', () => {
  it('says how much more it is in whole percent, and nothing where there was nothing', () => {
    expect(growth(112n, 100n)).toBe(12);
    expect(growth(50n, 100n)).toBe(-50);
    expect(growth(5n, 0n)).toBeNull();
    expect(growth(5n, -5n)).toBeNull();
  });

  it('opens a list with its filters, and leaves out what is not said', () => {
    expect(addressOf('/users', { branch: null })).toBe('/users');
    expect(addressOf('/users', { branch: 'MAIN', role: 'Customer' })).toBe(
      '/users?branch=MAIN&role=Customer',
    );
  });

  it('draws a trend from the lowest to the highest, and a level one where nothing changed', () => {
    expect(trendPath([0n, 5n, 10n])).toBe('M1.0 23.0L48.0 12.0L95.0 1.0');
    expect(trendPath([7n, 7n])).toBe('M1.0 23.0L95.0 23.0');
    expect(trendPath([7n])).toBe('M1.0 23.0');
  });

  it('draws no balance for who may not see it', () => {
    const setting = { words: chartWords.en, language: 'en', theme: lightChartTheme, fontSize: 12 } as const;
    const drawn = (balance: bigint | null) =>
      weeksConfiguration([{ date: '2028-02-29', credits: 5n, debits: 0n, entries: 1, balance }], setting);
    expect(drawn(5n).data.datasets).toHaveLength(3);
    expect(drawn(null).data.datasets).toHaveLength(2);
    expect(Object.keys(drawn(null).options?.scales ?? {})).toEqual(['x', 'flow']);
  });
});
