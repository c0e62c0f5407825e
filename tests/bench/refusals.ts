import { argon2Parameters } from '@main/adapters/crypto/argon2';
import { allCollections } from '@main/adapters/mongo/schema';
import { applySchema } from '@main/adapters/mongo/schema/apply';
import { authBench } from '@tests/support/authBench';
import { clientOptions } from '@tests/support/clientOptions';
import { startMongod } from '@tests/support/mongod';
import { goodPassword } from '@tests/support/people';
import { MongoClient } from 'mongodb';
import { mannWhitney } from './mannWhitney';
import type { Bench, Goal } from './report';
import { measureInTurn } from './sideBySide';
import { timed } from './timed';

const times = 40;
const database = 'refusals';

const nameOf = (who: string): string => `a sign-in refused: ${who}`;
const wrong = nameOf('a wrong password');

/**
 * What a stranger could tell people apart by: how long a refusal takes, with the hash as it is shipped. Whoever is
 * tried waits no longer than the others: the tries before are forgiven each time.
 */
export const refusals: Bench = async () => {
  const mongod = await startMongod();
  const client = await MongoClient.connect(mongod.uri, clientOptions);
  await applySchema(client.db(database), allCollections);
  const bench = await authBench({ uri: mongod.uri, name: database }, argon2Parameters);
  try {
    const known = await bench.add(goodPassword);
    const locked = await bench.add(goodPassword);
    const suspended = await bench.add(goodPassword, { status: 'Suspended' });
    await bench.lock(locked.userId);
    const tries = [
      { name: wrong, userId: known.userId, password: 'wrong' },
      { name: nameOf('a user ID that nobody has'), userId: '56129999999', password: 'wrong' },
      { name: nameOf('locked by too many tries'), userId: locked.userId, password: goodPassword },
      {
        name: nameOf('suspended, with the right password'),
        userId: suspended.userId,
        password: goodPassword,
      },
    ];
    const measured = await measureInTurn(
      tries.map(({ name, ...typed }) => async () => {
        for (const { userId } of [known, suspended]) await bench.unlock(userId);
        return { [name]: await timed(() => bench.kiosk.signIn(typed)) };
      }),
      times,
    );
    const valuesOf = (name: string) => (measured.get(name) ?? []).flat();
    const goals = tries
      .filter(({ name }) => name !== wrong)
      .map(({ name }): Goal => {
        const p = mannWhitney(valuesOf(name), valuesOf(wrong)).toFixed(3);
        return { name, yardstick: wrong, unit: 'ms', ratio: null, remark: `Mann-Whitney p ${p}` };
      });
    return { measured, goals };
  } finally {
    await bench.close();
    await client.close();
    await mongod.stop();
  }
};
