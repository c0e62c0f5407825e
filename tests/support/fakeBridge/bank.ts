import { addDays } from '@shared/businessDate';
import type { CallInput, CallOutput } from '@shared/contract';
import { withCheckDigit } from '@shared/ids';

type HistoryRow = CallOutput<'accounts.history'>['rows'][number];
type SixMonths = CallOutput<'accounts.sixMonths'>;
type AppState = CallOutput<'app.state'>;
type Session = NonNullable<CallOutput<'auth.session'>>;

export const today = '2026-11-23';
export const accountId = withCheckDigit('10000000001');
export const bankName = 'Sahyadri Sahakari Bank';

/** One customer's account, held in the window's memory. Newest row first. */
export function makeRows(): HistoryRow[] {
  const movements: [string, bigint, string][] = [];
  for (let date = '2026-06-01', index = 0; date < today; date = addDays(date, 1), index += 1) {
    if (date.startsWith('2026-09')) continue;
    if (date.endsWith('-01')) movements.push([date, 6_450_000n, 'Salary']);
    if (date.endsWith('-05')) movements.push([date, -1_800_000n, 'Rent']);
    if (index % 3 === 0) movements.push([date, -BigInt(45_000 + ((index * 7919) % 90) * 2_500), '']);
    if (index % 17 === 0) movements.push([date, BigInt(120_000 + ((index * 104_729) % 11) * 40_000), '']);
  }
  movements.push([today, 500_000n, 'From the shop']);
  let balance = 1_245_050n;
  return movements
    .map(([businessDate, amount, narration], index) => {
      balance += amount;
      return {
        no: index + 2,
        reference: `TXN-4F7K-${String(1000 + index)}-Q9ZX`,
        kind: amount > 0n ? 'cash-credit' : 'cash-debit',
        amount,
        balanceAfter: balance,
        narration,
        bookingTime: `${businessDate}T0${3 + (index % 6)}:1${index % 10}:09.000Z`,
        businessDate,
      };
    })
    .reverse();
}

export function sixMonthsOf(rows: readonly HistoryRow[]): SixMonths {
  const days = new Map<string, SixMonths['days'][number]>();
  for (const row of rows.toReversed()) {
    const day = days.get(row.businessDate) ?? {
      date: row.businessDate,
      credits: 0n,
      debits: 0n,
      balance: 0n,
      entries: 0,
    };
    if (row.amount > 0n) day.credits += row.amount;
    else day.debits -= row.amount;
    day.balance = row.balanceAfter;
    day.entries += 1;
    days.set(row.businessDate, day);
  }
  const all = [...days.values()];
  const credits = all.reduce((sum, day) => sum + day.credits, 0n);
  const debits = all.reduce((sum, day) => sum + day.debits, 0n);
  const balance = rows[0]?.balanceAfter ?? 0n;
  return {
    accountId,
    maskedAccount: '•••• •••• 0017',
    holderName: 'Ritu Sharma',
    bankName,
    demo: true,
    from: '2026-06-01',
    to: today,
    openingBalance: balance - credits + debits,
    days: all,
    totals: { credits, debits, net: credits - debits, balance, entries: rows.length },
  };
}

export function summaryOf(rows: readonly HistoryRow[]): CallOutput<'accounts.summary'> {
  const balance = rows[0]?.balanceAfter ?? 0n;
  const month = rows.filter((row) => row.businessDate.startsWith('2026-11'));
  return {
    accountId,
    userId: '56125810030',
    branch: 'MAIN',
    holderName: 'Ritu Sharma',
    balance,
    available: balance,
    status: 'open',
    openedOn: '2026-05-20',
    month: {
      month: '2026-11',
      entries: month.length,
      credits: month.reduce((sum, row) => sum + (row.amount > 0n ? row.amount : 0n), 0n),
      debits: month.reduce((sum, row) => sum - (row.amount < 0n ? row.amount : 0n), 0n),
    },
    lastNo: rows[0]?.no ?? 1,
  };
}

export const signIns: CallOutput<'users.signIns'>['rows'] = [
  { at: '2026-11-23T04:02:10.000Z', desk: 'Kiosk 1', outcome: 'signedIn' },
  { at: '2026-11-22T11:40:51.000Z', desk: 'Kiosk 1', outcome: 'refused' },
  { at: '2026-11-18T06:12:00.000Z', desk: 'Kiosk 2', outcome: 'signedIn' },
];

export const readyState = (kind: 'kiosk' | 'staff'): AppState => ({
  phase: 'ready',
  trouble: null,
  version: '0.1.0',
  bank: { name: bankName, demo: true },
  branch: { branch: 'MAIN', name: 'Pune Main', timeZone: 'Asia/Kolkata' },
  businessDate: today,
  desk: { deskId: 'K10SK001', name: 'Kiosk 1', kind },
  connection: 'online',
});

export const customer: Session = {
  userId: '56125810030',
  name: 'Ritu Sharma',
  role: 'Customer',
  status: 'Active',
  branch: 'MAIN',
  duties: [],
  mustChangePassword: false,
  locked: false,
  signedInAt: '2026-11-23T04:02:10.000Z',
  previousSignIn: { at: '2026-11-18T06:12:00.000Z', desk: 'Kiosk 2' },
  idleLockMs: 60_000,
  idleEndMs: 60_000,
};

export const receiptOf = (
  row: HistoryRow,
  { narration }: Pick<CallInput<'cash.credit'>, 'narration'>,
): CallOutput<'cash.credit'> => ({
  reference: row.reference,
  kind: row.kind,
  accountId,
  holderName: 'Ritu Sharma',
  branchName: 'Pune Main',
  deskName: 'Kiosk 1',
  amount: row.amount < 0n ? -row.amount : row.amount,
  balanceAfter: row.balanceAfter,
  narration,
  bookingTime: row.bookingTime,
  businessDate: row.businessDate,
  repeated: false,
  demo: true,
});
