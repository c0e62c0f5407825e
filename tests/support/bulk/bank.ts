/** A branch with a paying account and many others, for bulks; and files of their lines. */
import { writeFile } from 'node:fs/promises';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import { type AccountDocument, accounts } from '@main/adapters/mongo/schema/collections/accounts';
import { createBankStore } from '@main/adapters/mongo/stores/bank';
import { createFiguresStore } from '@main/adapters/mongo/stores/figures';
import { generateDeskKeys } from '@main/adapters/signing/ed25519';
import { createFoldFigures } from '@main/application/figures/fold';
import { createProjector } from '@main/application/projecting';
import { openingBalanceKey } from '@main/domain/ledger/chain';
import type { Intent } from '@main/domain/ledger/intents';
import { formatAmount } from '@shared/money';
import type { Db } from 'mongodb';
import { branchRecord } from '../branches';
import { enrol } from '../ledger/bulk';
import {
  accountNo,
  branch,
  common,
  event,
  mustPost,
  newKey,
  opening,
  systemClock,
  testDesk,
} from '../ledger/desk';

/** The account that pays. */
export const payer = accountNo(1);

/** The nth of the accounts that are paid. */
export const payee = (n: number): string => accountNo(n + 2);

const stored = (account: string, of: string): AccountDocument => ({
  _id: account,
  userId: '56125810031',
  branch: of,
  product: 'savings',
  openedOn: '2026-11-23',
  addedKey: newKey(),
});

const openingBalance = (account: string, amount: bigint): Intent => ({
  ...common(),
  kind: 'opening-balance',
  key: openingBalanceKey(account),
  account,
  amount,
  reason: '',
  approvedBy: null,
});

/**
 * Opens a paying account that holds `funds` and `count` others, with their figures, by a desk of its own.
 * @param elsewhere accounts of a second branch, EAST
 */
export async function makePayees(
  db: Db,
  count: number,
  funds: bigint,
  elsewhere: readonly string[] = [],
): Promise<void> {
  const bank = createBankStore(db);
  await bank.addBranch(branchRecord(branch));
  const all = [payer, ...Array.from({ length: count }, (_, n) => payee(n))];
  const documents = [
    ...all.map((each) => stored(each, branch)),
    ...elsewhere.map((each) => stored(each, 'EAST')),
  ];
  await db.collection<AccountDocument>(accounts.name).insertMany(documents);

  const journal = createMongoJournal(db);
  const keys = generateDeskKeys();
  const { posting } = testDesk(journal, 'SETUP001', {}, keys);
  await enrol(db, 'SETUP001', keys.publicKey);
  const projector = createProjector({
    journal,
    store: createMongoProjections(db),
    alsoFold: createFoldFigures(createFiguresStore(db)),
    clock: systemClock,
    report: (message) => {
      throw new Error(message);
    },
  });
  posting.onRecords(projector.take);
  await mustPost(posting, event('branch-opened', { about: { branch } }));
  await Promise.all(all.map((account) => mustPost(posting, opening(account))));
  await mustPost(posting, openingBalance(payer, funds));
  if (elsewhere.length > 0) {
    await bank.addBranch(branchRecord('EAST', 'East Branch'));
    await mustPost(posting, event('branch-opened', { branch: 'EAST', about: { branch: 'EAST' } }));
    for (const account of elsewhere) await mustPost(posting, { ...opening(account), branch: 'EAST' });
  }
  await posting.stop();
  await projector.settled();
}

/** A line as people write it. */
export type Written = { readonly account: string; readonly amount: string; readonly narration: string };

/** What line `n` pays; no two neighbours the same. Paise. */
export const amountOf = (n: number): bigint => BigInt(100_00 + (n % 977));

/** `count` good lines over `accountCount` accounts. */
export const goodLines = (count: number, accountCount: number): readonly Written[] =>
  Array.from({ length: count }, (_, n) => ({
    account: payee(n % accountCount),
    amount: `"${formatAmount(amountOf(n))}"`,
    narration: `वेतन ${n}`,
  }));

/** Writes a bulk's file. */
export const writeBulk = (file: string, lines: readonly Written[]): Promise<void> =>
  writeFile(
    file,
    `\uFEFFAccount number,Amount (₹),Narration\r\n${lines.map(({ account, amount, narration }) => `${account},${amount},${narration}\r\n`).join('')}`,
  );
