import { toDocument } from '@main/adapters/mongo/journal/documents';
import { fromDayTotals, fromSummary } from '@main/adapters/mongo/projections/documents';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { createSigning, generateDeskKeys } from '@main/adapters/signing/ed25519';
import { type Book, deskBook } from '@main/domain/ledger/books';
import { decideBatch } from '@main/domain/ledger/decide';
import { foldDayTotals, foldSummary } from '@main/domain/ledger/fold';
import type { Intent } from '@main/domain/ledger/intents';
import type { AccountSummary, DayTotals } from '@main/domain/ledger/projections';
import { deskLineOf, isAccountLine, type JournalRecord, type Line } from '@main/domain/ledger/records';
import { signed } from '@main/domain/ledger/seal';
import type { Db, Document } from 'mongodb';
import { context } from './decisions';
import { accountNo, branch, credit, deskName, event, float, opening } from './desk';

const perBatch = 500;
const date = '2026-11-23';

type Bulk = { readonly accounts: number; readonly entries: number };

function* intentsOf({ accounts, entries }: Bulk): Generator<Intent> {
  yield event('desk-started');
  yield event('branch-opened', { about: { branch } });
  yield event('desk-enrolled', { about: { desk: deskName(1) } });
  yield float(deskName(1), 1_000_00n);
  for (let n = 1; n <= accounts; n += 1) yield opening(accountNo(n));
  for (let n = 0; n < entries; n += 1) yield credit(accountNo(1 + (n % accounts)), 10_00n);
}

function* batchesOf(intents: Iterable<Intent>): Generator<Intent[]> {
  let batch: Intent[] = [];
  for (const intent of intents) {
    batch.push(intent);
    if (batch.length < perBatch) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

const insert = (db: Db, name: string, documents: readonly Document[]): Promise<unknown> =>
  documents.length > 0
    ? db.collection(name).insertMany([...documents], { writeConcern: { w: 1 }, ordered: false })
    : Promise.resolve();

/** What the figures of accounts come to, as the projector would leave them. */
function createFigures() {
  const summaries = new Map<Book, AccountSummary>();
  const days = new Map<Book, DayTotals>();
  return {
    take: (record: JournalRecord): void => {
      for (const { book } of record.lines.filter(isAccountLine)) {
        summaries.set(book, foldSummary(summaries.get(book) ?? null, book, [record]));
        days.set(book, foldDayTotals(days.get(book) ?? null, book, date, [record]));
      }
    },
    write: async (db: Db): Promise<void> => {
      await insert(db, 'accountSummaries', [...summaries.values()].map(fromSummary));
      await insert(db, 'dayTotals', [...days.values()].map(fromDayTotals));
    },
  };
}

/** What the bank knows of a desk that has joined. */
export const enrol = (db: Db, deskId: string, publicKey: string): Promise<void> =>
  createDeskStore(db).add({
    deskId,
    name: deskId,
    branch,
    kind: 'staff',
    status: 'active',
    publicKey,
    version: null,
    lastContact: null,
  });

/**
 * A large bank of one desk, decided as the posting module does and written as fast as the database takes it, with
 * its figures. The last record of each batch is signed.
 */
export async function bulkBank(db: Db, bulk: Bulk): Promise<void> {
  const keys = generateDeskKeys();
  const { sign } = createSigning(deskName(1), keys.privateKey);
  const heads = new Map<Book, Line>();
  const figures = createFigures();
  let written: Promise<unknown> = Promise.resolve();
  let no = 0;
  for (const intents of batchesOf(intentsOf(bulk))) {
    const records: JournalRecord[] = [];
    for (const { decision } of decideBatch(heads, intents, context())) {
      if (decision.kind !== 'record') throw new Error(decision.refusal.code);
      const { record } = decision;
      for (const line of record.lines) heads.set(line.book, line);
      const isLast = record.kind === 'desk-started' || records.length === intents.length - 1;
      records.push(isLast ? signed(record, await sign(deskLineOf(record).chain)) : record);
    }
    records.forEach(figures.take);
    no += records.length;
    await written;
    written = insert(db, 'journal', records.map(toDocument));
  }
  await written;
  await figures.write(db);
  await insert(db, 'projections', [{ _id: deskBook(branch, deskName(1)), upTo: BigInt(no) } as Document]);
  await enrol(db, deskName(1), keys.publicKey);
}
