import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createDamagedAccounts } from '@main/application/verifying/damaged';
import { plainOutcome } from '@main/application/verifying/outcome';
import { accountBook, verificationSetting } from '@main/domain/ledger/books';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/freshDatabase';
import { bulkBank, enrol } from '../../support/ledger/bulk';
import { accountNo, branch, credit, event, mustPost, testDesk } from '../../support/ledger/desk';
import { verified } from '../../support/ledger/verifiable';

const accounts = 100_000;
const bad = accountNo(54_321);
const book = accountBook(branch, bad);

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await bulkBank(database.db, { accounts, entries: 0 });
});
afterAll(() => database.drop());

it('one wrong balance of 100,000 is found and named, and posting in that account stops', async () => {
  const summaries = database.db.collection<{ _id: string }>('accountSummaries');
  await summaries.updateOne({ _id: book }, { $inc: { balance: 1n } });

  const [found] = await verified(database.db, { booksAtOnce: 60_000 });
  expect(found).toMatchObject({ found: 1, damaged: [book] });
  expect(found?.books).toBeGreaterThan(accounts);
  expect(found?.findings).toMatchObject([{ problem: 'summary', book, no: 1 }]);
  if (!found) throw new Error('nothing was verified');

  const journal = createMongoJournal(database.db);
  const damaged = createDamagedAccounts(journal);
  const { posting, desk, keys } = testDesk(journal, 'DESK0002', { damaged: damaged.has });
  await enrol(database.db, desk, keys.publicKey);
  const verification = { about: { setting: verificationSetting }, after: plainOutcome(found) };
  await mustPost(posting, event('books-verified', verification));
  await damaged.read([branch]);
  expect(await posting.post(credit(bad, 1n))).toMatchObject({ ok: false, code: 'ACCOUNT_DAMAGED' });
  expect(await posting.post(credit(accountNo(54_322), 1n))).not.toMatchObject({ code: 'ACCOUNT_DAMAGED' });
  await posting.stop();
});
