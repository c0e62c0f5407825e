import { addDays } from '@shared/businessDate';
import { accountId } from './accounts';
import { at, sampleDate } from './bank';

const firstDay = '2026-11-01';
const opening = 812_000n;

type Sample = readonly [amount: bigint, kind: string, narration: string, other?: string];

const movements: readonly Sample[] = [
  [3_600_000n, 'transfer', 'Salary', '••0025'],
  [-1_500_000n, 'transfer', 'Rent for November', '••7719'],
  [-64_000n, 'cash-debit', ''],
  [-82_000n, 'cash-debit', 'Electricity bill'],
  [82_000n, 'reversal', ''],
  [-28_000n, 'cash-debit', 'Electricity bill, the right amount'],
  [100_000n, 'cash-credit', 'From Amma'],
  [-11_800n, 'fee', 'SMS alerts'],
  [4_312n, 'interest', 'October'],
];

const referenceAt = (index: number): string => `TXN-7K2M-9Q${(10 + index).toString()}-XW3D`;

/** Three weeks in which now and then something was taken back; amounts are digits, as they cross. */
export const statementRows = (() => {
  let balance = opening;
  return Array.from({ length: 36 }, (_, index) => {
    const [amount, kind, narration, other] = movements[index % movements.length] ?? [0n, 'fee', ''];
    balance += amount;
    const businessDate = addDays(firstDay, Math.floor((index * 22) / 36));
    return {
      no: index + 8,
      reference: referenceAt(index),
      kind,
      amount: amount.toString(),
      balanceAfter: balance.toString(),
      narration,
      bookingTime: at('05:31:12', businessDate),
      businessDate,
      reverses: kind === 'reversal' ? referenceAt(index - 1) : null,
      otherAccount: other ?? null,
    };
  });
})();

const sum = (sign: 1 | -1): string =>
  statementRows
    .map(({ amount }) => BigInt(amount) * BigInt(sign))
    .reduce((total, amount) => (amount > 0n ? total + amount : total), 0n)
    .toString();

export const statement = {
  accountId,
  maskedAccount: '•••• •••• 0017',
  holderName: 'Kavya Iyer',
  bankName: 'Sahyadri Cooperative Bank',
  branchName: 'Pune, Laxmi Road',
  demo: false,
  openedOn: '2026-05-04',
  from: firstDay,
  to: sampleDate,
  opening: opening.toString(),
  credits: sum(1),
  debits: sum(-1),
  entries: statementRows.length,
  closing: statementRows.at(-1)?.balanceAfter ?? '0',
  after: 7,
  upTo: 43,
};

/** A period in which nothing moved. */
export const emptyStatement = {
  ...statement,
  credits: '0',
  debits: '0',
  entries: 0,
  closing: statement.opening,
};
