import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { deskBook } from '@main/domain/ledger/books';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Clock } from '@main/ports/clock';
import type { Journal } from '@main/ports/journal';
import { describe, expect, it } from 'vitest';
import { check } from '../../support/ledger/check';
import {
  accountNo,
  branch,
  credit,
  debit,
  deskName,
  mustPost,
  openBranch,
  opening,
  quickClock,
  type TestDesk,
  testDesk,
} from '../../support/ledger/desk';
import { type Happening, noted } from '../../support/ledger/history';
import { hold, holdPost } from '../../support/ledger/intents';
import { allRecords } from '../../support/ledger/journals';

const [account, other] = [accountNo(1), accountNo(2)];
const names = [deskName(1), deskName(2)] as const;

/** Two desks with ₹1,000 each, an account with ₹5, and another one; what is asked of the desks is written down. */
async function smallBank(journal: Journal, seenBy: (desk: string) => Journal, clock: Clock = quickClock()) {
  const history: Happening[] = [];
  const note = (happening: Happening) => history.push(happening);
  const founder = testDesk(journal, 'FOUNDER0', { clock });
  const founding = noted(founder.posting, note);
  await openBranch(founding, names, 1_000_00n);
  await mustPost(founding, opening(account), opening(other));
  const desks = names.map((name) => testDesk(seenBy(name), name, { clock }));
  for (const desk of desks) await desk.posting.start(branch);
  const [first, second] = desks.map(({ posting }) => noted(posting, note));
  if (!first || !second) throw new Error('no desks');
  await mustPost(first, credit(account, 5_00n));
  const problems = async () => {
    const all: readonly TestDesk[] = [founder, ...desks];
    const keys = new Map(all.map(({ desk, keys: { publicKey } }) => [desk, publicKey]));
    const books = all.map(({ desk }) => deskBook(branch, desk));
    return check(history, await allRecords(journal, books), createSignatureCheck(keys));
  };
  return { first, second, problems };
}

describe('the checker, in a moment of doubt', () => {
  /**
   * A part of a hold is being paid out, and its insert is under way for so long that nobody knows. When it arrives the
   * hold's time is over.
   */
  async function lateInsert(afterUnknown: (resent: readonly JournalRecord[]) => boolean) {
    const journal = createMemoryJournal();
    let wallMs = Date.now();
    const clock: Clock = { ...quickClock(), now: () => new Date(wallMs) };
    let late: readonly JournalRecord[] | null = null;
    const slow: Journal = {
      ...journal,
      insert: async (records) => {
        const [first] = records;
        if (first?.kind !== 'hold-post') return journal.insert(records);
        if (late === null) {
          late = records;
          wallMs += 60_000;
          return { kind: 'unknown', reason: 'no reply' };
        }
        return journal.insert(records);
      },
    };
    const deciding: Journal = {
      ...slow,
      insert: async (records) => {
        const outcome = await slow.insert(records);
        const again = outcome.kind === 'unknown' && afterUnknown(records);
        const book = records[0]?.lines[0]?.book ?? '';
        return again ? { kind: 'numberTaken', durable: 0, book } : outcome;
      },
    };
    const bank = await smallBank(journal, (desk) => (desk === names[0] ? deciding : journal), clock);
    const placed = hold(account, 2_00n, new Date(wallMs + 1_000).toISOString());
    await mustPost(bank.first, placed);
    const answer = await bank.first.post(holdPost(placed, other, 2_00n));
    if (late) await journal.insert(late);
    return { code: answer.ok ? null : answer.code, problems: await bank.problems() };
  }

  it('finds a decision after an unknown outcome instead of sending again', async () => {
    expect(await lateInsert(() => false)).toEqual({ code: null, problems: [] });
    const planted = await lateInsert(() => true);
    expect(planted.code).toBe('HOLD_EXPIRED');
    expect(planted.problems.map((problem) => problem.split(':')[0])).toContain('I6 answer');
  });

  /**
   * One desk's credit is on the primary and nowhere else, and that desk is gone. Another desk pays out; before its
   * insert arrives another node is primary, and knows nothing of the credit.
   */
  async function rolledBack(readsBelowMajority: boolean) {
    const journal = createMemoryJournal();
    const ahead: { credit: JournalRecord | null } = { credit: null };
    const dying: Journal = {
      ...journal,
      insert: async (records) => {
        const [first] = records;
        if (first?.kind !== 'cash-credit' || first.lines[0]?.no !== 3) return journal.insert(records);
        ahead.credit = first;
        return new Promise(() => {});
      },
    };
    const below: Journal = {
      ...journal,
      heads: async (of, wanted) => {
        const heads = new Map(await journal.heads(of, wanted));
        for (const line of ahead.credit?.lines ?? []) {
          if (readsBelowMajority && wanted.some(({ book }) => book === line.book)) heads.set(line.book, line);
        }
        return heads;
      },
    };
    const bank = await smallBank(journal, (desk) => (desk === names[0] ? dying : below));
    void bank.first.post(credit(account, 500_00n));
    await expect.poll(() => ahead.credit).not.toBeNull();
    const asked: Intent = debit(account, 400_00n);
    const answer = await bank.second.post(asked);
    return { code: answer.ok ? null : answer.code, problems: await bank.problems() };
  }

  it('finds a head read below majority', async () => {
    expect(await rolledBack(false)).toEqual({ code: 'INSUFFICIENT_FUNDS', problems: [] });
    const planted = await rolledBack(true);
    expect(planted.code).toBeNull();
    const found = planted.problems.map((problem) => problem.split(':')[0]);
    expect(found).toEqual(expect.arrayContaining(['I9 number', 'I7 floor']));
  });
});
