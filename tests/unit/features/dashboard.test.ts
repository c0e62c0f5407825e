import { addressOf, growth } from '@renderer/features/home/dashboard';
import { trendPath } from '@renderer/ui/Trend';
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
});
