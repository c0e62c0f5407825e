import type { StatementFigures, StatementRow } from '@main/ports/documents';
import { referenceOf } from '@shared/ids';

const kinds = ['cash-credit', 'cash-debit', 'transfer', 'interest', 'fee', 'reversal'] as const;
const narrations = [
  '',
  'Salary for the month',
  'मकान का किराया, नवंबर',
  'A long note that somebody typed at the kiosk and that does not go into one line of the paper, but into the file',
] as const;

const keyOf = (no: number): string => `01935f3c-7b8e-7c1a-9d2e-${no.toString(16).padStart(12, '0')}`;

const rowAt = (index: number, amount: bigint, balanceAfter: bigint, businessDate: string): StatementRow => {
  const kind = kinds[index % kinds.length] ?? 'fee';
  return {
    no: index + 2,
    reference: referenceOf(keyOf(index)),
    kind,
    amount,
    balanceAfter,
    narration: narrations[index % narrations.length] ?? '',
    bookingTime: `${businessDate}T05:31:12.000Z`,
    businessDate,
    reverses: kind === 'reversal' ? referenceOf(keyOf(index - 1)) : null,
    otherAccount: kind === 'transfer' ? '••0025' : null,
  };
};

/** A statement of so many rows, made by a rule: always the same. */
export function statementOf(
  entries: number,
  over: Partial<StatementFigures> = {},
): { readonly figures: StatementFigures; readonly rows: readonly StatementRow[] } {
  const opening = 812_000_50n;
  const rows: StatementRow[] = [];
  let balance = opening;
  for (let index = 0; index < entries; index += 1) {
    const size = BigInt(100 + ((index * 7_919) % 900_000));
    const amount = index % 3 === 0 || balance < size ? size : -size;
    balance += amount;
    const day = 1 + Math.floor((index * 30) / Math.max(entries, 1));
    rows.push(rowAt(index, amount, balance, `2026-11-${day.toString().padStart(2, '0')}`));
  }
  const sum = (fits: (amount: bigint) => boolean) =>
    rows.reduce((total, { amount }) => (fits(amount) ? total + amount : total), 0n);
  return {
    rows,
    figures: {
      accountId: '000000000017',
      maskedAccount: '•••• •••• 0017',
      holderName: 'संजय बनर्जी',
      bankName: 'Sahyadri Cooperative Bank',
      branchName: 'Pune, Laxmi Road',
      demo: false,
      openedOn: '2026-05-04',
      from: '2026-11-01',
      to: '2026-11-30',
      opening,
      credits: sum((amount) => amount > 0n),
      debits: -sum((amount) => amount < 0n),
      entries,
      closing: balance,
      after: 1,
      upTo: entries + 1,
      ...over,
    },
  };
}
