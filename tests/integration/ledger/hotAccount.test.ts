import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { accountBook } from '@main/domain/ledger/books';
import { accountLineIn } from '@main/domain/ledger/records';
import { verifyRecords } from '@main/domain/ledger/verify';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { freshDatabase } from '../../support/freshDatabase';
import { foundBank, founder } from '../../support/ledger/bank';
import { branch, deskName } from '../../support/ledger/desk';
import { createDrivers } from '../../support/ledger/drivers';
import { postOnOneAccount } from '../../support/ledger/hotAccount';
import { wholeJournal } from '../../support/ledger/whole';
import { tried } from '../../support/tried';

const postings = countOf('hotPostings');
const desks = [1, 2, 3, 4, 5, 6, 7, 8];

/** How often a posting may have to be decided again, in the mean. */
const mostRetries = 5;

/** What a person would not wait for; a quiet machine stays far below it. */
const hangMs = 10_000;

it(`eight processes post ${postings} times on one account, one after another each: no error, nobody starved, few decided again`, {
  timeout: 600_000,
}, async () => {
  const { uri, name, db, drop } = await freshDatabase();
  const bank = await foundBank(createMongoJournal(db), desks, 1);
  const [account = ''] = bank.accounts;
  const drivers = await createDrivers(uri, name, deskName);
  const started = await Promise.all(desks.map((n) => drivers.start(n)));
  const { codes, timesMs } = await postOnOneAccount(started, account, postings / desks.length);
  expect(new Set(codes)).toEqual(new Set([null]));
  const sendings = await Promise.all(started.map((driver) => driver.stop()));
  // Each desk began with an insert of its own.
  const inserts = sendings.reduce((sum, { inserts: sent }) => sum + sent - 1, 0);
  const retries = (inserts - postings) / postings;
  const times = timesMs.toSorted((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  tried(
    'postings on one account by 8 processes',
    times.length,
    `p50 ${at(0.5).toFixed(0)} ms, p95 ${at(0.95).toFixed(0)} ms, p99 ${at(0.99).toFixed(0)} ms, ${retries.toFixed(2)} times again each`,
  );
  expect(retries).toBeLessThanOrEqual(mostRetries);
  expect(at(0.99)).toBeLessThan(hangMs);
  const records = await wholeJournal(db);
  const test = createSignatureCheck(
    new Map([
      [founder, bank.founderKeys.publicKey],
      ...desks.map((n) => [deskName(n), drivers.keysOf(n).publicKey] as const),
    ]),
  );
  expect(verifyRecords(records, test).finding).toBeNull();
  expect(
    records.filter((record) => accountLineIn(record, accountBook(branch, account))?.amount === 100n),
  ).toHaveLength(postings);
  await drivers.remove();
  await drop();
});
