import { createMemoryJournal } from '@main/adapters/memory/journal';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { deskBook } from '@main/domain/ledger/books';
import { canonicalRecord, chainAfter, genesis } from '@main/domain/ledger/chain';
import { deskLineOf, isDeskLine, type JournalRecord } from '@main/domain/ledger/records';
import { longestUnsigned } from '@main/domain/ledger/seal';
import { verifyRecords } from '@main/domain/ledger/verify';
import { beforeAll, describe, expect, it } from 'vitest';
import { branch, deskName, event, testDesk } from '../../support/ledger/desk';
import { withIntent } from '../../support/ledger/forge';

const desk = deskName(1);

/** Two lives of one desk: the first writes 20 events one by one, the second more than one batch of them. */
async function twoLives() {
  const journal = createMemoryJournal();
  const first = testDesk(journal, desk);
  for (let n = 0; n < 20; n += 1) await first.posting.post(event('signed-in'));
  const second = testDesk(journal, desk, {}, first.keys);
  await Promise.all(
    Array.from({ length: longestUnsigned + 2 }, () => second.posting.post(event('exported'))),
  );
  const records = await journal.range(deskBook(branch, desk), 1, 10_000);
  return { records, check: createSignatureCheck(new Map([[desk, first.keys.publicKey]])) };
}

/** As if somebody else had done it: the record of another decision, right in itself. */
function rewriting(record: JournalRecord): JournalRecord {
  const postedBy = '56125810099';
  return { ...withIntent((intent) => ({ ...intent, postedBy }))(record), postedBy };
}

/** Changes one record, and makes all from there on anew as one can who has no key: chained, and not signed. */
function rewritten(records: readonly JournalRecord[], at: number): JournalRecord[] {
  let chain = genesis;
  return records.map((record, index) => {
    const made = index === at ? rewriting(record) : record;
    const signature = index < at ? deskLineOf(record).signature : null;
    chain = chainAfter(chain, canonicalRecord(made));
    return {
      ...made,
      lines: made.lines.map((line) => (isDeskLine(line) ? { ...line, chain, signature } : line)),
    };
  });
}

describe('a history made anew without signatures', () => {
  let lives: Awaited<ReturnType<typeof twoLives>>;
  beforeAll(async () => {
    lives = await twoLives();
  });

  it('is found nothing wrong with as long as nobody touches it', () => {
    expect(verifyRecords(lives.records, lives.check).finding).toBeNull();
  });

  it.each([
    ['from its first record on', 0, 1],
    ['from within a life on: where the next life begins', 5, 22],
    ['within the last life: where more than a batch is unsigned', 22, 22 + longestUnsigned + 1],
  ])('is named %s', (_where, at, no) => {
    expect(verifyRecords(rewritten(lives.records, at), lives.check).finding).toMatchObject({
      problem: 'signature',
      no,
    });
  });
});
