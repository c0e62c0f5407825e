import { wrongIn } from '@renderer/features/statements/usePeriod';
import { describe, expect, it } from 'vitest';

describe('the days of a statement as they are typed', () => {
  it.each([
    ['2026-11-01', '2026-11-23', {}],
    ['', '2026-11-23', { from: 'required' }],
    ['2026-11-01', '31/11', { to: 'invalid' }],
    ['x', '', { from: 'invalid', to: 'required' }],
    ['2026-11-10', '2026-11-09', { to: 'endsBeforeStart' }],
    ['2026-11-24', '2026-11-24', { from: 'inFuture', to: 'inFuture' }],
  ])('%j to %j: %j', (from, to, errors) => {
    expect(wrongIn({ from, to }, '2026-11-23')).toEqual(errors);
  });
});
