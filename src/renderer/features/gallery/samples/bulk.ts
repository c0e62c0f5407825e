import { at } from './bank';

const key = '019ab000-0000-7000-8000-0000000000b1';
const account = '561258100316';

const bulk = (over: object) => ({
  key,
  branch: 'MAIN',
  branchName: 'Pune, Laxmi Road',
  pays: { by: 'account', account },
  file: 'salaries-november.csv',
  lines: 100_000,
  total: '210438250000',
  at: at('05:12:00'),
  by: 'Meera Nair',
  state: 'stopped',
  outcome: null,
  hasFile: true,
  ...over,
});

export const bulkPath = `/bulk/MAIN/${key}`;

export const stoppedBulk = bulk({});
export const bulkWithoutFile = bulk({ hasFile: false });
export const refusedBulk = bulk({
  state: 'finished',
  outcome: { posted: 99_997, refused: 3, amount: '210432100000' },
});

export const bulkRows = [
  stoppedBulk,
  bulk({
    key: '019ab000-0000-7000-8000-0000000000b2',
    pays: { by: 'interest', period: '2026-10' },
    file: 'interest-october.csv',
    lines: 48_210,
    total: '18422015050',
    at: at('04:40:00'),
    state: 'finished',
    outcome: { posted: 48_210, refused: 0, amount: '18422015050' },
  }),
  { ...refusedBulk, key: '019ab000-0000-7000-8000-0000000000b3', file: 'salaries-october.csv' },
];

export const goodCheck = {
  branch: 'MAIN',
  file: 'salaries-november.csv',
  lines: 100_000,
  bad: 0,
  warned: 0,
  total: '210438250000',
  objection: null,
  before: null,
};
export const badCheck = { ...goodCheck, bad: 5, warned: 1 };
export const shortCheck = {
  ...goodCheck,
  objection: { code: 'INSUFFICIENT_FUNDS', available: '180000000000' },
};
export const repeatedCheck = {
  ...goodCheck,
  before: { at: at('10:02:00', '2026-10-30'), by: 'Arjun Deshpande' },
};

export const badLines = {
  rows: [
    { no: 2, column: 'account', problem: 'accountForm', text: '56125810031' },
    { no: 417, column: 'amount', problem: 'amountForm', text: '1250,50' },
    { no: 1_208, column: 'account', problem: 'accountAgain', text: '561258100447 (212)' },
    { no: 40_112, column: 'account', problem: 'accountUnknown', text: '561258107732' },
    { no: 73_001, column: 'amount', problem: 'amountNegative', text: '-4,500.00' },
    { no: 100_001, column: 'narration', problem: 'narrationTooLong', text: `${'वेतन नवंबर '.repeat(5)}…` },
  ],
  next: null,
};

export const refusedLines = {
  rows: [
    { no: 311, column: 'line', problem: 'accountFrozen', text: '561258100881' },
    { no: 20_745, column: 'line', problem: 'accountClosed', text: '561258104423' },
    { no: 99_998, column: 'line', problem: 'fundsShort', text: '561258109018' },
  ],
  next: null,
};
