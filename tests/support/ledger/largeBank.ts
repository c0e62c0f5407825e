import { randomBytes } from 'node:crypto';
import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { journal } from '@main/adapters/mongo/schema/collections/journal';
import { createSigning, generateDeskKeys } from '@main/adapters/signing/ed25519';
import { type Book, readBook } from '@main/domain/ledger/books';
import { accountOpeningKey } from '@main/domain/ledger/chain';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { Line } from '@main/domain/ledger/records';
import { uuidV7 } from '@shared/ids';
import type { Db } from 'mongodb';
import { decidedBatches, noteFolded, writeBatches } from './bulk';
import { accountNo, branch, credit, customer, deskName, event, float, newKey, opening } from './desk';

/**
 * A bank of several desks, each of which wrote a part of the journal: as many entries, in accounts of its own. One
 * account of a part is busy and has every tenth of its entries; the others have the rest, as many each.
 */
export type LargeBank = {
  readonly parts: number;
  readonly entriesPerPart: number;
  readonly accountsPerPart: number;
};

/** How far a part has got, and the heads that it begins from. */
type PartDocument = {
  readonly _id: number;
  readonly heads: readonly Line[];
  readonly privateKey: string;
  readonly done: boolean;
};

const partsOf = (db: Db) => db.collection<PartDocument>('making');

const numbersTo = (last: number): readonly number[] => Array.from({ length: last }, (_, index) => index + 1);

const busyEvery = 10;

/** The accounts of a part, the busy one first. */
export const accountsOf = ({ accountsPerPart }: LargeBank, part: number): readonly string[] =>
  numbersTo(accountsPerPart).map((n) => accountNo((part - 1) * accountsPerPart + n));

/** Keys of a part are minted in a time of its own: so what there is of it can be told by its keys. */
const firstMs = Date.UTC(2026, 10, 23);
const keyAt = ({ entriesPerPart }: LargeBank, part: number, entry: number, random: Uint8Array): string =>
  uuidV7(firstMs + (part - 1) * entriesPerPart + entry, random);

function* entriesOf(bank: LargeBank, part: number): Generator<Intent> {
  const accounts = accountsOf(bank, part);
  const [busy = '', ...others] = accounts;
  for (const account of accounts) yield opening(account);
  let turn = 0;
  for (let n = 0; n < bank.entriesPerPart; n += 1) {
    const account = n % busyEvery === 0 ? busy : (others[turn++ % others.length] ?? busy);
    yield credit(account, 10_00n, { key: keyAt(bank, part, n, randomBytes(10)) });
  }
}

/** The desks of a bank: they are opened, and hold cash, before any of them writes its part. */
function* foundingOf({ parts }: LargeBank): Generator<Intent> {
  yield event('desk-started');
  yield event('branch-opened', { about: { branch } });
  for (const part of numbersTo(parts)) {
    yield event('desk-enrolled', { about: { desk: deskName(part) } });
    yield float(deskName(part), 1_000_00n);
  }
}

async function found(db: Db, bank: LargeBank): Promise<void> {
  const heads = new Map<Book, Line>();
  const parts: PartDocument[] = [];
  for (const part of numbersTo(bank.parts)) {
    const { privateKey } = generateDeskKeys();
    const signing = createSigning(deskName(part), privateKey);
    const intents = part === 1 ? foundingOf(bank) : [event('desk-started')];
    await writeBatches(db, decidedBatches(heads, intents, signing), () => false);
    parts.push({ _id: part, heads: [], privateKey, done: false });
  }
  await partsOf(db).insertMany(parts.map((part) => ({ ...part, heads: [...heads.values()] })));
}

/** Takes away what an interrupted run has left of a part. */
async function clear(db: Db, bank: LargeBank, part: number): Promise<void> {
  const accounts = accountsOf(bank, part);
  const keys = (at: number) => recordId(branch, keyAt(bank, part, at, new Uint8Array(10)));
  const openings = accounts.map((account) => recordId(branch, accountOpeningKey(account)));
  const written = { $gte: keys(0), $lt: keys(bank.entriesPerPart) };
  await db.collection<{ _id: string }>(journal.name).deleteMany({ _id: written });
  await db.collection<{ _id: string }>(journal.name).deleteMany({ _id: { $in: openings } });
  await db.collection<{ _id: string }>('accounts').deleteMany({ _id: { $in: [...accounts] } });
  const books = { $in: accounts.map((account) => `${branch}/account/${account}`) };
  await db.collection('accountSummaries').deleteMany({ _id: books as never });
  await db.collection('dayTotals').deleteMany({ book: books });
}

const isCustomers = (book: Book): boolean => readBook(book)?.kind === 'account';

async function write(db: Db, bank: LargeBank, { _id: part, heads, privateKey }: PartDocument) {
  await clear(db, bank, part);
  const known = new Map(heads.map((line) => [line.book, line]));
  const desk = deskName(part);
  const batches = decidedBatches(known, entriesOf(bank, part), createSigning(desk, privateKey));
  await writeBatches(db, batches, isCustomers);
  await noteFolded(db, known, desk);
  const documents = accountsOf(bank, part).map((account) => ({
    _id: account,
    userId: customer,
    branch,
    product: 'savings',
    openedOn: '2026-11-23',
    addedKey: newKey(),
  }));
  await db.collection<{ _id: string }>('accounts').insertMany(documents);
}

/**
 * Makes a bank with a large journal, or goes on where an earlier run was interrupted: records of the real shape, decided
 * and chained as desks do, and their figures. The journal's indexes are built when everything is in it.
 */
export async function makeLargeBank(
  db: Db,
  bank: LargeBank,
  progress: (entries: number) => void,
): Promise<void> {
  const others = allCollections.filter(({ name }) => name !== journal.name);
  const parts = partsOf(db);
  if ((await parts.countDocuments()) === 0) {
    await db.dropDatabase();
    await applySchema(db, others);
    await found(db, bank);
  }
  for (const part of await parts.find({ done: false }).sort({ _id: 1 }).toArray()) {
    await write(db, bank, part);
    await parts.updateOne({ _id: part._id }, { $set: { done: true } });
    progress(part._id * bank.entriesPerPart);
  }
  await applySchema(db, [journal]);
}
