import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { MongoClient } from 'mongodb';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { clientOptions, freshDatabase } from '../../support/freshDatabase';
import { foundBank, founder } from '../../support/ledger/bank';
import { check } from '../../support/ledger/check';
import { deskName, testDesk } from '../../support/ledger/desk';
import { type Happening, noted } from '../../support/ledger/history';
import { startProxy } from '../../support/ledger/proxy';
import { wholeJournal } from '../../support/ledger/whole';
import { createWork, nothingSeen, seeded } from '../../support/ledger/work';
import { runSeed, tried } from '../../support/tried';

const times = countOf('lostReplies');

it(`a reply that is lost after the insert has passed, ${times} times, by entries of every kind: "confirming", then an answer, once`, {
  timeout: 3_600_000,
}, async () => {
  const { uri, name, db, drop } = await freshDatabase();
  const bank = await foundBank(createMongoJournal(db), [1], 4);
  const direct = new URL(uri.replace('mongodb:', 'http:'));
  const proxy = await startProxy(Number(direct.port));
  const user = `${direct.username}:${direct.password}@`;
  const client = await MongoClient.connect(
    `mongodb://${user}127.0.0.1:${proxy.port}/?directConnection=true`,
    clientOptions,
  );
  const { posting: bare, desk, keys } = testDesk(createMongoJournal(client.db(name)), deskName(1));
  const history: Happening[] = [...bank.history];
  const posting = noted(bare, (happening) => history.push(happening));
  const states: string[] = [];
  posting.onState((state) => {
    states.push(state);
    // The one to the same documents, sent again, is lost as well.
    if (state === 'confirming') proxy.cutReplies(1);
  });
  // Those between branches are for the test in which desks die between the two.
  const { next, saw } = createWork({ ...bank, away: [] }, seeded(runSeed), nothingSeen());

  const sent = new Set<string>();
  let lost = 0;
  while (lost < times) {
    const intent = next();
    // A hold that has expired is let go of again under the same key, which takes no insert.
    if (intent.kind === 'transfer-out' || sent.has(intent.key)) continue;
    sent.add(intent.key);
    // The driver itself tries again, and on a busy computer more than once.
    proxy.cutReplies(Number.POSITIVE_INFINITY);
    const result = await posting.post(intent);
    if (result.ok) saw(result.value.record);
    // What rests on nothing numbered is refused without an insert.
    const stored = await db.collection('journal').countDocuments({ 'intent.key': intent.key });
    expect(stored === 0 ? result.ok : stored !== 1).toBe(false);
    lost += stored;
  }
  expect(proxy.cut()).toBeGreaterThan(times);
  const confirmed = states.filter((state) => state === 'confirming').length;
  expect(confirmed).toBeGreaterThanOrEqual(times);
  await expect.poll(posting.state).toBe('online');
  await posting.stop();

  const publicKeys = new Map([
    [founder, bank.founderKeys.publicKey],
    [desk, keys.publicKey],
  ]);
  const records = await wholeJournal(db);
  expect(check(history, records, createSignatureCheck(publicKeys))).toEqual([]);
  const kinds = new Set(records.map(({ kind }) => kind));
  tried(
    'inserts whose reply was lost after they had passed',
    lost,
    `${proxy.cut()} replies lost, ${confirmed} times confirming, ${kinds.size} kinds of entries`,
  );
  await client.close();
  await proxy.close();
  await drop();
});
