import { addDays, type BusinessDate } from '@shared/businessDate';
import { type Random, seededRandom } from './random';

/** One thing a demo customer does at the kiosk. */
export type DemoPosting = {
  readonly customer: number;
  readonly kind: 'cash-credit' | 'cash-debit';
  /** Paise. */
  readonly amount: bigint;
  readonly narration: string;
};

/** What happens on one day: cash brought from head office, then what customers do, in order. */
export type DemoDay = {
  readonly date: BusinessDate;
  readonly float: bigint;
  readonly postings: readonly DemoPosting[];
};

type Habits = {
  readonly payDay: number;
  readonly salary: bigint;
  readonly rentDay: number;
  readonly rent: bigint;
  /** The chance of something small on any day. */
  readonly small: number;
};

const rupees = (amount: number): bigint => BigInt(amount) * 100n;

const habitsOf = (random: Random): Habits => {
  const salary = random.between(18, 95) * 1_000;
  return {
    payDay: random.between(1, 7),
    salary: rupees(salary),
    rentDay: random.between(8, 12),
    rent: rupees(Math.round((salary * random.between(20, 35)) / 100_00) * 100),
    small: random.between(8, 22) / 100,
  };
};

const shopping = [
  'Groceries',
  'Medicine',
  'School fees',
  'Electricity',
  'Fuel',
  'Market',
  'Phone bill',
  'Books',
] as const;
const takings = ['Shop takings', 'From family', 'Tuition fees', 'Festival gift', 'Refund'] as const;

/** What one customer would like to do on `date`; amounts with paise, as prices have. */
function wishesOf(habits: Habits, date: BusinessDate, random: Random): Omit<DemoPosting, 'customer'>[] {
  const day = Number(date.slice(8));
  const wishes: Omit<DemoPosting, 'customer'>[] = [];
  if (day === habits.payDay) wishes.push({ kind: 'cash-credit', amount: habits.salary, narration: 'Salary' });
  if (day === habits.rentDay) wishes.push({ kind: 'cash-debit', amount: habits.rent, narration: 'Rent' });
  if (random.chance(habits.small)) {
    const amount = BigInt(random.between(80_00, 4_200_00));
    wishes.push({ kind: 'cash-debit', amount, narration: random.pick(shopping) });
  }
  if (random.chance(habits.small / 5)) {
    const amount = rupees(random.between(5, 90) * 100);
    wishes.push({ kind: 'cash-credit', amount, narration: random.pick(takings) });
  }
  return wishes;
}

/** The kiosk is filled up to this when it holds less than a tenth of it. */
const fullKiosk = rupees(10_00_000);

/**
 * The days from `from` to `to` of a small bank: salaries, rent, cash and shopping. No balance and no cash
 * account ever goes below zero, because what cannot be paid is not wished for. A pure function of its seed.
 */
export function* demoDays(options: {
  readonly seed: number;
  readonly customers: number;
  readonly from: BusinessDate;
  readonly to: BusinessDate;
}): Generator<DemoDay> {
  const random = seededRandom(options.seed);
  const habits = Array.from({ length: options.customers }, () => habitsOf(random));
  const balances = habits.map(() => 0n);
  let cash = 0n;
  for (let date = options.from; date <= options.to; date = addDays(date, 1)) {
    const float = cash < fullKiosk / 10n ? fullKiosk - cash : 0n;
    cash += float;
    const postings: DemoPosting[] = [];
    for (const [customer, habit] of habits.entries()) {
      for (const wish of wishesOf(habit, date, random)) {
        const balance = balances[customer] ?? 0n;
        const signed = wish.kind === 'cash-credit' ? wish.amount : -wish.amount;
        if (balance + signed < 0n || cash + signed < 0n) continue;
        balances[customer] = balance + signed;
        cash += signed;
        postings.push({ customer, ...wish });
      }
    }
    yield { date, float, postings };
  }
}
