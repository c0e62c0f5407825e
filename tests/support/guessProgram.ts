/** A process of its own that guesses passwords as fast as it can, and says how many guesses were compared at all. */
import { createPasswords } from '@main/adapters/crypto/argon2';
import { serverTimeOf } from '@main/adapters/mongo/connection/serverTime';
import { createCredentialStore } from '@main/adapters/mongo/stores/credentials';
import { prove } from '@main/application/auth/proof';
import { MongoClient } from 'mongodb';
import { cheapHash } from './cheapHash';

const [uri = '', database = '', userId = '', tries = '0'] = process.argv.slice(2);

const client = await MongoClient.connect(uri);
const db = client.db(database);
const passwords = createPasswords(cheapHash);
let compared = 0;
const dependencies = {
  credentials: createCredentialStore(db),
  serverTime: serverTimeOf(db),
  passwords: {
    ...passwords,
    verify: (hash: string | null, password: string) => {
      if (hash !== null) compared += 1;
      return passwords.verify(hash, password);
    },
  },
};
const guesses = Array.from({ length: Number(tries) }, (_, index) => `guess ${process.pid} ${index}`);
await Promise.all(guesses.map((guess) => prove(dependencies, userId, guess)));
process.stdout.write(`${compared}\n`);
await client.close();
