import { randomBytes } from 'node:crypto';
import { clientOf } from '@main/adapters/mongo/connection/options';
import { createLeases } from '@main/adapters/mongo/lease';
import { readSchemaState } from '@main/adapters/mongo/migrations/state';
import { ensureApplicationRole } from '@main/adapters/mongo/roles/applicationRole';
import {
  createDeskAccess,
  createOwnAccess,
  deskUser,
  isTurnedAway,
} from '@main/adapters/mongo/roles/deskAccess';
import { allCollections } from '@main/adapters/mongo/schema';
import { watchBank } from '@main/adapters/mongo/watch';
import type { DatabaseUser } from '@main/ports/database';
import { clientOptions } from '@tests/support/clientOptions';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { forbidden, ofDatabase, ofServer, ordinary, rightsFor } from '@tests/support/roleCommands';
import type { ClientSession, Db, Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, inject, it, onTestFinished } from 'vitest';

const unauthorized = 13;
/** A newer server knows it. */
const unknownCommand = 59;

let fresh: FreshDatabase;
let asDesk: MongoClient;
let db: Db;

beforeAll(async () => {
  fresh = await freshDatabase();
  await ensureApplicationRole(fresh.db);
  await createDeskAccess(fresh.db).grant('DESK0001', 'secret');
  asDesk = await connect(deskUser(fresh.name, 'DESK0001', 'secret'));
  db = asDesk.db(fresh.name);
});

afterAll(async () => {
  await asDesk?.close();
  await fresh.db.command({ dropAllUsersFromDatabase: 1 });
  await fresh.db.command({ dropAllRolesFromDatabase: 1 });
  await fresh.drop();
});

const connect = (user: DatabaseUser): Promise<MongoClient> =>
  clientOf(inject('mongoUri'), user, clientOptions).connect();

/** The number of the server's refusal, or 0 where the command went through. */
async function answerTo(database: Db, command: Document, session?: ClientSession): Promise<number> {
  try {
    await database.command(command, session && { session });
    return 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') return error.code;
    throw error;
  }
}

describe('the application’s role, collection by collection', () => {
  for (const { name, rights } of allCollections) {
    it(`${name}: ${rights.join(', ')} and nothing else`, async () => {
      const allowed: Record<string, boolean> = {};
      const expected: Record<string, boolean> = {};
      for (const [kind, command] of Object.entries(ordinary)) {
        allowed[kind] = (await answerTo(db, command(name))) !== unauthorized;
        expected[kind] = rightsFor[kind]?.every((right) => rights.includes(right)) ?? false;
      }
      for (const [kind, command] of Object.entries(forbidden)) {
        const answer = await answerTo(db, command(name));
        allowed[kind] = answer !== unauthorized && answer !== unknownCommand;
        expected[kind] = false;
      }
      expect(allowed).toEqual(expected);
    });
  }

  it('the journal may be found and inserted into: append-only', () => {
    expect(allCollections.find(({ name }) => name === 'journal')?.rights).toEqual(['find', 'insert']);
  });

  it('none is renamed, nor changed by a write that names its collection itself, nor inside a transaction', async () => {
    const admin = asDesk.db('admin');
    for (const { name, rights } of allCollections) {
      const full = `${fresh.name}.${name}`;
      const toGone = { renameCollection: full, to: `${fresh.name}.gone`, dropTarget: true };
      expect(await answerTo(admin, toGone), name).toBe(unauthorized);
      const bulk = { bulkWrite: 1, ops: [{ delete: 0, filter: {}, multi: true }], nsInfo: [{ ns: full }] };
      expect([unauthorized, unknownCommand], name).toContain(await answerTo(admin, bulk));
      const session = asDesk.startSession();
      const inside = async (command: Document) => {
        session.startTransaction();
        const answer = await answerTo(db, command, session);
        await session.abortTransaction();
        return answer;
      };
      expect(await inside({ delete: name, deletes: [{ q: {}, limit: 0 }] }), name).toBe(unauthorized);
      const update = { update: name, updates: [{ q: { _id: 'absent' }, u: { $set: { nonsense: 1 } } }] };
      expect((await inside(update)) === unauthorized, name).toBe(!rights.includes('update'));
      await session.endSession();
    }
  });

  it('nothing of the database as a whole, nor of the server', async () => {
    for (const [kind, command] of Object.entries(ofDatabase)) {
      expect(await answerTo(db, command), kind).toBe(unauthorized);
    }
    const admin = asDesk.db('admin');
    for (const [kind, command] of Object.entries(ofServer)) {
      expect(await answerTo(admin, command), kind).toBe(unauthorized);
    }
    for (const other of ['local', 'config', 'otherbank']) {
      expect(await answerTo(asDesk.db(other), { find: 'anything' }), other).toBe(unauthorized);
    }
  });
});

describe('what a desk’s own work needs', () => {
  it('the role suffices for a lease, for watching, and for reading the schema’s version', async () => {
    const leases = createLeases(db);
    const lease = await leases.acquire('work', 'DESK0001', 60_000);
    if (!lease) throw new Error('The lease is held by somebody else.');
    await leases.release(lease);
    expect(await readSchemaState(db)).toEqual({ is: 'absent' });
    const failures: string[] = [];
    const own = { desk: 'DESK0001', onRecords: () => () => undefined };
    const watch = await watchBank(db, own, (message) => failures.push(message));
    onTestFinished(watch.close);
    const seen = new Promise((resolve) => watch.listen(resolve));
    const desk = { _id: 'DESK0003', name: 'x', branch: 'MAIN', kind: 'staff', status: 'enrolled' };
    const rest = { publicKey: null, version: null, lastContact: null };
    await db.collection<{ _id: string }>('desks').insertOne({ ...desk, ...rest });
    expect(await seen).toEqual({ kind: 'desk', deskId: 'DESK0003' });
    expect(failures).toEqual([]);
  });
});

describe('a desk’s database user', () => {
  const newDesk = () => `D${randomBytes(4).toString('hex').slice(0, 7).toUpperCase()}`;

  it('opens the database once with what the slip says, and from then on with its own password only', async () => {
    const deskId = newDesk();
    await createDeskAccess(fresh.db).grant(deskId, 'from-the-slip');
    const slip = deskUser(fresh.name, deskId, 'from-the-slip');
    const joining = await connect(slip);
    onTestFinished(() => joining.close());
    await createOwnAccess(joining.db(fresh.name), slip).changePassword('its-own');
    await expect(connect(slip)).rejects.toMatchObject({ code: 18 });
    const own = await connect(deskUser(fresh.name, deskId, 'its-own'));
    onTestFinished(() => own.close());
    expect(await answerTo(own.db(fresh.name), { find: 'journal' })).toBe(0);
  });

  it('is given a new password when its credential is issued again', async () => {
    const deskId = newDesk();
    const access = createDeskAccess(fresh.db);
    await access.grant(deskId, 'first');
    await access.grant(deskId, 'second');
    await expect(connect(deskUser(fresh.name, deskId, 'first'))).rejects.toMatchObject({ code: 18 });
    await (await connect(deskUser(fresh.name, deskId, 'second'))).close();
  });

  it('is turned away when revoked, on the connection it holds too; revoking again does no harm', async () => {
    const deskId = newDesk();
    const access = createDeskAccess(fresh.db);
    await access.grant(deskId, 'x');
    const user = deskUser(fresh.name, deskId, 'x');
    const held = await connect(user);
    onTestFinished(() => held.close());
    await held.db(fresh.name).command({ find: 'journal' });
    await access.revoke(deskId);
    await access.revoke(deskId);
    const refusals = [held.db(fresh.name).command({ find: 'journal' }), connect(user)];
    for (const refusal of refusals) expect(isTurnedAway(await refusal.catch((error) => error))).toBe(true);
  });

  it('has no right of other desks over the administrator', async () => {
    await expect(createDeskAccess(db).grant('DESK0009', 'x')).rejects.toMatchObject({ code: unauthorized });
    await expect(createDeskAccess(db).revoke('DESK0001')).rejects.toMatchObject({ code: unauthorized });
    await expect(ensureApplicationRole(db)).rejects.toMatchObject({ code: unauthorized });
  });
});
