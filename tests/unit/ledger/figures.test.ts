import {
  type DeskDay,
  deskDayId,
  foldDeskDay,
  isEntry,
  netOf,
  sumFigures,
} from '@main/domain/ledger/figures';
import { businessDateOf } from '@main/domain/ledger/fold';
import { deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import { between, recountDocuments, total } from '@tests/support/figures/recount';
import { everyKind } from '@tests/support/ledger/everyKind';
import { describe, expect, it } from 'vitest';

const records = everyKind();

/** The days of desks, folded `step` records at a time. */
function daysOf(all: readonly JournalRecord[], step: number): readonly DeskDay[] {
  const days = new Map<string, DeskDay>();
  for (let at = 0; at < all.length; at += step) {
    const page = all.slice(at, at + step);
    for (const book of new Set(page.map((record) => deskLineOf(record).book))) {
      const own = page.filter((record) => deskLineOf(record).book === book);
      for (const date of new Set(own.map(businessDateOf))) {
        const id = deskDayId({ book, date });
        days.set(id, foldDeskDay(days.get(id) ?? null, book, date, own));
      }
    }
  }
  return [...days.values()];
}

describe('a desk’s days', () => {
  const zones = { MAIN: 'Asia/Kolkata', EAST: 'Asia/Kolkata' };
  const recount = recountDocuments(records, zones);

  it('are what a plain recount says of every kind of posting', () => {
    const sum = sumFigures(daysOf(records, 1_000));
    const right = total(between(recount.days.get('bank'), '', '9999'));
    expect(sum).toMatchObject({
      entries: right.entries,
      credits: { count: right.creditCount, amount: right.credits },
      debits: { count: right.debitCount, amount: right.debits },
    });
    const kinds = between(recount.kinds.get('bank'), '', '9999').flatMap((each) => [...each.keys()]);
    expect(sum.kinds.map(({ kind }) => kind)).toEqual([...new Set(kinds)].sort());
    expect(sum.kinds.length).toBeGreaterThanOrEqual(12);
    const lines = sum.sizes.reduce((count, size) => count + size.count, 0);
    expect(lines).toBe(right.creditCount + right.debitCount);
  });

  it('grow by what customers’ accounts hold more', () => {
    const held = records
      .flatMap(({ lines }) => lines)
      .reduce(
        (sum, line) => sum + ('amount' in line && line.book.includes('/account/') ? line.amount : 0n),
        0n,
      );
    expect(netOf(sumFigures(daysOf(records, 7)))).toBe(held);
  });

  it('are the same whatever is folded at once, and twice as once', () => {
    const once = daysOf(records, records.length);
    expect(daysOf(records, 1)).toEqual(once);
    for (const day of once) {
      const own = records.filter((record) => deskLineOf(record).book === day.book);
      expect(foldDeskDay(day, day.book, day.date, own)).toEqual(day);
    }
  });

  it('take in no refusal and no event', () => {
    const others = records.filter((record) => !isEntry(record));
    expect(others.length).toBeGreaterThan(5);
    expect(sumFigures(daysOf(others, 3)).entries).toBe(0);
  });
});
