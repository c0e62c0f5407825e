/** What an administrator of the database may do to a bank's books, document by document. */
import { toDocument, toRecord } from '@main/adapters/mongo/journal/documents';
import { createSigning, generateDeskKeys } from '@main/adapters/signing/ed25519';
import { canonicalRecord, chainAfter, genesis } from '@main/domain/ledger/chain';
import { deskLineOf, isDeskLine, type JournalRecord } from '@main/domain/ledger/records';
import type { Db, Document } from 'mongodb';

const bookCollections = ['journal', 'accountSummaries', 'dayTotals', 'projections'] as const;

/** The documents of the books, by collection. */
export type Copy = Readonly<Record<(typeof bookCollections)[number], readonly Document[]>>;

export async function copyOf(db: Db): Promise<Copy> {
  const read = (name: string): Promise<readonly Document[]> => db.collection(name).find().toArray();
  const [journal, accountSummaries, dayTotals, projections] = [
    await read('journal'),
    await read('accountSummaries'),
    await read('dayTotals'),
    await read('projections'),
  ];
  return { journal, accountSummaries, dayTotals, projections };
}

/** Puts a copy in place of what is there, past every validator. */
export async function put(db: Db, copy: Copy): Promise<void> {
  for (const name of bookCollections) {
    await db.collection(name).deleteMany({});
    const documents = [...copy[name]];
    if (documents.length > 0)
      await db.collection(name).insertMany(documents, { bypassDocumentValidation: true });
  }
}

const noOf = (record: JournalRecord): number => deskLineOf(record).no;

/** The records of one desk's book, by number. */
export const bookOf = ({ journal }: Copy, book: string): readonly JournalRecord[] =>
  journal
    .map(toRecord)
    .filter((record) => deskLineOf(record).book === book)
    .sort((left, right) => noOf(left) - noOf(right));

/** `copy` with these records in place of all of a desk's book. */
export const withBook = (copy: Copy, book: string, records: readonly JournalRecord[]): Copy => {
  const times = new Map(copy.journal.map((document) => [document._id, document.recordedAt]));
  const others = copy.journal.filter((document) => deskLineOf(toRecord(document)).book !== book);
  const documents = records.map((record) => {
    const document = toDocument(record);
    return { ...document, recordedAt: times.get(record.id) ?? document.recordedAt };
  });
  return { ...copy, journal: [...others, ...documents] };
};

export const withDeskLine = (record: JournalRecord, change: object): JournalRecord => ({
  ...record,
  lines: record.lines.map((line) => (isDeskLine(line) ? { ...line, ...change } : line)),
});

/** Records chained anew from the place `from` on; signatures stay as they are. */
export function rechained(records: readonly JournalRecord[], from: number): readonly JournalRecord[] {
  let previous = genesis;
  return records.map((record, at) => {
    const kept = deskLineOf(record).chain;
    const chain = at < from ? kept : chainAfter(previous, canonicalRecord(record));
    previous = chain;
    return withDeskLine(record, { chain });
  });
}

/** What was signed from the place `from` on, signed anew with a private key. */
export const resigned = (
  records: readonly JournalRecord[],
  from: number,
  privateKey = generateDeskKeys().privateKey,
): Promise<readonly JournalRecord[]> => {
  const { sign } = createSigning('any', privateKey);
  return Promise.all(
    records.map(async (record, at) => {
      const { chain, signature } = deskLineOf(record);
      return at < from || signature === null
        ? record
        : withDeskLine(record, { signature: await sign(chain) });
    }),
  );
};
