import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createSignatureCheck } from '@main/adapters/signing/ed25519';
import { createBooks } from '@main/application/posting/books';
import { accountBook } from '@main/domain/ledger/books';
import { isAccountLine } from '@main/domain/ledger/records';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { freshDatabase } from '../../support/freshDatabase';
import { foundBank, founder } from '../../support/ledger/bank';
import { check } from '../../support/ledger/check';
import { branch, credit, debit, deskName } from '../../support/ledger/desk';
import { createDrivers } from '../../support/ledger/drivers';
import { wholeJournal } from '../../support/ledger/whole';
import { tried } from '../../support/tried';

const rounds = countOf('emptiedAccounts');
const desks = [1, 2, 3, 4];

/** Of each desk in each round; all of them together ask for half as much again as there is. */
const withdrawals = [70n, 110n, 60n];
const broughtIn = 640n;

it(`four desks withdraw one account to zero, ${rounds} rounds: never below, and what was paid is what was posted`, {
  timeout: 3_600_000,
}, async () => {
  const { db, uri, name, drop } = await freshDatabase();
  const bank = await foundBank(createMongoJournal(db), desks, 2);
  const [account = ''] = bank.accounts;
  const drivers = await createDrivers(uri, name, deskName);
  const started = await Promise.all(desks.map((n) => drivers.start(n)));
  const [first] = started;
  const books = createBooks(createMongoJournal(db), async () => new Map());
  const balance = async (): Promise<bigint> => {
    const head = await books.head(accountBook(branch, account));
    return head && isAccountLine(head) ? head.balanceAfter : -1n;
  };
  // What it was founded with is none of the test's.
  await first?.post([debit(account, await balance())]);

  let refused = 0;
  let done = 0;
  for (; done < rounds; done += 1) {
    const before = await balance();
    await first?.post([credit(account, broughtIn - before)]);
    const answers = await Promise.all(
      started.map((driver) => driver.post(withdrawals.map((amount) => debit(account, amount)))),
    );
    const codes = answers.flatMap((answer) => answer.codes);
    const paid = answers
      .flatMap((answer) => answer.codes.map((code, n) => (code === null ? (withdrawals[n] ?? 0n) : 0n)))
      .reduce((sum, amount) => sum + amount, 0n);
    expect(await balance()).toBe(broughtIn - paid);
    expect(paid).toBeLessThanOrEqual(broughtIn);
    expect(codes.every((code) => code === null || code === 'INSUFFICIENT_FUNDS')).toBe(true);
    refused += codes.filter((code) => code !== null).length;
  }
  expect(refused).toBeGreaterThan(rounds);
  await Promise.all(started.map((driver) => driver.stop()));
  const keys = new Map(desks.map((n) => [deskName(n), drivers.keysOf(n).publicKey]));
  keys.set(founder, bank.founderKeys.publicKey);
  const history = [...bank.history, ...drivers.histories()];
  expect(check(history, await wholeJournal(db), createSignatureCheck(keys))).toEqual([]);
  tried('rounds of four desks that withdraw one account to zero', done, `${refused} withdrawals refused`);
  await drivers.remove();
  await drop();
});
