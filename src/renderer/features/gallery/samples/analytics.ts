import { addDays } from '@shared/businessDate';
import { sampleDate } from './bank';

/** Amounts are in wire form: digits of paise. */
const movement = (creditCount: number, credits: number, debitCount: number, debits: number) => ({
  entries: creditCount + debitCount,
  credits: { count: creditCount, amount: `${credits}` },
  debits: { count: debitCount, amount: `${debits}` },
});

const weeks = 12;
const first = addDays(sampleDate, -7 * weeks + 1);

/** More comes in at the turn of a month, when salaries are paid. */
function stepOf(week: number) {
  const isSalary = week % 4 === 0;
  return movement(
    210 + ((week * 37) % 50),
    (isSalary ? 640_000_000 : 310_000_000) + ((week * 53) % 17) * 9_120_050,
    180 + ((week * 29) % 40),
    295_000_000 + ((week * 31) % 13) * 12_705_025,
  );
}

function stepsOf() {
  let balance = 8_412_345_600;
  return Array.from({ length: weeks }, (_, week) => {
    const from = addDays(first, 7 * week);
    const moved = stepOf(week);
    balance += Number(moved.credits.amount) - Number(moved.debits.amount);
    return { from, to: addDays(from, 6), ...moved, balance: `${balance}` };
  });
}

const branchNames = ['Main Branch', 'Pune Camp', 'Nashik Road', 'Satara', 'कोल्हापुर'];

/** Busy on weekday mornings, quiet at noon, closed on Sundays. */
function hours() {
  return [1, 2, 3, 4, 5, 6].flatMap((weekday) =>
    [9, 10, 11, 12, 14, 15, 16].map((hour) => ({
      weekday,
      hour,
      signedIn: 8 + ((weekday * 7 + hour * 5) % 31) + (hour < 12 ? 22 : 0),
    })),
  );
}

/** A page of analytics of the whole bank. */
export const analytics = {
  bankName: 'Sahyadri Sahakari Bank',
  demo: false,
  branchName: null,
  from: first,
  to: sampleDate,
  unit: 'week',
  asOf: sampleDate,
  steps: stepsOf(),
  total: movement(2_804, 5_012_450_050, 2_368, 4_340_120_025),
  before: {
    ...movement(2_575, 4_725_401_000, 2_290, 4_355_000_000),
    from: addDays(first, -84),
    to: addDays(first, -1),
  },
  branches: branchNames.map((name, index) => ({
    branch: `B${index}`,
    name,
    ...movement(
      800 - index * 110,
      1_900_000_000 - index * 350_100_000,
      700 - index * 90,
      1_650_000_000 - index * 290_000_000,
    ),
  })),
  kinds: [
    { kind: 'cash-credit', ...movement(1_804, 3_012_450_050, 0, 0) },
    { kind: 'cash-debit', ...movement(0, 0, 1_568, 3_140_120_025) },
    { kind: 'transfer', ...movement(620, 1_400_000_000, 620, 1_400_000_000) },
    { kind: 'interest', ...movement(380, 12_000_000, 0, 0) },
  ],
  sizes: [3, 4, 5, 6, 7, 8, 9].map((digits, index) => ({
    digits,
    count: [12, 210, 1_240, 2_310, 980, 150, 14][index] ?? 0,
    amount: '0',
  })),
  largest: [9, 7, 7, 5, 4, 3, 2, 2].map((crores, index) => ({
    record: `MAIN:0192a000-0000-7000-8000-00000000000${index}`,
    account: `00000000${1_000 + index * 137}`,
    amount: `${(index % 3 === 1 ? -1 : 1) * crores * 12_345_678}`,
    date: addDays(sampleDate, -3 * index),
  })),
  customers: { customers: 1_187, activeCustomers: 826, dormantCustomers: 97, newCustomers: 31 },
  hours: hours(),
};

const nothing = movement(0, 0, 0, 0);

/** The same of a branch in which nothing has happened yet, for somebody who may not see what it holds. */
export const emptyAnalytics = {
  ...analytics,
  branchName: 'Main Branch',
  steps: analytics.steps.map((step) => ({ ...step, ...nothing, balance: null })),
  total: nothing,
  before: { ...analytics.before, ...nothing },
  branches: [],
  kinds: [],
  sizes: [],
  largest: [],
  customers: { customers: 0, activeCustomers: 0, dormantCustomers: 0, newCustomers: 0 },
  hours: [],
};
