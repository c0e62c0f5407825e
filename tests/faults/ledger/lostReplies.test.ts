import { createMongoJournal } from '@main/adapters/mongo/journal';
import { accountBook } from '@main/domain/ledger/books';
import { isAccountLine } from '@main/domain/ledger/records';
import { MongoClient } from 'mongodb';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { clientOptions, freshDatabase } from '../../support/freshDatabase';
import {
  accountNo,
  branch,
  credit,
  mustPost,
  openBranch,
  opening,
  testDesk,
} from '../../support/ledger/desk';
import { startProxy } from '../../support/ledger/proxy';

const times = countOf('lostReplies');

/** The driver tries again once by itself: both replies must be lost for the loss to reach us. */
const cutsPerPosting = 2;

it(`a reply that is lost after the insert has passed, ${times} times: "confirming", then posted, once`, {
  timeout: 3_600_000,
}, async () => {
  const { uri, name, db, drop } = await freshDatabase();
  const direct = new URL(uri.replace('mongodb:', 'http:'));
  const proxy = await startProxy(Number(direct.port));
  const user = `${direct.username}:${direct.password}@`;
  const client = await MongoClient.connect(
    `mongodb://${user}127.0.0.1:${proxy.port}/?directConnection=true`,
    clientOptions,
  );
  const { posting, desk } = testDesk(createMongoJournal(client.db(name)), 'DESK0001');
  const account = accountNo(1);
  await openBranch(posting, [desk], 0n);
  await mustPost(posting, opening(account));
  const states: string[] = [];
  posting.onState((state) => states.push(state));
  const answers: string[] = [];
  for (let n = 0; n < times; n += 1) {
    proxy.cutReplies(cutsPerPosting);
    const intent = credit(account, 100n);
    const result = await posting.post(intent);
    answers.push(result.ok ? 'posted' : result.code);
    expect(await db.collection('journal').countDocuments({ 'intent.key': intent.key })).toBe(1);
  }
  expect(proxy.cut()).toBe(times * cutsPerPosting);
  expect(answers).toEqual(Array.from({ length: times }, () => 'posted'));
  await expect
    .poll(() => states)
    .toEqual(Array.from({ length: times }, () => ['confirming', 'online']).flat());
  const head = await posting.books.head(accountBook(branch, account));
  expect(head && isAccountLine(head) && head.balanceAfter).toBe(BigInt(times) * 100n);
  await posting.stop();
  await client.close();
  await proxy.close();
  await drop();
});
