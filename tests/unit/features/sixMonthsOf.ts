import { addDays, type BusinessDate } from '@shared/businessDate';
import type { ChartDay, SixMonths } from '@shared/charts/sixMonths';

/** A movement of the account on a day, in paise: credits positive. */
export type Movement = readonly [date: BusinessDate, amount: bigint];

/** Six months as main answers them, folded from single movements; `movements` in order of their dates. */
export function sixMonthsOf(
  movements: readonly Movement[],
  { openingBalance = 0n, demo = false }: { openingBalance?: bigint; demo?: boolean } = {},
): SixMonths {
  const days: ChartDay[] = [];
  let balance = openingBalance;
  for (const [date, amount] of movements) {
    balance += amount;
    const last = days.at(-1);
    const day = last?.date === date ? last : { date, credits: 0n, debits: 0n, balance, entries: 0 };
    if (day !== last) days.push(day);
    day.credits += amount > 0n ? amount : 0n;
    day.debits += amount < 0n ? -amount : 0n;
    day.balance = balance;
    day.entries += 1;
  }
  const sum = (of: (day: ChartDay) => bigint) => days.reduce((total, day) => total + of(day), 0n);
  const credits = sum((day) => day.credits);
  const debits = sum((day) => day.debits);
  return {
    accountId: '000000000017',
    maskedAccount: '••••••••0017',
    holderName: 'Ritu Sharma',
    bankName: 'Sahyadri Sahakari Bank',
    demo,
    from: '2026-06-01',
    to: '2026-11-23',
    openingBalance,
    days,
    totals: { credits, debits, net: credits - debits, balance, entries: movements.length },
  };
}

/** A plausible half year: salary, rent, shopping; nothing at all in September. */
export function plausibleMovements(): readonly Movement[] {
  const movements: Movement[] = [];
  for (let date = '2026-06-01', index = 0; date <= '2026-11-23'; date = addDays(date, 1), index += 1) {
    if (date.startsWith('2026-09')) continue;
    if (date.endsWith('-01')) movements.push([date, 6_450_000n]);
    if (date.endsWith('-05')) movements.push([date, -1_800_000n]);
    if (index % 3 === 0) movements.push([date, -BigInt(45_000 + ((index * 7919) % 90) * 2_500)]);
    if (index % 17 === 0) movements.push([date, BigInt(120_000 + ((index * 104_729) % 11) * 40_000)]);
  }
  return movements;
}
