import { axisRupees } from '@shared/charts/axes';
import { sixMonthConfiguration } from '@shared/charts/sixMonthConfiguration';
import { sixMonthPicture, totalsBand } from '@shared/charts/sixMonthPicture';
import {
  chartMonth,
  chartSentence,
  chartTotals,
  everyDay,
  markLabels,
  monthStarts,
} from '@shared/charts/sixMonths';
import { lightChartTheme } from '@shared/charts/theme';
import { chartWords } from '@shared/charts/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Movement, plausibleMovements, sixMonthsOf } from './sixMonthsOf';

const words = chartWords.en;
const setting = { words, language: 'en', theme: lightChartTheme, fontSize: 14 } as const;
const plotted = (data: readonly unknown[]) => data.map((value) => (typeof value === 'number' ? value : 0));
const paise = (rupees: number) => BigInt(Math.round(rupees * 100));

const movements: fc.Arbitrary<Movement[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 170 }), fc.bigInt({ min: -9_999_999n, max: 9_999_999n })), {
    maxLength: 60,
  })
  .map((list) =>
    list
      .filter(([, amount]) => amount !== 0n)
      .sort(([one], [other]) => one - other)
      .map(([day, amount]) => [new Date(Date.UTC(2026, 5, 1 + day)).toISOString().slice(0, 10), amount]),
  );

describe('the six-month chart', () => {
  it('draws every day of the period, and an empty month with the balance it began with', () => {
    const days = everyDay(sixMonthsOf(plausibleMovements(), { openingBalance: 100n }));
    expect(days).toHaveLength(176);
    const september = days.filter((day) => day.date.startsWith('2026-09'));
    expect(september).toHaveLength(30);
    expect(new Set(september.map((day) => day.balance)).size).toBe(1);
    expect(september.every((day) => day.entries === 0 && day.credits === 0n)).toBe(true);
    expect(monthStarts(days).map((index) => days[index]?.date)).toEqual([
      '2026-06-01',
      '2026-07-01',
      '2026-08-01',
      '2026-09-01',
      '2026-10-01',
      '2026-11-01',
    ]);
  });

  it('plots marks that come to its totals, whatever was posted', () => {
    fc.assert(
      fc.property(movements, fc.bigInt({ min: 0n, max: 1_000_000n }), (list, openingBalance) => {
        const data = sixMonthsOf(list, { openingBalance });
        const [credits, debits, balances] = sixMonthConfiguration(data, setting).data.datasets;
        const sum = (values: readonly unknown[] = []) =>
          plotted(values).reduce((total, value) => total + paise(value), 0n);
        expect(sum(credits?.data)).toBe(data.totals.credits);
        expect(sum(debits?.data)).toBe(-data.totals.debits);
        expect(paise(plotted(balances?.data ?? []).at(-1) ?? 0)).toBe(data.totals.balance);
        expect(data.openingBalance + data.totals.net).toBe(data.totals.balance);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every mark and its figure inside the range of its axis', () => {
    fc.assert(
      fc.property(movements, (list) => {
        const { data, options } = sixMonthConfiguration(sixMonthsOf(list), setting);
        const axes = ['flow', 'flow', 'balance'];
        for (const [index, name] of axes.entries()) {
          const axis = options?.scales?.[name];
          for (const value of plotted(data.datasets[index]?.data ?? [])) {
            expect(Number(axis?.min)).toBeLessThanOrEqual(value);
            expect(Number(axis?.max)).toBeGreaterThanOrEqual(value);
          }
          expect(Number(axis?.max)).toBeGreaterThan(Number(axis?.min));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same configuration for the same figures', () => {
    const data = sixMonthsOf(plausibleMovements());
    const plain = () => JSON.stringify(sixMonthConfiguration(data, setting));
    expect(plain()).toBe(plain());
  });

  it.each([
    [
      [
        ['2026-11-01', 2_000_000n],
        ['2026-11-02', -760_000n],
      ],
      '₹12,400 more came in than went out',
    ],
    [
      [
        ['2026-11-01', 760_050n],
        ['2026-11-02', -2_000_000n],
      ],
      '₹12,399.50 more went out than came in',
    ],
    [
      [
        ['2026-11-01', 500n],
        ['2026-11-02', -500n],
      ],
      'As much came in as went out',
    ],
    [[], 'Nothing came in or went out'],
  ] as const)('says what it comes to first', (list, sentence) => {
    expect(chartSentence(sixMonthsOf(list, { openingBalance: 5_000_000n }), words)).toBe(sentence);
  });

  it('has the five totals of the mission, in their order', () => {
    const data = sixMonthsOf([
      ['2026-11-01', 500_000n],
      ['2026-11-02', -125_050n],
    ]);
    expect(chartTotals(data, words).map(({ label, text }) => [label, text])).toEqual([
      ['Total credits', '₹5,000.00'],
      ['Total debits', '₹1,250.50'],
      ['Net change', '+₹3,749.50'],
      ['Current balance', '₹3,749.50'],
      ['Transactions', '2'],
    ]);
  });

  it('labels the largest credit, the largest debit and the balance as it stands', () => {
    const days = everyDay(
      sixMonthsOf([
        ['2026-06-01', 500_000n],
        ['2026-06-02', -125_050n],
        ['2026-06-03', 900_000n],
      ]),
    );
    expect(markLabels(days).map(({ index, text, side }) => [index, text, side])).toEqual([
      [2, '+₹9,000', 'above'],
      [1, '−₹1,250.50', 'below'],
      [175, '₹12,749.50', 'above'],
    ]);
    expect(markLabels(everyDay(sixMonthsOf([]))).map(({ text }) => text)).toEqual(['₹0']);
  });

  it.each([
    [0, '₹0'],
    [50_000, '₹50,000'],
    [150_000, '₹1.5 L'],
    [-20_000_000, '−₹2 Cr'],
  ])('reads %s on its axis as %s', (rupees, text) => {
    expect(axisRupees(rupees, words)).toBe(text);
  });

  it('names January with its year', () => {
    expect([chartMonth('2026-12-01', 'en'), chartMonth('2027-01-01', 'en')]).toEqual(['Dec', 'Jan 2027']);
  });
});

describe('the saved picture', () => {
  const picture = sixMonthPicture(sixMonthsOf(plausibleMovements(), { demo: true }), 'en');
  const texts = picture.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

  it('is 1200 × 1000 at twice the density', () => {
    expect([picture.width, picture.height, picture.scale]).toEqual([1200, 1000, 2]);
  });

  it('names the bank, the masked account, the period and the five totals, and says DEMO', () => {
    expect(texts).toEqual(
      expect.arrayContaining([
        'Sahyadri Sahakari Bank',
        'Account ••••••••0017 · Ritu Sharma',
        '1 Jun 2026 to 23 Nov 2026',
        'DEMO — not a real bank',
        ...chartTotals(sixMonthsOf(plausibleMovements()), words).map(({ text }) => text),
      ]),
    );
    expect(texts.join(' ')).not.toContain('000000000017');
  });

  it('says DEMO only in a demo bank', () => {
    const real = sixMonthPicture(sixMonthsOf([]), 'en');
    expect(JSON.stringify(real.marks)).not.toContain('DEMO');
  });

  it('paints the totals in a band that touches neither the chart nor another text', () => {
    expect((picture.chart?.y ?? 0) + (picture.chart?.height ?? 0)).toBeLessThanOrEqual(totalsBand.top);
    const figures = new Set(
      chartTotals(sixMonthsOf(plausibleMovements()), words).flatMap(({ label, text }) => [label, text]),
    );
    for (const mark of picture.marks) {
      if (mark.kind !== 'text') continue;
      const inside = mark.baseline > totalsBand.top && mark.baseline - mark.size < totalsBand.bottom;
      expect(inside).toBe(figures.has(mark.text));
    }
  });

  it('is said in Hindi too', () => {
    const hindi = sixMonthPicture(sixMonthsOf([['2026-11-01', 12_500_000n]]), 'hi');
    expect(JSON.stringify(hindi.marks)).toContain('जितना गया, उससे ₹1,25,000 ज़्यादा आया');
    expect(axisRupees(150_000, chartWords.hi)).toBe('₹1.5 लाख');
  });
});
