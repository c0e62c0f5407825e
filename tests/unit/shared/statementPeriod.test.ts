import { namedPeriods, periodErrors, periodNamed } from '@shared/statements/period';
import { describe, expect, it } from 'vitest';

const named = (today: string) =>
  Object.fromEntries(namedPeriods.map((name) => [name, periodNamed(name, today)]));

describe('the periods that have a name', () => {
  it('are whole months where they are over, and end today where they are not', () => {
    expect(named('2026-11-23')).toEqual({
      thisMonth: { from: '2026-11-01', to: '2026-11-23' },
      lastMonth: { from: '2026-10-01', to: '2026-10-31' },
      lastThreeMonths: { from: '2026-08-01', to: '2026-10-31' },
      thisYear: { from: '2026-04-01', to: '2026-11-23' },
    });
  });

  it('go over the turn of the year, and end February with its leap day', () => {
    expect(named('2028-03-31')).toEqual({
      thisMonth: { from: '2028-03-01', to: '2028-03-31' },
      lastMonth: { from: '2028-02-01', to: '2028-02-29' },
      lastThreeMonths: { from: '2027-12-01', to: '2028-02-29' },
      thisYear: { from: '2027-04-01', to: '2028-03-31' },
    });
  });

  it('begin a new financial year on the first of April', () => {
    expect(periodNamed('thisYear', '2028-04-01')).toEqual({ from: '2028-04-01', to: '2028-04-01' });
  });
});

describe('a period that was typed', () => {
  it.each([
    ['2026-11-23', '2026-11-23', {}],
    ['1999-01-01', '2026-11-23', {}],
    ['2026-11-24', '2026-11-30', { from: 'inFuture', to: 'inFuture' }],
    ['2026-11-24', '2026-11-23', { from: 'inFuture' }],
    ['2026-11-01', '2026-11-24', { to: 'inFuture' }],
    ['2026-11-02', '2026-11-01', { to: 'endsBeforeStart' }],
  ])('from %s to %s: %j', (from, to, errors) => {
    expect(periodErrors({ from, to }, '2026-11-23')).toEqual(errors);
  });
});
