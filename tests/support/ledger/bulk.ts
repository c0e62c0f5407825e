import { toDocument } from '@main/adapters/mongo/journal/documents';
import { fromDayTotals, fromSummary } from '@main/adapters/mongo/projections/documents';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { createFiguresStore } from '@main/adapters/mongo/stores/figures';
import { createSigning, generateDeskKeys } from '@main/adapters/signing/ed25519';
import { type Book, deskBook } from '@main/domain/ledger/books';
import { decideBatch } from '@main/domain/ledger/decide';
import { type DeskDay, foldDeskDay, isEntry, sumFigures } from '@main/domain/ledger/figures';
import { foldDayTotals, foldSummary } from '@main/domain/ledger/fold';
import type { Intent } from '@main/domain/ledger/intents';
import type { AccountSummary, DayTotals } from '@main/domain/ledger/projections';
import { deskLineOf, isAccountLine, type JournalRecord, type Line } from '@main/domain/ledger/records';
import { signed } from '@main/domain/ledger/seal';
import type { Change } from '@main/ports/projections';
import type { Signing } from '@main/ports/signing';
import type { Db, Document } from 'mongodb';
import { context, recordOf } from './decisions';
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
  if (batch.length > 0) yield batch;
}

/**
 * Decides intents as the posting module of `desk` does, a batch at a time; `heads` move along. The last record of each
 * batch is signed.
 */
export async function* decidedBatches(
  heads: Map<Book, Line>,
  intents: Iterable<Intent>,
  { desk, sign }: Signing,
): AsyncGenerator<readonly JournalRecord[]> {
  for (const batch of batchesOf(intents)) {
    const records: JournalRecord[] = [];
    for (const { decision } of decideBatch(heads, batch, context({ desk }))) {
      const record = recordOf(decision);
      for (const line of record.lines) heads.set(line.book, line);
      const isSigned = record.kind === 'desk-started' || records.length === batch.length - 1;
      records.push(isSigned ? signed(record, await sign(deskLineOf(record).chain)) : record);
    }
    yield records;
  }
}

const insert = (db: Db, name: string, documents: readonly Document[]): Promise<unknown> =>
  documents.length > 0
    ? db.collection(name).insertMany([...documents], { writeConcern: { w: 1 }, ordered: false })
    : Promise.resolve();

/** What desks posted, added to what they had before; what a run that was cut off has written already stays. */
async function addDeskDays(db: Db, days: readonly DeskDay[]): Promise<void> {
  const store = createFiguresStore(db);
  const known = new Map((await store.deskDays(days)).map((day) => [day.book, day]));
  const changes = days.flatMap((day): Change<DeskDay, number>[] => {
    const seen = known.get(day.book);
    if (!seen) return [{ next: day, seen: null }];
    return seen.upTo < day.upTo ? [{ next: { ...day, ...sumFigures([seen, day]) }, seen: seen.upTo }] : [];
  });
  await store.putDeskDays(changes);
}

/** What the figures of accounts come to, as the projector would leave them; of those only that are `counted`. */
function createFigures(counted: (book: Book) => boolean) {
  const summaries = new Map<Book, AccountSummary>();
  const days = new Map<Book, DayTotals>();
  const deskDays = new Map<Book, DeskDay>();
  return {
    take: (record: JournalRecord): void => {
      const { book: desk } = deskLineOf(record);
      if (isEntry(record)) deskDays.set(desk, foldDeskDay(deskDays.get(desk) ?? null, desk, date, [record]));
      for (const { book } of record.lines.filter(isAccountLine)) {
        if (!counted(book)) continue;
        summaries.set(book, foldSummary(summaries.get(book) ?? null, book, [record]));
        days.set(book, foldDayTotals(days.get(book) ?? null, book, date, [record]));
      }
    },
    write: async (db: Db): Promise<void> => {
      await addDeskDays(db, [...deskDays.values()]);
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

/** Writes decided batches and the figures that follow from them, as fast as the database takes it. */
export async function writeBatches(
  db: Db,
  batches: AsyncIterable<readonly JournalRecord[]>,
  counted: (book: Book) => boolean,
): Promise<void> {
  const figures = createFigures(counted);
  let written: Promise<unknown> = Promise.resolve();
  for await (const records of batches) {
    records.forEach(figures.take);
    const documents = records.map(toDocument);
    await written;
    written = insert(db, 'journal', documents);
  }
  await written;
  await figures.write(db);
}

/** The book of `desk` is folded up to where it is in `heads`. */
export const noteFolded = (db: Db, heads: ReadonlyMap<Book, Line>, desk: string): Promise<unknown> => {
  const book = deskBook(branch, desk);
  return insert(db, 'projections', [{ _id: book, upTo: BigInt(heads.get(book)?.no ?? 0) } as Document]);
};

/** A large bank of one desk, decided as the posting module does, with its figures. */
export async function bulkBank(db: Db, bulk: Bulk): Promise<void> {
  const keys = generateDeskKeys();
  const desk = deskName(1);
  const heads = new Map<Book, Line>();
  const batches = decidedBatches(heads, intentsOf(bulk), createSigning(desk, keys.privateKey));
  await writeBatches(db, batches, () => true);
  await noteFolded(db, heads, desk);
  await enrol(db, desk, keys.publicKey);
}
