import { openConnection } from '@main/adapters/mongo/connection';
import type { AccountLine, DeskLine } from '@main/domain/ledger/records';
import type { Finding } from '@main/domain/ledger/verify';
import { type Db, type Document, MongoServerError } from 'mongodb';
import type { ProofBank } from './bank';

export type Altered = {
  /** What the check of the books said before: null when every record was right. */
  readonly before: Finding | null;
  readonly records: number;
  readonly signatures: number;
  /** What the server said to a desk that tried the same with its own rights. */
  readonly deskRefused: string | null;
  readonly reference: string;
  /** Paise. */
  readonly from: bigint;
  readonly to: bigint;
  readonly found: Finding | null;
};

const factor = 1_000n;

/** An entry from the middle of the journal. */
async function someEntry(db: Db): Promise<Document> {
  const journal = db.collection('journal');
  const entries = { kind: 'cash-credit', outcome: 'posted' };
  const middle = Math.floor((await journal.countDocuments(entries)) / 2);
  const [entry] = await journal.find(entries).sort({ _id: 1 }).skip(middle).limit(1).toArray();
  if (!entry) throw new Error('the journal has no entry');
  return entry;
}

/** Every amount of an entry made larger, and what follows from it: the record still adds up. */
function larger(entry: Document): Document {
  const lines = entry.lines.map((line: AccountLine | DeskLine) => {
    if (!('amount' in line)) return line;
    const amount = line.amount * factor;
    return { ...line, amount, balanceAfter: line.balanceAfter - line.amount + amount };
  });
  const amount: bigint = entry.intent.amount;
  return { lines, 'intent.amount': amount * factor };
}

const change = (db: Db, { _id }: Document, set: Document) =>
  db.collection('journal').updateOne({ _id }, { $set: set });

/** The same change, tried as the desk's own user: what the server says to it. */
async function asDesk({ deskOptions }: ProofBank, desk: number, entry: Document): Promise<string | null> {
  const { uri, user } = deskOptions(desk);
  const connected = await openConnection({ uri, user, oldest: '6.0' });
  if (!connected.ok) throw new Error(`no connection: ${connected.problem}`);
  try {
    await change(connected.value.db, entry, larger(entry));
    return null;
  } catch (error) {
    if (error instanceof MongoServerError) return error.codeName ?? error.message;
    throw error;
  } finally {
    await connected.value.close();
  }
}

/**
 * One amount is changed past Branchbook by the administrator of the database, with care: on both sides, with the
 * balances and the intent, so that the record adds up and passes the database's own rules. Then the books are checked.
 */
export async function proveAltered(bank: ProofBank, desk: number): Promise<Altered> {
  const { finding: before, records, signatures } = await bank.verify();
  const entry = await someEntry(bank.db);
  const deskRefused = await asDesk(bank, desk, entry);
  await change(bank.db, entry, larger(entry));
  const from: bigint = entry.intent.amount;
  const { finding: found } = await bank.verify();
  return {
    before,
    records,
    signatures,
    deskRefused,
    reference: entry.reference,
    from,
    to: from * factor,
    found,
  };
}
