import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createDayRoots } from '@main/application/dayRoots';
import { createNotes } from '@main/application/verifying/notes';
import { compareRoot } from '@main/application/verifying/roots';
import { deskBook } from '@main/domain/ledger/books';
import { type DayRoot, dayRootOf } from '@main/domain/ledger/dayRoot';
import { deskLineOf, lineIn } from '@main/domain/ledger/records';
import { createPinDay } from '@main/jobs/pinDay';
import type { Journal } from '@main/ports/journal';
import { dateIn } from '@shared/businessDate';
import { refuse, succeed } from '@shared/result';
import { expect, it } from 'vitest';
import { recordOf, smallBranch } from '../../support/ledger/decisions';
import { branch, deskName, event, mustPost, systemClock, testDesk } from '../../support/ledger/desk';

const dayMs = 24 * 60 * 60 * 1_000;

/** Two desks on one journal, whose clock a test moves. */
function twoDesks() {
  const journal = createMemoryJournal();
  let now = new Date('2026-11-23T04:30:00.000Z');
  const clock = { ...systemClock, now: () => now };
  const [first, second] = [1, 2].map((n) => {
    const { posting } = testDesk(journal, deskName(n), { clock });
    const desks = { list: async () => [1, 2].map((each) => ({ deskId: deskName(each) }) as never) };
    const record = createDayRoots({ posting, desks, today: () => dateIn('Asia/Kolkata', now) });
    return { posting, record: () => record(branch, null) };
  });
  if (!first || !second) throw new Error('no desks');
  const nextDay = () => {
    now = new Date(now.getTime() + dayMs);
  };
  return { journal, first, second, nextDay };
}

const rootOf = (result: Awaited<ReturnType<ReturnType<typeof twoDesks>['first']['record']>>): DayRoot => {
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

const dateAt = async (journal: Journal, book: string, no: number): Promise<string | undefined> => {
  const [record] = await journal.range(book, no, no);
  return record && deskLineOf(record).businessDate;
};

it('covers each desk up to its last line of the day, wherever the desk is by now', async () => {
  const { journal, first, second, nextDay } = twoDesks();
  for (let n = 0; n < 13; n += 1) await mustPost(first.posting, event('signed-in'));
  await mustPost(second.posting, event('signed-in'));
  nextDay();
  for (let n = 0; n < 5; n += 1) await mustPost(first.posting, event('signed-in'));
  const { date, heads } = rootOf(await first.record());
  expect(date).toBe('2026-11-23');
  expect(heads.map(({ book }) => book)).toEqual([1, 2].map((n) => deskBook(branch, deskName(n))));
  for (const { book, no, chain } of heads) {
    const [record] = await journal.range(book, no, no);
    expect(record && lineIn(record, book)).toMatchObject({ chain, businessDate: date });
    expect(await dateAt(journal, book, no + 1)).not.toBe(date);
  }
});

it('is recorded once, also by two desks at the same time, and stays what it was', async () => {
  const { first, second, nextDay } = twoDesks();
  await mustPost(first.posting, event('signed-in'));
  expect(await first.record()).toMatchObject({ ok: false, code: 'NOT_FOUND' });
  nextDay();
  const [one, other] = await Promise.all([first.record(), second.record()]);
  await mustPost(second.posting, event('signed-in'));
  expect(rootOf(one)).toEqual(rootOf(other));
  expect(rootOf(await second.record())).toEqual(rootOf(one));
});

it('is found where it is not the root over the heads that it names', async () => {
  const { post } = smallBranch(0n);
  const heads = [{ book: deskBook(branch, deskName(1)), no: 1, chain: 'f'.repeat(64) }];
  const forged = { ...dayRootOf('2026-11-22', heads), root: '0'.repeat(64), heads: [] };
  const written = recordOf(post(event('signed-in')));
  const bad = { ...written, intent: event('day-root-recorded', { after: forged }) };
  const notes = createNotes();
  await compareRoot({ journal: createMemoryJournal() }, bad, notes);
  expect(notes.result().findings).toMatchObject([{ problem: 'root', record: written.id }]);
});

it('is recorded once a day by the job, which tries again after a failure', async () => {
  let date = '2026-11-23';
  let calls = 0;
  const answers = [refuse('DATABASE_UNAVAILABLE'), succeed(dayRootOf('2026-11-22', []))];
  const pin = createPinDay({
    recordDayRoot: async () => answers[Math.min(calls++, 1)] ?? refuse('INTERNAL'),
    today: () => date,
    branch,
  });
  await expect(pin()).rejects.toThrow('DATABASE_UNAVAILABLE');
  await pin();
  await pin();
  expect(calls).toBe(2);
  date = '2026-11-24';
  await pin();
  expect(calls).toBe(3);
});
