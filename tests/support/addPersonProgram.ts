/** A desk in a process of its own that adds one person and kills itself at a named point on the way. */

import { newSealingKey } from '@main/adapters/crypto/sealing';
import { openConnection } from '@main/adapters/mongo/connection';
import { createCounters } from '@main/adapters/mongo/stores/counters';
import { generateDeskKeys } from '@main/adapters/signing/ed25519';
import { createAddPerson, type PersonToAdd } from '@main/application/users/addPerson';
import { createOpenings } from '@main/application/users/openings';
import { createBankParts } from '@main/composition/bankParts';
import { createEnvironment } from '@main/composition/environment';
import { cheapHash } from './cheapHash';
import { testPlatform } from './testPlatform';

type KillPoint =
  | 'before the documents'
  | 'while the documents are written'
  | 'after the documents'
  | 'after the first record'
  | 'after the records';

const [folder = '', uri = '', database = '', deskId = '', point = '', person = ''] = process.argv.slice(2);

const die = (): Promise<never> => {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
};
const at = (named: KillPoint): boolean => point === named;

const environment = createEnvironment(
  testPlatform({ userData: folder, mongod: '', windows: [], send: () => undefined }),
  { argon2: cheapHash, documentsWorker: '', booksWorker: '' },
);
const opened = await openConnection({ uri, user: null, oldest: '6.0', database });
if (!opened.ok) throw new Error(opened.problem);
const parts = await createBankParts(environment, {
  connection: opened.value,
  deskId,
  signingKey: generateDeskKeys().privateKey,
  sealingKey: newSealingKey(),
  branches: [],
  hears: () => true,
});
await parts.posting.start('MAIN');

let posted = 0;
let firstKey = '';
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
const users: typeof parts.users = {
  ...parts.users,
  insert: async (each) => {
    if (at('before the documents')) await die();
    const inserted = parts.users.insert(each);
    if (at('while the documents are written')) setTimeout(die, 3);
    await inserted;
    if (at('while the documents are written') || at('after the documents')) await die();
    return inserted;
  },
  markRecorded: (userId) => (at('after the records') ? die() : parts.users.markRecorded(userId)),
};
const posting: typeof parts.posting = {
  ...parts.posting,
  post: async (intent) => {
    posted += 1;
    // One after the other, so that there is a point between the two.
    if (posted === 2) while (!(await parts.posting.books.find(intent.branch, firstKey))) await pause();
    if (posted === 2 && at('after the first record')) await die();
    if (posted === 1) firstKey = intent.key;
    return parts.posting.post(intent);
  },
};

const addPerson = createAddPerson({
  users,
  accountsOf: parts.accounts.ofUser,
  counters: createCounters(opened.value.db),
  bank: parts.bank,
  openings: createOpenings({ users, accounts: parts.accounts, posting }),
  clock: environment.clock,
});
const wanted = JSON.parse(person) as PersonToAdd;
const added = await addPerson(wanted, async () => ({
  hash: await environment.passwords.hash('a first password'),
  mustChange: true,
  recoveryHashes: [],
}));
process.stdout.write(`${JSON.stringify(added)}\n`);
await parts.stop();
