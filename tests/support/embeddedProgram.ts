/** An application that starts its own mongod, writes one note, says so and waits to be killed. */
import path from 'node:path';
import { startEmbeddedServer } from '@main/adapters/mongo/server';
import { openSecrets } from '@main/adapters/secrets';
import { MongoClient } from 'mongodb';
import { noKeyStore } from './keyStores';

const [folder = '', binary = '', note = ''] = process.argv.slice(2);
const secrets = await openSecrets(folder, noKeyStore);
if (!secrets.ok) throw new Error(secrets.trouble.kind);
const attempt = await startEmbeddedServer({
  folder: path.join(folder, 'mongo'),
  binary,
  oldest: '6.0',
  secrets: secrets.value,
  report: () => undefined,
});
if (!attempt.ok) throw new Error(JSON.stringify(attempt.trouble));
const { uri, administrator, pid, port } = attempt.value;
const client = await MongoClient.connect(uri, { auth: administrator, authSource: administrator.source });
const notes = client.db('branchbook').collection<{ _id: string }>('notes');
await notes.insertOne({ _id: note }, { writeConcern: { w: 'majority', journal: true } });
process.stdout.write(`${JSON.stringify({ pid: pid(), port })}\n`);
