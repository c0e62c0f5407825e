import { randomUUID } from 'node:crypto';
import { databaseName } from '@main/adapters/mongo/connection/options';
import type { OpenBank } from '@main/application/startup';
import { createEnvironment } from '@main/composition/environment';
import { openExisting } from '@main/composition/existingBank';
import { createGrounds } from '@main/composition/ground';
import { createMongodChoice } from '@main/composition/mongod';
import type { Actor } from '@main/domain/access/actor';
import { addAndSignIn, makeBank } from '@tests/support/bank';
import { cheapHash } from '@tests/support/cheapHash';
import { mongodPath, startMongod } from '@tests/support/mongod';
import { newKey } from '@tests/support/newKey';
import { testPlatform } from '@tests/support/testPlatform';
import { type Document, MongoClient } from 'mongodb';
import type { Bench } from './report';
import { measureInTurn } from './sideBySide';
import { timed } from './timed';

const yardstick = 'bare insertOne of a document as large, majority and journaled';
const name = 'one credit, from the use case to its receipt, heads cached';
const times = 60;

/** A bank on a server of its own, with a kiosk and a customer, who is gone again. */
async function bankWithCustomer(uri: string) {
  const { desk, window } = await makeBank({ kind: 'kiosk', place: { where: 'server', uri } });
  const { userId, account } = await addAndSignIn(window, desk);
  await desk.stop();
  return { desk, userId, account };
}

/** Opens the bank of the desk in `folder` as the application does, without its windows. */
async function openIn(folder: string): Promise<OpenBank> {
  const platform = testPlatform({
    userData: folder,
    mongod: mongodPath(),
    windows: [],
    send: () => undefined,
  });
  const environment = createEnvironment(platform, {
    argon2: cheapHash,
    documentsWorker: '',
    booksWorker: '',
  });
  const grounds = createGrounds(environment, createMongodChoice(platform));
  const nobody = {
    onChange: () => undefined,
    onUntold: () => undefined,
    hears: () => true,
    onNewDay: () => undefined,
  };
  const file = await environment.deskFiles.read();
  if (!file || file === 'damaged') throw new Error('the desk has no bank');
  const opened = await openExisting({ environment, grounds, listeners: nobody }, file, {
    anotherPort: false,
    migratedBy: null,
  });
  if (!opened.ok) throw new Error(opened.trouble.kind);
  return opened.value;
}

/** Inserts a document as large as an entry into a collection with no rules and no index but `_id`. */
const bareInsert = (client: MongoClient, entry: Document) => {
  const bare = client
    .db('bench')
    .collection<Document & { _id: string }>('bare', { writeConcern: { w: 'majority', journal: true } });
  return () => bare.insertOne({ ...entry, _id: randomUUID() });
};

const noJob = { signal: new AbortController().signal, progress: () => undefined };

/** A customer's credit of ₹1.00 as the dispatcher hands it over; its key was minted when the form opened. */
function creditIn({ services }: OpenBank, userId: string, accountId: string) {
  const actor: Actor = {
    holder: { userId, role: 'Customer', status: 'Active', branch: 'MAIN', duties: [] },
    scope: 'own',
    sessionId: 'bench',
  };
  return () => {
    const form = { key: newKey(), accountId, amount: 100n, narration: '' };
    return async () => {
      const answer = await services.useCases['cash.credit'](actor, form, noJob);
      if (!answer.ok) throw new Error(answer.code);
    };
  };
}

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

/** A customer's credit at the kiosk, through the use case, beside a bare insert. */
export const posting: Bench = async () => {
  const mongod = await startMongod({ auth: true });
  const client = await MongoClient.connect(mongod.uri, { useBigInt64: true });
  const { desk, userId, account } = await bankWithCustomer(mongod.uri);
  const bank = await openIn(desk.folder);
  try {
    const openForm = creditIn(bank, userId, account);
    await openForm()();
    const entry = await client.db(databaseName).collection('journal').findOne({ kind: 'cash-credit' });
    if (!entry) throw new Error('the credit is not in the journal');
    const insert = bareInsert(client, entry);
    const measured = await measureInTurn(
      [
        async () => ({ [yardstick]: await timed(insert) }),
        async () => {
          const tookMs = await timed(openForm());
          await folded(client);
          return { [name]: tookMs };
        },
      ],
      times,
    );
    return { measured, goals: [{ name, yardstick, unit: 'ms', ratio: { most: 1.5 } }] };
  } finally {
    await bank.stop();
    await desk.remove();
    await client.close();
    await mongod.stop();
  }
};
