import { branchesPlot, flowPlot, heldPlot, kindsPlot, sizesPlot } from '@shared/charts/analytics/money';
import { frameOf } from '@shared/charts/analytics/panels';
import { customersPlot, signInHoursMap } from '@shared/charts/analytics/people';
import { sayingIn } from '@shared/charts/analytics/saying';
import { fieldColours, shadeOf, shades } from '@shared/charts/plot/heatMap';
import { isEmptyPanel, panelPicture, panelTable } from '@shared/charts/plot/panel';
import { type Plot, readPlace } from '@shared/charts/plot/plot';
import { plotConfiguration } from '@shared/charts/plot/plotConfiguration';
import { lightChartTheme } from '@shared/charts/theme';
import { chartWords } from '@shared/charts/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const saying = sayingIn('en');
const setting = { words: chartWords.en, theme: lightChartTheme, fontSize: 12 };

const movement = (credits: bigint, debits: bigint) => ({
  entries: (credits > 0n ? 1 : 0) + (debits > 0n ? 1 : 0),
  credits: { count: credits > 0n ? 1 : 0, amount: credits },
  debits: { count: debits > 0n ? 1 : 0, amount: debits },
});

/** Days of June 2026 in which so much came in and went out. */
function stepsOf(moved: readonly (readonly [bigint, bigint])[], opening: bigint | null = 0n) {
  let balance = opening;
  return moved.map(([credits, debits], index) => {
    const date = `2026-06-${String(index + 1).padStart(2, '0')}`;
    if (balance !== null) balance += credits - debits;
    return { from: date, to: date, ...movement(credits, debits), balance };
  });
}

/** What is written at the marks of a drawing. */
function figuresOn(plot: Plot): readonly string[] {
  const written: string[] = [];
  const ctx = new Proxy(
    { measureText: () => ({ width: 0 }), fillText: (text: string) => written.push(text) },
    { get: (known, name) => known[name as keyof typeof known] ?? (() => undefined), set: () => true },
  );
  const mark = { x: 0, y: 0 };
  const data = plot.places.map(() => mark);
  const chart = { ctx, chartArea: {}, scales: {}, getDatasetMeta: () => ({ data }) };
  for (const plugin of plotConfiguration(plot, setting).plugins ?? [])
    plugin.afterDatasetsDraw?.(chart as never, {} as never, {}, false as never);
  return written;
}

const paise = fc.bigInt({ min: 0n, max: 9_999_999n });
const anySteps = fc.array(fc.tuple(paise, paise), { minLength: 1, maxLength: 30 });
const sum = (values: readonly (bigint | null)[]): bigint =>
  values.reduce<bigint>((total, value) => total + (value ?? 0n), 0n);
const valuesOf = (plot: Plot, index: number) => plot.series[index]?.values ?? [];

describe('the charts of the analytics page', () => {
  it('draws all that moved, in its direction, and says what is left of it', () => {
    fc.assert(
      fc.property(anySteps, (moved) => {
        const plot = flowPlot(stepsOf(moved), 'day', saying);
        const drawn = plotConfiguration(plot, setting).data.datasets.map(({ data }) =>
          data.reduce<number>((total, value) => total + Math.round(Number(value ?? 0) * 100), 0),
        );
        const [credits, debits] = [
          sum(moved.map(([credit]) => credit)),
          sum(moved.map(([, debit]) => debit)),
        ];
        expect(drawn).toEqual([Number(credits), 0 - Number(debits), Number(credits - debits)]);
        expect(sum(valuesOf(plot, 2))).toBe(credits - debits);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    [[[1_000_00n, 400_00n]], '₹600 more came in than went out'],
    [[[400_00n, 1_000_50n]], '₹600.50 more went out than came in'],
    [[[5n, 5n]], 'As much came in as went out'],
    [[[0n, 0n]], 'Nothing came in or went out'],
  ] as const)('says first what came in and went out', (moved, sentence) => {
    expect(flowPlot(stepsOf(moved), 'day', saying).sentence).toBe(sentence);
  });

  it.each([
    [[[300_00n, 100_00n]], 1_000_00n, 'Customers hold ₹1,200, ₹200 more than at the start'],
    [
      [
        [0n, 100_00n],
        [0n, 50_00n],
      ],
      1_000_00n,
      'Customers hold ₹850, ₹150 less than at the start',
    ],
    [[[7n, 7n]], 1_000_00n, 'Customers hold ₹1,000, as much as at the start'],
  ] as const)(
    'says what is held beside the start of the period, not the end of its first day',
    (moved, opening, said) => {
      expect(heldPlot(stepsOf(moved, opening), 'day', saying)?.sentence).toBe(said);
    },
  );

  it('has no balance for who may not see one', () => {
    expect(heldPlot(stepsOf([[1n, 0n]], null), 'day', saying)).toBeNull();
  });

  it('names a day by itself, and a week or a month by its first and last day', () => {
    const [step] = stepsOf([[1n, 0n]]);
    const long = [{ ...step, from: '2026-06-29', to: '2026-07-05' }] as never;
    expect(flowPlot(stepsOf([[1n, 0n]]), 'day', saying).places).toEqual([
      { label: '1 Jun', name: '1 Jun 2026' },
    ]);
    expect(flowPlot(long, 'week', saying).places[0]?.name).toBe('29 Jun 2026 to 5 Jul 2026');
    expect(flowPlot(long, 'month', saying).places[0]?.label).toBe('Jun');
  });

  it('puts the branch first that took in the most, and shows twenty of them', () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({
      ...{ branch: `B${at}`, name: `Branch ${at}` },
      ...movement(BigInt(at) * 100n, 1n),
    }));
    const plot = branchesPlot(rows, saying);
    expect(plot.places).toHaveLength(20);
    expect(plot.places[0]?.name).toBe('Branch 29');
    expect(plot.sentence).toBe('Branch 29 took in the most, ₹29');
  });

  it('tells branches of one name apart', () => {
    const rows = ['MAIN', 'PUNE'].map((branch) => ({ branch, name: 'Main Branch', ...movement(5n, 0n) }));
    const plot = branchesPlot(rows, saying);
    expect(plot.places.map(({ name }) => name)).toEqual(['Main Branch (MAIN)', 'Main Branch (PUNE)']);
    expect(plot.sentence).toBe('Main Branch (MAIN) took in the most, ₹0.05');
  });

  it('writes the last figure of a line at its end, also where that is nothing', () => {
    const steps = stepsOf([
      [500_00n, 0n],
      [0n, 500_00n],
    ]);
    const plot = heldPlot(steps, 'day', saying);
    expect(plot && figuresOn(plot)).toEqual(['₹0']);
  });

  it('has no half people at its axis', () => {
    const one = { customers: 1, activeCustomers: 1, dormantCustomers: 0, newCustomers: 0 };
    const { scales } = plotConfiguration(customersPlot(one, saying), setting).options ?? {};
    const axis = { ticks: [] };
    scales?.x?.afterBuildTicks?.(axis as never);
    expect(axis.ticks).toEqual([{ value: 0 }, { value: 1 }]);
  });

  it('counts every movement in one size, those beyond both ends with the last of them', () => {
    const sizes = [1, 4, 5, 7, 10, 14].map((digits) => ({ digits, count: digits, amount: 0n }));
    const plot = sizesPlot(sizes, saying);
    expect(plot.places.map(({ name }) => name)).toEqual([
      'Below ₹100',
      '₹100 to ₹999.99',
      '₹1,000 to ₹9,999.99',
      '₹10,000 to ₹99,999.99',
      '₹1,00,000 to ₹9,99,999.99',
      '₹10,00,000 to ₹99,99,999.99',
      '₹1,00,00,000 and more',
    ]);
    expect(valuesOf(plot, 0)).toEqual([5n, 5n, 0n, 7n, 0n, 0n, 24n]);
  });

  it('reads a place out with each of its figures', () => {
    const plot = flowPlot(stepsOf([[1_000_00n, 250_50n]]), 'day', saying);
    expect(readPlace(plot, 0)).toBe('1 Jun 2026 · Deposits ₹1,000.00 · Withdrawals ₹250.50 · Net ₹749.50');
  });

  it('has a table with the same figures, and a picture with the title, the branch and the sentence', () => {
    const plot = kindsPlot([{ kind: 'cash-credit', ...movement(5n, 0n), entries: 1_204 }], saying);
    const panel = { kind: 'plot', plot } as const;
    expect(panelTable(panel)).toEqual({
      head: ['Kind', 'Entries'],
      rows: [{ name: 'Cash deposited', values: [1_204n] }],
      unit: 'count',
    });
    const frame = { bankName: 'Bank', demo: true, of: 'Pune', from: '2026-06-01', to: '2026-06-30' };
    const texts = JSON.stringify(panelPicture(panel, frame, 'en').marks);
    for (const text of ['Bank', 'Kinds of entries · Pune', plot.sentence, 'DEMO'])
      expect(texts).toContain(text);
  });

  it('is empty where nothing is to be drawn', () => {
    const nobody = { customers: 0, activeCustomers: 0, dormantCustomers: 0, newCustomers: 0 };
    expect(isEmptyPanel({ kind: 'plot', plot: customersPlot(nobody, saying) })).toBe(true);
    expect(
      isEmptyPanel({ kind: 'plot', plot: customersPlot({ ...nobody, dormantCustomers: 1 }, saying) }),
    ).toBe(false);
    expect(isEmptyPanel({ kind: 'heatMap', heatMap: signInHoursMap([], saying) })).toBe(true);
  });
});

describe('sign-ins by weekday and hour', () => {
  const map = signInHoursMap(
    [
      { weekday: 1, hour: 9, signedIn: 4 },
      { weekday: 7, hour: 23, signedIn: 100 },
      { weekday: 3, hour: 0, signedIn: 1 },
    ],
    saying,
  );

  it('has a field for each hour of each day, Monday first', () => {
    expect(map.rows.map(({ name }) => name)).toEqual(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    expect(map.rows[0]?.values[9]).toBe(4);
    expect(map.rows[6]?.values[23]).toBe(100);
    expect(map.rows.flatMap(({ values }) => values).reduce((total, value) => total + value, 0)).toBe(105);
    expect(map.sentence).toBe('Most sign-ins are on Sunday at 23:00');
  });

  it('tells nothing from little, and gives the most the darkest field', () => {
    expect([0, 1, 50, 100].map((value) => shadeOf(value, map))).toEqual([0, 1, 3, shades]);
    expect(fieldColours(0, lightChartTheme).field).toBe(lightChartTheme.background);
    expect(fieldColours(shades, lightChartTheme).field).toBe(lightChartTheme.credit);
  });
});

describe('what stands above a saved chart', () => {
  const figures = {
    ...{
      bankName: 'Bank',
      demo: false,
      branchName: null,
      from: '2026-10-01',
      to: '2026-10-31',
      asOf: '2026-11-23',
    },
  } as Parameters<typeof frameOf>[1];

  it.each([
    ['flow', '2026-10-01', '2026-10-31'],
    ['customers', '2026-11-23', '2026-11-23'],
    ['hours', '2026-09-01', '2026-11-23'],
  ] as const)('of %s are the days that were counted', (name, from, to) => {
    expect(frameOf(name, figures, 'Whole bank')).toMatchObject({ of: 'Whole bank', from, to });
  });
});
