import { accountBook, type Book } from '@main/domain/ledger/books';
import { type Db, type Document, MongoServerError } from 'mongodb';
import { branch } from './desk';

/** Reads the lines of accounts as they stood at one moment, again and again. */
export type SnapshotReader = {
  /** @returns what is wrong with what was there at that moment */
  readonly read: () => Promise<readonly string[]>;
  /** How many moments were read. */
  readonly reads: () => number;
  /** What was seen of each record, to be compared with what is there in the end. */
  readonly seen: ReadonlyMap<string, string>;
};

/** Further lines of the accounts, after those that were read, all at one moment: concern `snapshot`. */
async function newLines(
  db: Db,
  branchOf: string,
  known: ReadonlyMap<Book, { no: bigint }>,
): Promise<Document[]> {
  const clauses = [...known].map(([book, { no }]) => ({
    branch: branchOf,
    lines: { $elemMatch: { book, no: { $gt: no } } },
  }));
  return db
    .collection('journal')
    .find({ $or: clauses }, { readConcern: { level: 'snapshot' }, readPreference: 'primary' })
    .toArray();
}

/** What a node says that is not, or not yet, or no longer the primary, or that knows no majority yet. */
const isPassing = (error: unknown): boolean => !(error instanceof MongoServerError) || error.code !== 13;

/**
 * @param total what the accounts hold together at every moment; paise
 */
export function createSnapshotReader(db: Db, accounts: readonly string[], total: bigint): SnapshotReader {
  const known = new Map(accounts.map((account) => [accountBook(branch, account), { no: 0n, balance: 0n }]));
  const seen = new Map<string, string>();
  let reads = 0;
  const take = (records: readonly Document[]): string[] => {
    const lines = records.flatMap((record) => record.lines.filter(({ book }: Document) => known.has(book)));
    lines.sort((left, right) => Number(left.no - right.no));
    const problems: string[] = [];
    for (const { book, no, amount, balanceAfter, floor } of lines) {
      const last = known.get(book);
      if (!last || no <= last.no) continue;
      if (no !== last.no + 1n) problems.push(`I9 number: ${book} no ${no} after ${last.no}`);
      if (balanceAfter !== last.balance + amount) problems.push(`I3 balance: ${book} no ${no}`);
      if (balanceAfter < floor) problems.push(`I7 floor: ${book} no ${no} is at ${balanceAfter}`);
      known.set(book, { no, balance: balanceAfter });
    }
    for (const { _id, ...rest } of records) seen.set(_id, fingerprint(rest));
    const sum = [...known.values()].reduce((all, { balance }) => all + balance, 0n);
    if (sum !== total) problems.push(`I2 total: ${sum} instead of ${total}`);
    return problems;
  };
  return {
    seen,
    reads: () => reads,
    read: async () => {
      try {
        const problems = take(await newLines(db, branch, known));
        reads += 1;
        return problems;
      } catch (error) {
        if (isPassing(error)) return [];
        throw error;
      }
    },
  };
}

/** All of a record as it is stored, the server's own time of it included. */
export const fingerprint = (document: Document): string =>
  JSON.stringify(document, (_name, value) => (typeof value === 'bigint' ? `${value}n` : value));
