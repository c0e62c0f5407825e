import { followUpOf } from '@main/domain/ledger/decideTransfer';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { type BusinessDate, dateIn } from '@shared/businessDate';
import { emptyLedger } from '../ledger/decisions';
import { accountNo, credit, customer, debit, deskName, event, float, opening } from '../ledger/desk';
import { adjustment, fee, hold, reversal, transfer, transferOut } from '../ledger/intents';
import { type Random, seeded } from '../ledger/work';

/** Two branches whose days begin eleven hours apart, with two desks and some accounts each. */
const places = [
  { branch: 'MAIN', timeZone: 'Asia/Kolkata', desks: [1, 2], accounts: [1, 2, 3, 4, 5, 6] },
  { branch: 'WEST', timeZone: 'America/New_York', desks: [3, 4], accounts: [11, 12, 13, 14] },
] as const;

type Place = (typeof places)[number];

export const branches = places.map(({ branch, timeZone }) => ({ branch, timeZone, name: branch }));

/** Over the end of a year, of months, and 29 February. */
const firstMs = Date.UTC(2027, 11, 28, 2);
const lastMs = Date.UTC(2028, 2, 4, 20);

/** Paise, from a rupee to some lakh, as often small as large. */
const amountOf = (random: Random): bigint => BigInt(100 + random(10 ** (3 + random(6))));

/** One intent of one desk; `reversible` is what it may take back. */
function intentAt(place: Place, random: Random, reversible: JournalRecord[]): Intent {
  const one = accountNo(place.accounts[random(place.accounts.length)] ?? 0);
  const other = accountNo(place.accounts[random(place.accounts.length)] ?? 0);
  const away = places.find(({ branch }) => branch !== place.branch) ?? place;
  const amount = amountOf(random);
  const taken = reversible.pop();
  switch (random(12)) {
    case 0:
      return one === other ? fee(one, amount) : transfer(one, other, amount);
    case 1:
      return transferOut(one, { branch: away.branch, account: accountNo(away.accounts[0]) }, amount);
    case 2:
      return fee(one, amount);
    case 3:
      return adjustment(one, random(2) === 0 ? 'credit' : 'debit', amount);
    case 4:
      return taken ? reversal(taken) : hold(one, amount, '2030-01-01T00:00:00.000Z');
    case 5:
    case 6:
    case 7:
      return debit(one, amount);
    case 8:
      return event('signed-in', { about: { user: customer } });
    default:
      return credit(one, amount);
  }
}

/**
 * What four desks of two branches write in ten weeks: entries of many kinds, refusals and events, each on the date that
 * its branch's calendar shows.
 */
export function tenWeeks(steps: number, seed: number): readonly JournalRecord[] {
  const ledger = emptyLedger();
  const random = seeded(seed);
  const dates = new Map<number, BusinessDate>();
  const reversible: JournalRecord[] = [];

  const postAt = (place: Place, desk: number, at: number, intent: Intent): JournalRecord | null => {
    const calendarDate = dateIn(place.timeZone, new Date(at));
    const when = { desk: deskName(desk), calendarDate, now: new Date(at) };
    const isNewDay = dates.has(desk) && dates.get(desk) !== calendarDate;
    dates.set(desk, calendarDate);
    const { branch } = place;
    if (isNewDay) ledger.post({ ...event('day-opened'), branch }, when);
    const decision = ledger.post({ ...intent, branch }, when);
    return decision.kind === 'record' ? decision.record : null;
  };

  for (const place of places) {
    const { branch } = place;
    const [first] = place.desks;
    for (const desk of place.desks) postAt(place, desk, firstMs, event('desk-started'));
    postAt(place, first, firstMs, event('branch-opened', { about: { branch } }));
    for (const desk of place.desks) {
      postAt(place, first, firstMs, event('desk-enrolled', { about: { desk: deskName(desk) } }));
      postAt(place, desk, firstMs, float(deskName(desk), 1_00_000_00n));
    }
    for (const account of place.accounts) postAt(place, first, firstMs, opening(accountNo(account)));
  }

  for (let step = 0; step < steps; step += 1) {
    const at = firstMs + Math.floor(((lastMs - firstMs) * step) / steps);
    const place = places[random(places.length)] ?? places[0];
    const desk = place.desks[random(place.desks.length)] ?? place.desks[0];
    const record = postAt(place, desk, at, intentAt(place, random, reversible));
    if (record?.outcome !== 'posted') continue;
    if (record.kind === 'cash-credit' && random(5) === 0) reversible.push(record);
    const following = followUpOf(record);
    const there = following && places.find(({ branch }) => branch === following.branch);
    if (there) postAt(there, there.desks[0], at, following);
  }
  return ledger.records;
}
