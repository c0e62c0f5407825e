import { addDays } from '@shared/businessDate';
import { at, sampleDate } from './bank';
import { customer } from './people';

/** Amounts are digits of paise: samples are in wire form, as main sends them. */
export const accountId = '000000000017';
export const otherAccountId = '000000000025';

export const summary = {
  accountId,
  userId: customer.userId,
  branch: 'MAIN',
  holderName: 'Kavya Iyer',
  balance: '4874950',
  available: '4874950',
  held: '0',
  product: 'savings',
  status: 'open',
  freeze: 'none',
  openedOn: '2026-05-04',
  month: { month: '2026-11', entries: 7, credits: '4200000', debits: '3868250' },
  lastNo: 43,
};

const movements = [
  ['-125050', 'cash-debit', '', 0, '05:31:12'],
  ['500000', 'cash-credit', 'Part of the salary', 0, '05:29:44'],
  ['-82000', 'cash-debit', 'Electricity bill', 1, '09:12:05'],
  ['-1500000', 'cash-debit', 'Rent for November', 4, '06:40:31'],
  ['3600000', 'cash-credit', 'Salary', 6, '04:18:20'],
  ['-64000', 'cash-debit', '', 9, '11:02:47'],
  ['100000', 'cash-credit', 'From Amma', 13, '07:25:00'],
  ['-210000', 'cash-debit', 'School fees', 20, '10:10:10'],
] as const;

export const history = (() => {
  let balance = 4_874_950n;
  return movements.map(([amount, kind, narration, daysAgo, time], index) => {
    const businessDate = addDays(sampleDate, -daysAgo);
    const row = {
      no: 43 - index,
      reference: `TXN-7K2M-9Q4${index}-XW3D`,
      kind,
      amount,
      balanceAfter: balance.toString(),
      narration,
      bookingTime: at(time, businessDate),
      businessDate,
      reverses: null,
      otherAccount: null,
    };
    balance -= BigInt(amount);
    return row;
  });
})();

export const receiptOf = (kind: 'cash-credit' | 'cash-debit') => ({
  reference: 'TXN-7K2M-9Q40-XW3D',
  kind,
  accountId,
  holderName: 'Kavya Iyer',
  branchName: 'Pune, Laxmi Road',
  deskName: 'Kiosk at the door',
  otherAccount: null,
  reverses: null,
  amount: kind === 'cash-credit' ? '500000' : '-125050',
  balanceAfter: '4874950',
  narration: kind === 'cash-credit' ? 'Part of the salary' : '',
  bookingTime: at('05:31:12'),
  businessDate: sampleDate,
  repeated: false,
  demo: false,
});

const firstDay = '2026-05-24';

/** Half a year with a salary, rent, shopping, and a month in which nothing happened. */
export const sixMonths = (() => {
  let balance = 812_000n;
  const days = Array.from({ length: 184 }, (_, index) => {
    const date = addDays(firstDay, index);
    const dayOfMonth = Number(date.slice(8));
    const isQuiet = date.slice(5, 7) === '08';
    const credits = !isQuiet && dayOfMonth === 1 ? 3_600_000n : 0n;
    const rent = !isQuiet && dayOfMonth === 3 ? 1_500_000n : 0n;
    const shopping = !isQuiet && index % 5 === 2 ? BigInt(40_000 + ((index * 7_919) % 260_000)) : 0n;
    const debits = balance + credits > rent + shopping ? rent + shopping : 0n;
    balance += credits - debits;
    const entries = [credits, rent, shopping].filter((amount) => amount > 0n).length;
    return { date, credits, debits, balance, entries };
  });
  const sum = (pick: (day: (typeof days)[number]) => bigint) =>
    days.reduce((total, day) => total + pick(day), 0n);
  const credits = sum((day) => day.credits);
  const debits = sum((day) => day.debits);
  return {
    accountId,
    maskedAccount: '•••• •••• 0017',
    holderName: 'Kavya Iyer',
    bankName: 'Sahyadri Cooperative Bank',
    demo: false,
    from: firstDay,
    to: sampleDate,
    openingBalance: '812000',
    days: days.map((day) => ({
      date: day.date,
      credits: day.credits.toString(),
      debits: day.debits.toString(),
      balance: day.balance.toString(),
      entries: day.entries,
    })),
    totals: {
      credits: credits.toString(),
      debits: debits.toString(),
      net: (credits - debits).toString(),
      balance: balance.toString(),
      entries: days.reduce((total, day) => total + day.entries, 0),
    },
  };
})();
