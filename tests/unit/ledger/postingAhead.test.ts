import { accountLineIn, deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { Journal } from '@main/ports/journal';
import { describe, expect, it } from 'vitest';
import { branch, debit, deskName, mustPost, quickClock, testDesk } from '../../support/ledger/desk';
import { asUsual, lostReply, scripted } from '../../support/ledger/journals';
import { account, balanceIn, openedJournal, own } from '../../support/ledger/openedJournal';

type Step = Parameters<typeof scripted>[1][number];

const postings = 2_500;

/** Holds the insert up until everything that is done beside it is done. */
const slowly =
  (step: Step): Step =>
  async (insert, records) => {
    for (let turn = 0; turn < 100; turn += 1) await quickClock().pause(0);
    return step(insert, records);
  };

async function postMany(journal: Journal, steps: readonly Step[], isDamaged = () => false) {
  let inFlight = 0;
  let decidedBeside = 0;
  const noted = scripted(journal, [asUsual, ...steps.map(slowly)]);
  const insert: Journal['insert'] = async (records) => {
    inFlight += 1;
    const outcome = await noted.insert(records);
    inFlight -= 1;
    return outcome;
  };
  const { posting } = testDesk({ ...noted, insert }, deskName(1), {
    clock: quickClock(),
    // Asked for each account in which something would move.
    damaged: (book) => {
      if (book === own) decidedBeside += inFlight;
      return book === own && isDamaged();
    },
  });
  await posting.start(branch);
  const intents = Array.from({ length: postings }, () => debit(account, 1n));
  const results = await Promise.all(intents.map(posting.post));
  const records = results.flatMap((result) => (result.ok ? [result.value.record] : []));
  return { results, records, sent: noted.sent.slice(1), decidedBeside };
}

const balances = (records: readonly JournalRecord[]) =>
  records.map((record) => accountLineIn(record, own)?.balanceAfter);

const fallingFrom = (first: bigint) => Array.from({ length: postings }, (_, n) => first - BigInt(n + 1));

describe('a batch that is decided while the one before it is in flight', () => {
  it('does not go to an account that was found damaged meanwhile', async () => {
    const journal = await openedJournal();
    let found = false;
    const finding: Step = async (insert, records) => {
      found = true;
      return insert(records);
    };
    const { results, sent } = await postMany(journal, [asUsual, finding], () => found);
    const codes = results.map((result) => (result.ok ? 'posted' : result.code));
    expect(codes.slice(0, 1_001)).toEqual(codes.slice(0, 1_001).fill('posted'));
    expect(new Set(codes.slice(1_001))).toEqual(new Set(['ACCOUNT_DAMAGED']));
    expect(sent.map((each) => each.length)).toEqual([1, 1_000]);
  });

  it('goes on from what that one left, and is signed', async () => {
    const journal = await openedJournal();
    const { records, sent, decidedBeside } = await postMany(journal, [asUsual, asUsual, asUsual]);
    expect(balances(records)).toEqual(fallingFrom(500_00n));
    expect(await balanceIn(journal)).toBe(500_00n - BigInt(postings));
    // The first goes alone; the last are too few to be decided early.
    expect(sent.map((each) => each.length)).toEqual([1, 1_000, 1_000, 499]);
    expect(decidedBeside).toBe(2_000);
    const signatures = sent.map((each) => each.map((record) => deskLineOf(record).signature !== null));
    expect(signatures.map((each) => each.indexOf(true))).toEqual([0, 999, 999, 498]);
  });

  it('is decided again where another desk was faster in an account', async () => {
    const journal = await openedJournal();
    const other = testDesk(journal, deskName(2)).posting;
    const overtaken: Step = async (insert, records) => {
      await mustPost(other, debit(account, 100_00n));
      return insert(records);
    };
    const { records } = await postMany(journal, [asUsual, overtaken]);
    expect(new Set(balances(records)).size).toBe(postings);
    expect(await balanceIn(journal)).toBe(400_00n - BigInt(postings));
  });

  it('is decided again where less is left than it was decided on: nobody is paid what is not there', async () => {
    const journal = await openedJournal();
    const other = testDesk(journal, deskName(2)).posting;
    const emptied: Step = async (insert, records) => {
      await mustPost(other, debit(account, 490_00n));
      return insert(records);
    };
    const { records } = await postMany(journal, [asUsual, emptied]);
    expect(records).toHaveLength(1_000);
    expect(await balanceIn(journal)).toBe(0n);
  });

  it('is sent as it is once the one before it is known to be there, whatever became of the reply', async () => {
    const journal = await openedJournal();
    const { records } = await postMany(journal, [asUsual, lostReply(700), lostReply()]);
    expect(balances(records)).toEqual(fallingFrom(500_00n));
    expect(await balanceIn(journal)).toBe(500_00n - BigInt(postings));
  });
});
