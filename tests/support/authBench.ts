import { createPasswords } from '@main/adapters/crypto/argon2';
import { createRandom } from '@main/adapters/crypto/random';
import { createSealing, newSealingKey } from '@main/adapters/crypto/sealing';
import { createMongoJournal } from '@main/adapters/mongo/journal';
import { createMongoProjections } from '@main/adapters/mongo/projections';
import type { CredentialDocument } from '@main/adapters/mongo/schema/collections/credentials';
import { createCredentialStore } from '@main/adapters/mongo/stores/credentials';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { createRecoveryStore } from '@main/adapters/mongo/stores/recoveries';
import { createSecondFactorStore } from '@main/adapters/mongo/stores/secondFactors';
import { createUserStore } from '@main/adapters/mongo/stores/users';
import { type AuthPlace, createAuth } from '@main/application/auth';
import { createLastSignIn } from '@main/application/auth/lastSignIn';
import type { Posting } from '@main/application/posting';
import { createRecordRecovery } from '@main/application/resets/recoveries';
import { attemptWaitsMs } from '@main/domain/access/attemptRules';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Passwords } from '@main/ports/passwords';
import type { RecoveryStore } from '@main/ports/recoveries';
import type { UserRecord } from '@main/ports/users';
import { createPasswordJudge } from '@shared/passwordStrength';
import { refuse, succeed } from '@shared/result';
import { type Db, MongoClient } from 'mongodb';
import { clientOptions } from './clientOptions';
import { collectedLog } from './collectedLog';
import type { FreshDatabase } from './freshDatabase';
import { deskName, event, mustPost, systemIds, testDesk } from './ledger/desk';
import { manualClock } from './manualClock';
import { storedPerson } from './people';

/** Little enough for tests that are not about hashing. */
export const cheapArgon2 = { memoryKib: 8, passes: 1, lanes: 1 };

export type SeenCommand = { readonly name: string; readonly target: string; readonly command: unknown };

const quiet = new Set([
  'hello',
  'isMaster',
  'ping',
  'endSessions',
  'saslStart',
  'saslContinue',
  'killCursors',
]);

/** Every command the client sends, by name and collection, from now on. */
function watchCommands(client: MongoClient): SeenCommand[] {
  const seen: SeenCommand[] = [];
  client.on('commandStarted', ({ commandName, command }) => {
    if (!quiet.has(commandName))
      seen.push({ name: commandName, target: String(command[commandName]), command });
  });
  return seen;
}

/** Counts runs of the hash, and passes them on. */
function counted(passwords: Passwords) {
  const runs = { verify: 0, hash: 0 };
  const counting: Passwords = {
    ...passwords,
    verify: (hash, password) => {
      runs.verify += 1;
      return passwords.verify(hash, password);
    },
    hash: (password) => {
      runs.hash += 1;
      return passwords.hash(password);
    },
  };
  return { counting, runs };
}

const place: AuthPlace = {
  deskId: deskName(1),
  kind: 'kiosk',
  branch: 'MAIN',
  branchName: 'Main',
  bankName: 'Cooperative Bank of Pune',
};

async function recordsIn(db: Db): Promise<readonly JournalRecord[]> {
  return db.collection<JournalRecord & { _id: string }>('journal').find().sort({ _id: 1 }).toArray();
}

/** Signing in against a real database and a real journal, at a desk that has started. */
export async function authBench(database: Pick<FreshDatabase, 'uri' | 'name'>, argon2 = cheapArgon2) {
  const client = await MongoClient.connect(database.uri, { ...clientOptions, monitorCommands: true });
  const db = client.db(database.name);
  const users = createUserStore(client, db);
  const { posting } = testDesk(createMongoJournal(db), place.deskId);
  await posting.start(place.branch);
  await mustPost(posting, event('branch-opened', { about: { branch: place.branch } }));
  const { clock, advance } = manualClock(new Date());
  const { counting, runs } = counted(createPasswords(argon2));
  const log = collectedLog();

  const judgePassword = createPasswordJudge();
  const sealing = createSealing(newSealingKey());

  const recoveries = createRecoveryStore(client, db);
  const recordRecoveryBy = (by: RecoveryStore, through: Pick<Posting, 'post'>) =>
    createRecordRecovery({
      recoveries: by,
      posting: through,
      currentUser: async (userId) => {
        const user = await users.byId(userId);
        return user ? succeed(user) : refuse('NOT_FOUND');
      },
    });

  /** What proves who somebody is, wherever it is asked for. */
  const proofs = {
    credentials: createCredentialStore(db),
    secondFactors: createSecondFactorStore(db),
    ...{ sealing, judgePassword, log },
    serverTime: async () => clock.now(),
    ids: systemIds,
    recordRecovery: recordRecoveryBy(recoveries, posting),
  };

  /** @param aheadMs how far the desk's own clock is wrong */
  const at = (
    kind: AuthPlace['kind'],
    passwords: Passwords = counting,
    requiresSecondFactor = false,
    aheadMs = 0,
  ) =>
    createAuth({
      ...proofs,
      requiresSecondFactor,
      users,
      passwords,
      post: posting.post,
      lastSignIn: createLastSignIn({ projections: createMongoProjections(db), desks: createDeskStore(db) }),
      place: { ...place, kind },
      clock: { ...clock, now: () => new Date(clock.now().getTime() + aheadMs) },
      random: createRandom(),
    });

  /** Adds a person with a password; `mustChange` as of a first password. */
  const add = async (password: string, change: Partial<UserRecord> = {}): Promise<UserRecord> => {
    const user = storedPerson(change);
    const mustChange = user.status === 'Pending';
    const hash = await createPasswords(argon2).hash(password);
    await users.insert({ user, credential: { hash, mustChange, recoveryHashes: [] }, account: null });
    const { userId, role, status, duties, branch } = user;
    await mustPost(
      posting,
      event('user-added', { branch, about: { user: userId }, user: { userId, role, status, duties } }),
    );
    await users.applyState({ userId, bookNo: 1, branch, role, status, duties });
    return { ...user, bookNo: 1 };
  };

  /** Fails as often as anybody may, each time as soon as it counts. */
  const lock = async (userId: string): Promise<void> => {
    for (const waitMs of attemptWaitsMs) {
      await at('kiosk').signIn({ userId, password: 'wrong' });
      if (waitMs !== attemptWaitsMs.at(-1)) advance(waitMs);
    }
  };

  return {
    ...{
      lock,
      unlock: proofs.credentials.unlock,
      now: clock.now,
      proofs,
      db,
      posting,
      recoveries,
      recordRecoveryBy,
      place,
      advance,
      runs,
      log,
      add,
      at,
      users,
    },
    kiosk: at('kiosk'),
    staffDesk: at('staff'),
    commands: watchCommands(client),
    records: () => recordsIn(db),
    credential: (userId: string) => db.collection<CredentialDocument>('credentials').findOne({ _id: userId }),
    close: async () => {
      await posting.stop();
      await client.close();
    },
  };
}

export type AuthBench = Awaited<ReturnType<typeof authBench>>;
