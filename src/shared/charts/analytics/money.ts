import type { WordLanguage } from '../../amountInWords';
import type { BusinessDate } from '../../businessDate';
import type { CallOutput } from '../../contract';
import { coverAccount, groupAccount, shownDay } from '../../display';
import { fillWords } from '../../fillWords';
import { byAmount } from '../../money';
import { counted, type Plot, type PlotPlace } from '../plot/plot';
import { chartMonth, shortRupees } from '../sixMonths';
import type { Saying } from './saying';

export type StepUnit = 'day' | 'week' | 'month';

type Step = CallOutput<'figures.series'>['rows'][number];

const shortDay = (date: BusinessDate, language: WordLanguage): string =>
  new Intl.DateTimeFormat(`${language}-IN-u-nu-latn`, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));

function placeOf({ from, to }: Step, unit: StepUnit, { words, language }: Saying): PlotPlace {
  if (unit === 'day') return { label: shortDay(from, language), name: shownDay(from, language) };
  const span = fillWords(words.span, { from: shownDay(from, language), to: shownDay(to, language) });
  return { label: unit === 'week' ? shortDay(from, language) : chartMonth(from, language), name: span };
}

const places = (rows: readonly Step[], unit: StepUnit, saying: Saying) => ({
  unit: 'money' as const,
  placesLabel: saying.words[unit],
  places: rows.map((row) => placeOf(row, unit, saying)),
  lying: false,
});

const absolute = (paise: bigint): bigint => (paise < 0n ? -paise : paise);

const sumOf = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);

/** What came in and went out, step by step, and what was left of it. */
export function flowPlot(rows: readonly Step[], unit: StepUnit, saying: Saying): Plot {
  const { words } = saying;
  const [credits, debits] = [rows.map((row) => row.credits.amount), rows.map((row) => row.debits.amount)];
  const net = sumOf(credits) - sumOf(debits);
  const isNothing = rows.every(({ entries }) => entries === 0);
  const sentence = isNothing
    ? words.flow.nothing
    : net === 0n
      ? words.flow.equal
      : fillWords(net > 0n ? words.flow.moreIn : words.flow.moreOut, { amount: shortRupees(absolute(net)) });
  return {
    title: words.flow.title,
    sentence,
    ...places(rows, unit, saying),
    series: [
      { label: words.deposits, mark: 'up', colour: 'credit', values: credits },
      { label: words.withdrawals, mark: 'down', colour: 'debit', values: debits },
      {
        label: words.net,
        mark: 'line',
        colour: 'balance',
        values: rows.map((row) => row.credits.amount - row.debits.amount),
      },
    ],
  };
}

/** What customers' accounts held at the end of each step; null for who may not see it. */
export function heldPlot(rows: readonly Step[], unit: StepUnit, saying: Saying): Plot | null {
  const { words } = saying;
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || first.balance === null || last.balance === null) return null;
  const change = last.balance - (first.balance - first.credits.amount + first.debits.amount);
  const saidOf = change === 0n ? words.held.same : change > 0n ? words.held.rose : words.held.fell;
  return {
    title: words.held.title,
    sentence: fillWords(saidOf, { amount: shortRupees(last.balance), change: shortRupees(absolute(change)) }),
    ...places(rows, unit, saying),
    series: [
      { label: words.balance, mark: 'line', colour: 'balance', values: rows.map(({ balance }) => balance) },
    ],
  };
}

const mostBranches = 20;

/** The branches beside each other, those that took in the most first. */
export function branchesPlot(rows: CallOutput<'figures.branches'>['rows'], { words }: Saying): Plot {
  const sorted = [...rows]
    .sort(
      (left, right) =>
        byAmount(right.credits.amount, left.credits.amount) || (left.name < right.name ? -1 : 1),
    )
    .slice(0, mostBranches);
  const nameOf = ({ branch, name }: (typeof rows)[number]): string =>
    rows.some((other) => other.name === name && other.branch !== branch) ? `${name} (${branch})` : name;
  const [first] = sorted;
  const isNothing = !first || first.credits.amount === 0n;
  return {
    title: words.branches.title,
    sentence: isNothing
      ? words.branches.nothing
      : fillWords(words.branches.most, { branch: nameOf(first), amount: shortRupees(first.credits.amount) }),
    unit: 'money',
    placesLabel: words.branches.place,
    places: sorted.map((row) => ({ label: nameOf(row), name: nameOf(row) })),
    lying: true,
    series: [
      {
        label: words.deposits,
        mark: 'bar',
        colour: 'credit',
        values: sorted.map(({ credits }) => credits.amount),
      },
      {
        label: words.withdrawals,
        mark: 'bar',
        colour: 'debit',
        values: sorted.map(({ debits }) => debits.amount),
      },
    ],
  };
}

type MakeUp = CallOutput<'figures.makeUp'>;

/** How many entries of each kind there were, the most frequent first. */
export function kindsPlot(kinds: MakeUp['kinds'], { words, kindName }: Saying): Plot {
  const sorted = [...kinds].sort((left, right) => right.entries - left.entries);
  const [first] = sorted;
  const all = sorted.reduce((sum, { entries }) => sum + entries, 0);
  return {
    title: words.kinds.title,
    sentence: first
      ? fillWords(words.kinds.most, {
          kind: kindName(first.kind),
          count: counted(first.entries),
          all: counted(all),
        })
      : words.kinds.nothing,
    unit: 'count',
    placesLabel: words.kinds.place,
    places: sorted.map(({ kind }) => ({ label: kindName(kind), name: kindName(kind) })),
    lying: true,
    series: [
      {
        label: words.kinds.entries,
        mark: 'bar',
        colour: 'credit',
        values: sorted.map(({ entries }) => BigInt(entries)),
      },
    ],
  };
}

/** Amounts of less than ₹100.00 are told together, and so are those of a crore and more. */
const smallest = 4;
const largest = 10;

const rupeesOfDigits = (digits: number): string => shortRupees(10n ** BigInt(digits - 1));

function sizeName(digits: number, { words }: Saying): string {
  if (digits === smallest) return fillWords(words.sizes.below, { to: rupeesOfDigits(digits + 1) });
  const from = rupeesOfDigits(digits);
  if (digits === largest) return fillWords(words.sizes.from, { from });
  return fillWords(words.span, { from, to: shortRupees(10n ** BigInt(digits) - 1n) });
}

/** How many movements there were of each order of size, from small to large. */
export function sizesPlot(sizes: MakeUp['sizes'], saying: Saying): Plot {
  const { words } = saying;
  const counts = Array.from({ length: largest - smallest + 1 }, (_, at) => ({
    digits: smallest + at,
    count: 0,
  }));
  for (const { digits, count } of sizes) {
    const each = counts[Math.min(Math.max(digits, smallest), largest) - smallest];
    if (each) each.count += count;
  }
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const most = counts.reduce((best, each) => (each.count > best.count ? each : best));
  return {
    title: words.sizes.title,
    sentence:
      all === 0
        ? words.sizes.nothing
        : fillWords(words.sizes.most, {
            size: sizeName(most.digits, saying),
            count: counted(most.count),
            all: counted(all),
          }),
    unit: 'count',
    placesLabel: words.sizes.place,
    places: counts.map(({ digits }) => ({
      label: digits === smallest ? sizeName(digits, saying) : `${rupeesOfDigits(digits)} …`,
      name: sizeName(digits, saying),
    })),
    lying: false,
    series: [
      {
        label: words.sizes.movements,
        mark: 'bar',
        colour: 'credit',
        values: counts.map(({ count }) => BigInt(count)),
      },
    ],
  };
}

/** The largest lines of customers' accounts, the largest first. */
export function largestPlot(largest: MakeUp['largest'], { words, language }: Saying): Plot {
  const [first] = largest;
  const only = (isWanted: (amount: bigint) => boolean) =>
    largest.map(({ amount }) => (isWanted(amount) ? absolute(amount) : null));
  return {
    title: words.largest.title,
    sentence: first
      ? fillWords(words.largest.sentence, {
          amount: shortRupees(absolute(first.amount)),
          day: shownDay(first.date, language),
        })
      : words.largest.nothing,
    unit: 'money',
    placesLabel: words.largest.place,
    places: largest.map(({ account, date }) => ({
      label: `${coverAccount(account)} · ${shortDay(date, language)}`,
      name: `${groupAccount(account)} · ${shownDay(date, language)}`,
    })),
    lying: true,
    series: [
      { label: words.deposits, mark: 'bar', colour: 'credit', values: only((amount) => amount > 0n) },
      { label: words.withdrawals, mark: 'bar', colour: 'debit', values: only((amount) => amount < 0n) },
    ],
  };
}
