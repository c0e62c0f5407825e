import { firstOn } from '@main/application/statements/boundary';
import type { JournalRecord } from '@main/domain/ledger/records';
import { addDays, type BusinessDate } from '@shared/businessDate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const book = 'MAIN/account/1';

/** A book of which nothing is known but the dates of its lines; counts how often it is read. */
function bookOf(dates: readonly BusinessDate[]) {
  const reads = { count: 0, records: 0 };
  const recordAt = (businessDate: BusinessDate) => ({ lines: [{ chain: '', businessDate }] });
  const range = async (_book: string, from: number, to: number) => {
    reads.count += 1;
    const found = dates.slice(from - 1, Math.max(from - 1, to)).map(recordAt);
    reads.records += found.length;
    return found as unknown as readonly JournalRecord[];
  };
  return { reads, range };
}

/** What is wanted, by looking at every line: the one behind the last line of an earlier date. */
const byScan = (dates: readonly BusinessDate[], date: BusinessDate): number =>
  dates.findLastIndex((each) => each < date) + 2;

const gaps = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 200 });
const datesOf = (steps: readonly number[]): BusinessDate[] => {
  let day = '2028-02-20';
  return steps.map((step) => {
    day = addDays(day, step);
    return day;
  });
};

describe('the first line of a date', () => {
  it('is found from wherever the search begins', async () => {
    const wanted = fc.integer({ min: -5, max: 620 });
    await fc.assert(
      fc.asyncProperty(gaps, wanted, fc.integer({ min: -3, max: 210 }), async (steps, days, near) => {
        const dates = datesOf(steps);
        const date = addDays('2028-02-20', days);
        expect(await firstOn(bookOf(dates), book, dates.length, date, near)).toBe(byScan(dates, date));
      }),
    );
  });

  it('is behind the lines of the old day that another desk still wrote', async () => {
    const swaps = fc.array(fc.nat({ max: 190 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        gaps,
        swaps,
        fc.nat({ max: 620 }),
        fc.nat({ max: 210 }),
        async (steps, at, days, near) => {
          const dates = datesOf(steps);
          for (const index of at) {
            const [one, other] = [dates[index], dates[index + 3]];
            if (one && other) [dates[index], dates[index + 3]] = [other, one];
          }
          const date = addDays('2028-02-20', days);
          expect(await firstOn(bookOf(dates), book, dates.length, date, near)).toBe(byScan(dates, date));
        },
      ),
    );
  });

  it('of ten million is found in some fifty reads, and in four where it is known nearly', async () => {
    const last = 10_000_000;
    const dateAt = (no: number) => (no < 7_000_001 ? '2026-01-01' : '2026-01-02');
    let reads = 0;
    const range = async (_book: string, from: number, to: number) => {
      reads += 1;
      const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return numbers.map((no) => ({ lines: [{ chain: '', businessDate: dateAt(no) }] })) as never;
    };
    expect(await firstOn({ range }, book, last, '2026-01-02', last + 1)).toBe(7_000_001);
    expect(reads).toBeLessThanOrEqual(50);
    reads = 0;
    expect(await firstOn({ range }, book, last, '2026-01-02', 7_000_001)).toBe(7_000_001);
    expect(reads).toBeLessThanOrEqual(4);
  });
});
