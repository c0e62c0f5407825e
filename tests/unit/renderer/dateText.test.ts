import { dateText, parseDateText } from '@renderer/ui/dateText';
import { expect, test } from 'vitest';

test.each([
  ['11/01/1995', '1995-01-11'],
  ['1-2-2000', '2000-02-01'],
  ['29.02.2024', '2024-02-29'],
  ['11011995', '1995-01-11'],
  ['1995-01-11', '1995-01-11'],
  [' 11 01 1995 ', '1995-01-11'],
])('%s is %s', (typed, date) => {
  expect(parseDateText(typed)).toBe(date);
});

test.each(['', '29/02/2023', '32/01/2000', '1/13/2000', '11/01/95', 'yesterday', '११/०१/१९९५'])(
  '%s is no day',
  (typed) => {
    expect(parseDateText(typed)).toBeNull();
  },
);

test('a date is shown day first, and what is none stays as typed', () => {
  expect(dateText('1995-01-11')).toBe('11/01/1995');
  expect(dateText('11/0')).toBe('11/0');
});
