import { randomUUID } from 'node:crypto';
import { databaseName } from '@main/adapters/mongo/connection/options';
import { addAndSignIn, makeBank } from '@tests/support/bank';
import { startMongod } from '@tests/support/mongod';
import { newKey } from '@tests/support/newKey';
import { type Document, MongoClient } from 'mongodb';
import type { Bench } from './report';
import { measureInTurn } from './sideBySide';
import { timed } from './timed';

const yardstick = 'bare insertOne of a document as large, majority and journaled';
const name = 'one posting, from the call to the receipt, heads cached';
const times = 60;

/**
 * Resolves when the figures folded from all that was posted are in the database: at a counter they are, long before
 * the next customer.
 */
async function folded(client: MongoClient): Promise<void> {
  const db = client.db(databaseName);
  const deskLines = { $match: { 'lines.book': /\/desk\// } };
  const newest = { $group: { _id: '$lines.book', no: { $max: '$lines.no' } } };
  const books = await db
    .collection('journal')
    .aggregate([{ $unwind: '$lines' }, deskLines, newest])
    .toArray();
  const cursors = db.collection<{ _id: string; upTo: bigint }>('projections');
  for (const { _id, no } of books) {
    while (((await cursors.findOne({ _id }))?.upTo ?? 0n) < no);
  }
}

/** Inserts a document as large as an entry into a collection with no rules and no index but `_id`. */
const bareInsert = (client: MongoClient, entry: Document) => {
  const bare = client
    .db('bench')
    .collection<Document & { _id: string }>('bare', { writeConcern: { w: 'majority', journal: true } });
  return () => bare.insertOne({ ...entry, _id: randomUUID() });
};

/** A customer's credit at the kiosk, through the whole application but its window, beside a bare insert. */
export const posting: Bench = async () => {
  const mongod = await startMongod({ auth: true });
  const client = await MongoClient.connect(mongod.uri, { useBigInt64: true });
  const { desk, window } = await makeBank({ kind: 'kiosk', place: { where: 'server', uri: mongod.uri } });
  try {
    const customer = await addAndSignIn(window, desk);
    const accountId = customer.account;
    const credit = () =>
      customer.window.ask('cash.credit', { key: newKey(), accountId, amount: 100n, narration: '' });
    await credit();
    const entry = await client.db(databaseName).collection('journal').findOne({ kind: 'cash-credit' });
    if (!entry) throw new Error('the credit is not in the journal');
    const insert = bareInsert(client, entry);
    const measured = await measureInTurn(
      [
        async () => ({ [yardstick]: await timed(insert) }),
        async () => {
          const tookMs = await timed(credit);
          await folded(client);
          return { [name]: tookMs };
        },
      ],
      times,
    );
    return { measured, goals: [{ name, yardstick, unit: 'ms', mostRatio: 1.5 }] };
  } finally {
    await desk.remove();
    await client.close();
    await mongod.stop();
  }
};
