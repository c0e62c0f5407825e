/** A bank of two branches with a person of every role, duty, status and condition, each signed in at a window. */
import { createPasswords } from '@main/adapters/crypto/argon2';
import { createBankStore } from '@main/adapters/mongo/stores/bank';
import { createCounters } from '@main/adapters/mongo/stores/counters';
import { createDeskStore } from '@main/adapters/mongo/stores/desks';
import { createUserStore } from '@main/adapters/mongo/stores/users';
import type { UserRecord } from '@main/ports/users';
import { dateIn, defaultTimeZone } from '@shared/businessDate';
import { type CallKey, contract } from '@shared/contract';
import {
  type Duty,
  duties,
  holdsAccount,
  type Role,
  roles,
  type Status,
  statuses,
} from '@shared/permissions';
import type { Db, Document, MongoClient } from 'mongodb';
import { expect, vi } from 'vitest';
import { connectAsAdministrator, joinDesk, makeBank, type TestBank } from '../bank';
import { branchRecord } from '../branches';
import { cheapHash } from '../cheapHash';
import type { TestDesk, TestWindow } from '../desk';
import { goodPassword, storedPerson } from '../people';
import { type Condition, conditions } from './table';

/** A name that only people of this branch bear: who reads it has read of somebody of this branch. */
const nameIn = { MAIN: 'Mainwala', PUNE: 'Punekar' } as const;
type Branch = keyof typeof nameIn;

export type CastMember = {
  readonly user: UserRecord;
  readonly condition: Condition;
  /** A customer's. */
  readonly account: string | null;
  readonly window: TestWindow;
};

/** Somebody with an account, and a desk, that calls are about. */
export type Victim = {
  readonly branch: Branch;
  readonly userId: string;
  readonly accountId: string;
  readonly deskId: string;
};

export type Cast = {
  readonly bank: TestBank;
  readonly db: Db;
  readonly members: readonly CastMember[];
  readonly victims: Readonly<Record<Branch, Victim>>;
  /** Texts that name somebody or something of the other branch. */
  readonly elsewhere: readonly string[];
  /** Makes everybody what they are again before `key` is called: signed in, covered, cut off since. */
  readonly setScene: (key: CallKey) => Promise<void>;
  readonly remove: () => Promise<void>;
};

const dutiesOf: readonly (readonly Duty[])[] = [[], ...duties.map((duty) => [duty])];

type Part = {
  readonly role: Role;
  readonly held: readonly Duty[];
  readonly status: Status;
  readonly condition: Condition;
};

/** In this bank nobody must have a second factor: the dispatcher alone is tried with that. */
const isOffered = (condition: Condition): boolean => condition !== 'mustEnrol';

/** Every duty of who is Active and signed in; who is not, or is covered, is the same with any. */
const parts: readonly Part[] = roles.flatMap((role) =>
  dutiesOf.flatMap((held) =>
    statuses.flatMap((status) =>
      conditions
        .filter((condition) => isOffered(condition))
        .filter((condition) => condition === 'signedIn' || (status === 'Active' && held.length === 0))
        .filter(() => status === 'Active' || held.length === 0)
        .map((condition) => ({ role, held, status, condition })),
    ),
  ),
);

type Desks = { readonly bank: TestBank; readonly kiosk: TestDesk };

type Stores = {
  readonly users: ReturnType<typeof createUserStore>;
  readonly counters: ReturnType<typeof createCounters>;
  readonly hash: string;
};

async function insert(stores: Stores, changes: Partial<UserRecord>, mustChange = false) {
  const user = storedPerson({ recorded: false, ...changes, userId: await stores.counters.nextUserId() });
  const accountId = holdsAccount(user.role) ? await stores.counters.nextAccountId() : null;
  const account = accountId ? { accountId, openedOn: dateIn(defaultTimeZone, new Date()) } : null;
  const credential = { hash: stores.hash, mustChange, recoveryHashes: [] };
  const { outcome } = await stores.users.insert({ user, credential, account });
  if (outcome !== 'added') throw new Error(`${user.userId}: ${outcome}`);
  return { user, account: accountId };
}

async function insertVictim(stores: Stores, db: Db, branch: Branch): Promise<Victim> {
  const { user, account } = await insert(stores, { branch, lastName: nameIn[branch] });
  const deskId = `VICTIM${branch.slice(0, 2)}`;
  const name = `Desk ${nameIn[branch]}`;
  const desk = {
    deskId,
    name,
    branch,
    kind: 'staff',
    publicKey: null,
    version: null,
    lastContact: null,
  } as const;
  await createDeskStore(db).add({ ...desk, status: 'active' });
  return { branch, userId: user.userId, accountId: account ?? '', deskId };
}

/** What a call may have changed of a collection is put back as it was. */
async function restorer(db: Db, name: string): Promise<() => Promise<void>> {
  const collection = db.collection<Document & { _id: string }>(name);
  const kept = await collection.find().toArray();
  return async () => {
    await collection.bulkWrite(
      kept.map(({ _id, ...document }) => ({ replaceOne: { filter: { _id }, replacement: document } })),
    );
  };
}

async function enter({ application }: TestDesk, { user, condition, window }: CastMember): Promise<void> {
  const session = await window.ask('auth.session', {});
  if (session === null || session.locked) {
    await window.ask('auth.signIn', { userId: user.userId, password: goodPassword });
  }
  application.touch(window.id);
  if (condition === 'locked') await window.ask('auth.lock', {});
}

const isCutOff = ({ user }: CastMember): boolean => user.status === 'Suspended' || user.status === 'Inactive';

/**
 * Whether the call asks who somebody is at this moment; what only looks rests on what was heard a moment ago, and what is
 * open to all asks nobody.
 */
const asksAnew = (key: CallKey): boolean =>
  contract[key].kind !== 'query' &&
  contract[key].permission !== 'open' &&
  key !== 'auth.signOut' &&
  key !== 'auth.lock';

/** Resolves when the notice of what a person is now has come, and ended their session. */
const signedOut = (window: TestWindow): Promise<void> =>
  vi.waitFor(async () => expect(await window.ask('auth.session', {})).toBeNull(), { timeout: 30_000 });

/** Where people of this role sign in. */
const deskFor = ({ bank, kiosk }: Desks, { role }: Pick<UserRecord, 'role'>): TestDesk =>
  role === 'Customer' ? kiosk : bank.desk;

function sceneOf(desks: Desks, db: Db, members: readonly CastMember[], restore: () => Promise<void>) {
  const users = db.collection<Document & { _id: string }>('users');
  const setStatus = (of: readonly CastMember[], statusOf: (member: CastMember) => Status) =>
    users.bulkWrite(
      of.map((member) => ({
        updateOne: { filter: { _id: member.user.userId }, update: { $set: { status: statusOf(member) } } },
      })),
    );
  const cutOff = members.filter(isCutOff);
  return async (key: CallKey): Promise<void> => {
    await restore();
    await setStatus(cutOff, () => 'Active');
    await Promise.all(members.map((member) => enter(deskFor(desks, member.user), member)));
    await setStatus(cutOff, ({ user }) => user.status);
    if (!asksAnew(key)) await Promise.all(cutOff.map(({ window }) => signedOut(window)));
  };
}

async function openBranch(db: Db): Promise<void> {
  await createBankStore(db).addBranch(branchRecord('PUNE', 'Pune Branch'));
}

async function castIn(desks: Desks, client: MongoClient): Promise<Cast> {
  const { bank, kiosk } = desks;
  const db = client.db('branchbook');
  await openBranch(db);
  const hash = await createPasswords(cheapHash).hash(goodPassword);
  const stores: Stores = { users: createUserStore(client, db), counters: createCounters(db), hash };
  // First, so that they are on the first page of any list.
  const victims = {
    MAIN: await insertVictim(stores, db, 'MAIN'),
    PUNE: await insertVictim(stores, db, 'PUNE'),
  };
  const members: CastMember[] = [];
  for (const { role, held, status, condition } of parts) {
    const mustChange = condition === 'mustChangePassword' || status === 'Pending';
    const added = await insert(stores, { role, status, duties: held, lastName: nameIn.MAIN }, mustChange);
    const window = deskFor(desks, { role }).openWindow();
    members.push({ ...added, condition, window });
  }
  // Whoever is looked at gets the opening records that are still missing.
  const all = [...members.map(({ user }) => user.userId), victims.MAIN.userId, victims.PUNE.userId];
  await Promise.all(all.map((userId) => bank.window.ask('users.get', { userId })));
  const { userId, accountId, deskId } = victims.PUNE;
  return {
    bank,
    db,
    members,
    victims,
    elsewhere: [nameIn.PUNE, 'Pune Branch', userId, accountId, deskId],
    setScene: sceneOf(desks, db, members, await restorer(db, 'credentials')),
    remove: async () => {
      await client.close();
      await kiosk.remove();
      await bank.desk.remove();
    },
  };
}

/** Makes the bank and everybody in it. Some seconds. */
export async function makeCast(): Promise<Cast> {
  const bank = await makeBank();
  const kiosk = await joinDesk(bank, 'kiosk');
  return castIn({ bank, kiosk }, await connectAsAdministrator(bank));
}
