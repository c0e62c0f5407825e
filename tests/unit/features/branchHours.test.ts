import { hoursOf, hoursText, spanOf, weekOf, weekText } from '@renderer/features/branches/hours';
import { byRegion, isFound } from '@renderer/features/branches/tree';
import { usualHours } from '@shared/branches';
import { contract } from '@shared/contract';
import { callSamples } from '@tests/support/callSamples';
import { describe, expect, it } from 'vitest';

describe('hours of a day', () => {
  it.each([
    ['10:00–16:00', '10:00-16:00'],
    ['10-16', '10:00-16:00'],
    [' 9.30 - 17 ', '09:30-17:00'],
    ['0930-1700', '09:30-17:00'],
    ['', null],
    ['noon', 'noon'],
  ])('typed as "%s" are %s', (typed, hours) => {
    expect(hoursOf(typed)).toBe(hours);
  });

  it('are a week in a form, and the same week again', () => {
    expect(weekOf(weekText(usualHours))).toEqual(usualHours);
    expect(hoursText('10:00-16:00')).toBe('10:00–16:00');
  });

  it.each([
    ['06:00-18:00', { left: 25, width: 50 }],
    ['16:00-10:00', null],
    ['noon', null],
    [null, null],
  ])('%s are drawn as %o', (hours, span) => {
    expect(spanOf(hours)).toEqual(span);
  });

  it('end after they begin, within the day, or the form is refused', () => {
    const { input } = contract['branches.open'];
    const sample = callSamples({ userId: '', accountId: '', deskId: '', branch: '' })['branches.open'];
    const isGood = (monday: string | null) =>
      input.safeParse({ ...sample, hours: [monday, ...usualHours.slice(1)] }).success;
    expect(['10:00-16:00', null].map(isGood)).toEqual([true, true]);
    const wrong = ['16:00-10:00', '10:00-10:00', '10:00-24:30', '9:00-17:00', 'noon', ''];
    expect(wrong.filter(isGood)).toEqual([]);
  });
});

describe('branches in a list', () => {
  const row = (branch: string, name: string, region: string) =>
    ({ branch, name, region, status: 'open' }) as const;
  const rows = [
    row('B', 'Camp', 'Pune'),
    row('A', 'Fort', 'Mumbai'),
    row('C', 'Aundh', 'Pune'),
    row('H', 'Head', ''),
  ];

  it('stand by region and name, those of no region first', () => {
    expect(byRegion(rows).map(({ branch }) => branch)).toEqual(['H', 'A', 'C', 'B']);
  });

  it.each([
    ['', {}, ['B', 'A', 'C', 'H']],
    ['pu', {}, ['B', 'C']],
    ['a', {}, ['A', 'C']],
    ['a', { region: 'Pune' }, ['C']],
    ['', { status: 'closed' }, []],
  ])('are found by "%s" and %o', (typed, filters, found) => {
    expect(rows.filter((each) => isFound(each, typed, filters)).map(({ branch }) => branch)).toEqual(found);
  });
});
