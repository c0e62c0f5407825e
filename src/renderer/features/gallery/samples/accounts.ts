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

const receiptAmounts = {
  'cash-credit': '500000',
  'cash-debit': '-125050',
  transfer: '-250000',
  reversal: '125050',
} as const;

export const receiptOf = (kind: keyof typeof receiptAmounts) => ({
  reference: 'TXN-7K2M-9Q40-XW3D',
  kind,
  accountId,
  holderName: 'Kavya Iyer',
  branchName: 'Pune, Laxmi Road',
  deskName: 'Kiosk at the door',
  otherAccount: kind === 'transfer' ? '••0025' : null,
  reverses: kind === 'reversal' ? 'TXN-7K2M-9Q41-XW3D' : null,
  amount: receiptAmounts[kind],
  balanceAfter: '4874950',
  narration: kind === 'cash-credit' ? 'Part of the salary' : '',
  bookingTime: at('05:31:12'),
  businessDate: sampleDate,
  repeated: false,
  demo: false,
});

export const entry = {
  ...history[0],
  accountId,
  valueDate: sampleDate,
  postedBy: 'Meera Nair',
  deskName: 'Counter 2',
  otherAccount: null,
  reverses: null,
  reversedBy: null,
  notReversible: null,
};

export const reversedEntry = {
  ...entry,
  notReversible: 'reversed',
  reversedBy: { reference: 'TXN-4M8P-1QZX-7R2K', at: at('06:02:40') },
};

export const balanceAt = {
  accountId,
  at: at('18:29:59', '2026-10-31'),
  state: { no: 31, balance: '1250000', held: '200000', available: '1050000' },
};

export const holdRows = [
  {
    hold: '01935f3c-7b8e-7c1a-9d2e-4f5a6b7c8d9e',
    amount: '500000',
    remaining: '350000',
    expires: at('18:29:59', '2026-11-30'),
    narration: 'Deposit for the hall',
  },
];

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
