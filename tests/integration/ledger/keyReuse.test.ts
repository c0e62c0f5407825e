import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { fingerprintOf } from '@main/domain/ledger/chain';
import type { Intent } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import { expect, it } from 'vitest';
import { freshDatabase } from '../../support/freshDatabase';
import { foundBank, founder } from '../../support/ledger/bank';
import { check } from '../../support/ledger/check';
import { credit, debit, deskName, event, float, testDesk } from '../../support/ledger/desk';
import { type Happening, noted } from '../../support/ledger/history';
import {
  adjustment,
  fee,
  freeze,
  hold,
  holdPost,
  holdRelease,
  interest,
  openingBalance,
  reversal,
  transfer,
  transferOut,
} from '../../support/ledger/intents';
import { countRecords, wholeJournal } from '../../support/ledger/whole';
import { awayBranch } from '../../support/ledger/work';

const tomorrow = new Date(Date.now() + 86_400_000).toISOString();

/** The same key, asked for something else: another amount, account, narration or reason, and another kind. */
function othersOf(intent: Intent, account: string): readonly Intent[] {
  const changed = (change: object): Intent => ({ ...intent, ...change }) as Intent;
  const others = [
    ...('amount' in intent ? [changed({ amount: intent.amount + 1n })] : []),
    ...('account' in intent ? [changed({ account })] : []),
    ...('to' in intent && intent.kind !== 'transfer-out' ? [changed({ to: account })] : []),
    ...('narration' in intent ? [changed({ narration: 'something else' })] : []),
    ...('reason' in intent ? [changed({ reason: 'something else' })] : []),
    changed({ postedBy: '56125810042' }),
    { ...credit(account, 7n), key: intent.key },
    { ...event('exported'), key: intent.key },
  ];
  return others.filter((other) => fingerprintOf(other) !== fingerprintOf(intent));
}

it('a key that was used is refused for anything else, of whatever kind, at whichever desk, and has no effect', async () => {
  const { db, drop } = await freshDatabase();
  const journal = createMongoJournal(db);
  const bank = await foundBank(journal, [1, 2], 4);
  const history: Happening[] = [...bank.history];
  const desks = [1, 2].map((n) => testDesk(journal, deskName(n)));
  const [first, second] = desks.map(({ posting }) => noted(posting, (each) => history.push(each)));
  if (!first || !second) throw new Error('no desks');
  const [one = '', two = '', three = '', four = ''] = bank.accounts;
  const posted: Intent[] = [];
  const post = async (intent: Intent): Promise<JournalRecord> => {
    const result = await first.post(intent);
    if (!result.ok) throw new Error(`${intent.kind}: ${result.code}`);
    posted.push(intent);
    return result.value.record;
  };
  await post(credit(one, 100n));
  await post(debit(one, 50n));
  await post(float(deskName(1), 100n));
  const moved = await post(transfer(one, two, 40n));
  await post(reversal(moved));
  await post(transferOut(one, { branch: awayBranch, account: bank.away[0] ?? '' }, 30n));
  await post(fee(one, 5n));
  await post(interest(one, '2026-11', 6n));
  await post(openingBalance(two, 70n));
  await post(adjustment(one, 'credit', 8n));
  const placed = hold(one, 90n, tomorrow);
  await post(placed);
  await post(holdPost(placed, two, 30n));
  await post(holdRelease('hold-void', placed));
  await post(freeze(four, 'debit'));
  await post(event('setting-changed', { about: { setting: 'language' }, after: 'hi' }));
  // A refusal that stands in the journal keeps its key as well.
  const refused = debit(three, 10n ** 12n);
  expect(await first.post(refused)).toMatchObject({ ok: false, code: 'INSUFFICIENT_FUNDS' });
  posted.push(refused);

  const before = await countRecords(db);
  let tried = 0;
  for (const intent of posted) {
    for (const other of othersOf(intent, three)) {
      for (const desk of [first, second]) {
        const answer = await desk.post(other);
        expect([other.kind, answer]).toMatchObject([other.kind, { ok: false, code: 'IDEMPOTENCY_CONFLICT' }]);
        tried += 1;
      }
    }
  }
  // The second desk began; nothing else came of it.
  const started = 1;
  expect(await countRecords(db)).toBe(before + started);
  for (const intent of posted) {
    const again = await second.post(intent);
    expect(again.ok ? again.value.repeated : again.code).toBe(
      intent === refused ? 'INSUFFICIENT_FUNDS' : true,
    );
  }
  for (const { posting } of desks) await posting.stop();
  const keys = new Map(desks.map(({ desk, keys: { publicKey } }) => [desk, publicKey]));
  keys.set(founder, bank.founderKeys.publicKey);
  const problems = check(history, await wholeJournal(db), createSignatureCheck(keys));
  // Nobody folds here, so what left for the other branch is still on its way.
  expect(problems.filter((problem) => !problem.startsWith('I2 total'))).toEqual([]);
  console.log(`keys used again ×${tried}: all refused`);
  await drop();
});
