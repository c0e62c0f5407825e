import { createFigures } from '@main/application/figures';
import type { Actor } from '@main/domain/access/actor';
import type { FiguresReads } from '@main/ports/figures';
import type { CallOutput } from '@shared/contract';
import type { Result } from '@shared/result';
import { branchRecord } from '../branches';
import { branches } from './history';
import { between, type Counted, type Recount, total } from './recount';

type Movement = CallOutput<'figures.series'>['total'];

const plain = ({ entries, credits, debits }: Movement): Counted => ({
  entries,
  creditCount: credits.count,
  credits: credits.amount,
  debitCount: debits.count,
  debits: debits.amount,
});

const text = (value: unknown): string =>
  JSON.stringify(value, (_name, each) => (typeof each === 'bigint' ? `${each}` : each));

const administrator: Actor = {
  holder: { userId: '56125810021', role: 'Super_Admin', status: 'Active', branch: 'MAIN', duties: [] },
  scope: 'bank',
  sessionId: 'session',
};

function succeeded<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** First and last dates of spans: whole months, parts of them, one day, a leap day, more than there is. */
const spans = [
  ['2027-12-01', '2028-03-31'],
  ['2028-01-01', '2028-01-31'],
  ['2028-01-15', '2028-03-01'],
  ['2028-02-29', '2028-02-29'],
  ['2028-02-28', '2028-03-01'],
  ['2027-12-31', '2028-01-01'],
] as const;

/** Where figures, as they are asked for, differ from a recount; empty where none does. */
export async function differences(figures: FiguresReads, recount: Recount): Promise<readonly string[]> {
  const found: string[] = [];
  let today = '';
  const asked = createFigures({
    figures,
    bank: {
      branches: async () =>
        branches.map(({ branch, timeZone }) => ({ ...branchRecord(branch, branch), timeZone })),
    },
    today: () => today,
  });
  const check = (name: string, shown: unknown, right: unknown): void => {
    if (text(shown) !== text(right)) found.push(`${name}: ${text(shown)} is not ${text(right)}`);
  };
  const balanceAt = (whose: string, date: string): bigint => {
    const { credits, debits } = total(between(recount.days.get(whose), '', date));
    return credits - debits;
  };

  for (const branch of [null, ...branches.map((each) => each.branch)]) {
    const whose = branch ?? 'bank';
    const days = recount.days.get(whose);
    for (const [from, to] of spans) {
      const name = `${whose} ${from} ${to}`;
      for (const unit of ['day', 'week', 'month'] as const) {
        const series = succeeded(await asked['figures.series'](administrator, { branch, from, to, unit }));
        for (const row of series.rows) {
          check(`${name} ${unit} ${row.from}`, plain(row), total(between(days, row.from, row.to)));
          check(`${name} ${unit} ${row.from} balance`, row.balance, balanceAt(whose, row.to));
        }
        check(`${name} ${unit} total`, plain(series.total), total(between(days, from, to)));
        const { before } = series;
        check(`${name} before`, plain(before), total(between(days, before.from, before.to)));
      }
      const made = succeeded(await asked['figures.makeUp'](administrator, { branch, from, to }));
      const kinds = between(recount.kinds.get(whose), from, to).flatMap((each) => [...each]);
      const names = [...new Set(kinds.map(([kind]) => kind))].sort();
      check(
        `${name} kinds`,
        made.kinds.map((each) => [each.kind, plain(each)]),
        names.map((kind) => [kind, total(kinds.filter(([own]) => own === kind).map(([, each]) => each))]),
      );
      const sizes: [number, number, bigint][] = [];
      const amounts = between(recount.amounts.get(whose), from, to).flat();
      for (let digits = 1, least = 1n; digits < 19; digits += 1, least *= 10n) {
        const own = amounts
          .map((amount) => (amount < 0n ? -amount : amount))
          .filter((amount) => amount >= least && amount < least * 10n);
        if (own.length > 0) sizes.push([digits, own.length, own.reduce((sum, amount) => sum + amount, 0n)]);
      }
      check(
        `${name} sizes`,
        made.sizes.map(({ digits, count, amount }) => [digits, count, amount]),
        sizes,
      );
      const bySize = amounts
        .map((amount) => (amount < 0n ? -amount : amount))
        .sort((left, right) => (left < right ? 1 : left > right ? -1 : 0));
      check(
        `${name} largest`,
        made.largest.map(({ amount }) => (amount < 0n ? -amount : amount)),
        bySize.slice(0, 10),
      );
    }
    for (const [date, { from, before }] of [
      ['2028-03-01', { from: '2028-03-01', before: ['2028-02-01', '2028-02-01'] }],
      ['2028-02-29', { from: '2028-02-01', before: ['2028-01-01', '2028-01-29'] }],
      ['2028-01-31', { from: '2028-01-01', before: ['2027-12-01', '2027-12-31'] }],
    ] as const) {
      today = date;
      const shown = succeeded(await asked['figures.dashboard'](administrator, { branch }));
      check(`${whose} today ${date}`, plain(shown.today), total(between(days, date, date)));
      check(`${whose} month ${date}`, plain(shown.month), total(between(days, from, date)));
      check(
        `${whose} month before ${date}`,
        plain(shown.monthBefore),
        total(between(days, before[0], before[1])),
      );
      check(`${whose} balance ${date}`, shown.balance, balanceAt(whose, date));
      check(`${whose} days ${date}`, shown.days.length, 30);
    }
  }
  for (const [from, to] of spans) {
    const { rows } = succeeded(await asked['figures.branches'](administrator, { from, to }));
    for (const row of rows) {
      const right = total(between(recount.days.get(row.branch), from, to));
      check(`beside the others ${row.branch} ${from} ${to}`, plain(row), right);
    }
  }
  return found;
}
