import { addDays } from '@shared/businessDate';
import { sampleDate } from './bank';

/** Amounts are in wire form: digits of paise. */
const movement = (creditCount: number, credits: number, debitCount: number, debits: number) => ({
  entries: creditCount + debitCount,
  credits: { count: creditCount, amount: `${credits}` },
  debits: { count: debitCount, amount: `${debits}` },
});

const daysShown = 30;
const before = 8_412_345_600;

/** Busy and quiet days, none on Sundays. */
function movementOf(index: number) {
  if (index % 7 === 6) return movement(0, 0, 0, 0);
  const swing = (index * 37) % 11;
  return movement(
    40 + swing * 3,
    21_450_000 + swing * 3_120_550,
    31 + ((index * 5) % 9),
    18_900_000 + ((index * 53) % 13) * 2_705_025,
  );
}

function daysOf(hasBalance: boolean) {
  let balance = before;
  return Array.from({ length: daysShown }, (_, index) => {
    const date = addDays(sampleDate, index + 1 - daysShown);
    const moved = movementOf(index);
    balance += Number(moved.credits.amount) - Number(moved.debits.amount);
    return { from: date, to: date, ...moved, balance: hasBalance ? `${balance}` : null };
  });
}

/** What a dashboard shows, with the balance or without it. */
export function dashboardOf(hasBalance: boolean, branch: string | null = null) {
  const days = daysOf(hasBalance);
  const today = days.at(-1);
  return {
    branch,
    date: sampleDate,
    today: today ?? movement(0, 0, 0, 0),
    month: movement(1_204, 812_450_050, 968, 640_120_025),
    monthBefore: movement(1_075, 725_401_000, 990, 655_000_000),
    balance: today?.balance ?? null,
    days,
  };
}

const nothing = movement(0, 0, 0, 0);

/** The same of a bank in which nothing happened yet. */
export const emptyDashboard = {
  ...dashboardOf(true),
  today: nothing,
  month: nothing,
  monthBefore: nothing,
  balance: '0',
  days: dashboardOf(true).days.map((day) => ({ ...day, ...nothing, balance: '0' })),
};

export const peopleFigures = {
  users: 1_204,
  customers: 1_187,
  staff: 17,
  suspended: 6,
  pending: 23,
  active: 842,
  dormant: 97,
  signInsOfWeek: 1_316,
};

export const noPeople = {
  ...peopleFigures,
  users: 1,
  customers: 0,
  staff: 1,
  suspended: 0,
  pending: 0,
  active: 1,
  dormant: 0,
  signInsOfWeek: 1,
};
