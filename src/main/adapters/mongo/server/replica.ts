import type { Attempt, DatabaseUser } from '@main/ports/database';
import { type Document, MongoClient, MongoNetworkError } from 'mongodb';
import { isServerError } from '../errors';
import { replicaSet } from './process';
import { fail } from './troubles';

const pollMs = 5;

type Admin = (command: Document) => Promise<Document>;

/** The node that is asked, and until when: once `signal` is aborted, every question to it is. */
type Node = { readonly port: number; readonly signal: AbortSignal };

/** Runs `work` on a connection of its own to the node itself, whatever its set believes it is. */
async function directly<T>(
  { port, signal }: Node,
  user: DatabaseUser | null,
  work: (admin: Admin) => Promise<T>,
): Promise<T> {
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    // The signal says when it was long enough.
    serverSelectionTimeoutMS: 0,
    ...(user && { auth: { username: user.username, password: user.password }, authSource: user.source }),
  });
  try {
    return await work((command) => client.db('admin').command(command, { signal }));
  } finally {
    await client.close();
  }
}

/** Null where the server does not know this user with this password. */
async function asAdministrator<T>(
  node: Node,
  administrator: DatabaseUser,
  work: (admin: Admin) => Promise<T>,
): Promise<T | null> {
  try {
    return await directly(node, administrator, work);
  } catch (error) {
    if (isServerError(error, 'authenticationFailed')) return null;
    throw error;
  }
}

const member = (port: number): Document => ({ _id: 0, host: `127.0.0.1:${port}` });

const initiate = (node: Node): Promise<Document> =>
  directly(node, null, (admin) =>
    admin({ replSetInitiate: { _id: replicaSet, members: [member(node.port)] } }).catch((error: unknown) => {
      if (isServerError(error, 'alreadyInitialized')) return {};
      throw error;
    }),
  );

/**
 * The configuration, once the node has read it: it first looks for itself at the port it had, which takes half a
 * minute where somebody listens there and says nothing.
 */
async function configOf(admin: Admin): Promise<Document> {
  for (;;) {
    try {
      return (await admin({ replSetGetConfig: 1 })).config;
    } catch (error) {
      // When it gives up looking for itself it also closes every connection.
      const comes = isServerError(error, 'notYetInitialized') || error instanceof MongoNetworkError;
      if (!comes) throw error;
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }
}

/**
 * The set's configuration names its only member by its port. On another port the node does not find itself in
 * it and is member of nothing; a forced reconfiguration names it anew. Nothing else is lost by the force: there
 * is no other member that could know better.
 */
async function moveTo(port: number, admin: Admin): Promise<true> {
  const config = await configOf(admin);
  const moved = { ...config, version: Number(config.version) + 1, members: [member(port)] };
  await admin({ replSetReconfig: moved, force: true });
  return true;
}

async function untilPrimary(admin: Admin): Promise<true> {
  while (!(await admin({ hello: 1 })).isWritablePrimary) {
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  return true;
}

/** Waits for a node that finds itself in its set; false at once where it does not. */
const becamePrimary = (node: Node): Promise<boolean> =>
  directly(node, null, async (admin) => {
    const { setName } = await admin({ hello: 1 });
    return setName !== undefined && untilPrimary(admin);
  });

/**
 * Over the localhost exception: until the first user exists, whoever sits at this computer may make it. It can be
 * given roles of the database `admin` only, hence `root`.
 * @returns false where there are users already
 */
async function madeAdministrator(node: Node, { username, password }: DatabaseUser): Promise<boolean> {
  try {
    await directly(node, null, (admin) => admin({ createUser: username, pwd: password, roles: ['root'] }));
    return true;
  } catch (error) {
    if (isServerError(error, 'unauthorized')) return false;
    throw error;
  }
}

/**
 * The version of a node that finds itself in its set and knows its administrator, once it is primary: so it is at every
 * start but the first, and one connection is enough. Null where it is otherwise.
 */
const versionOfPrimary = (node: Node, administrator: DatabaseUser): Promise<string | null> =>
  asAdministrator(node, administrator, async (admin) => {
    const { setName } = await admin({ hello: 1 });
    if (setName === undefined) return null;
    await untilPrimary(admin);
    return String((await admin({ buildInfo: 1 })).version);
  });

/**
 * Makes a mongod that was just started a primary with its administrator. Each step is found out by asking the
 * server, so it does not matter after which of them an earlier life ended. Rejects once `signal` is aborted.
 * @returns its version
 */
export async function readyReplica(
  port: number,
  administrator: DatabaseUser,
  signal: AbortSignal,
): Promise<Attempt<string>> {
  const node = { port, signal };
  const known = await versionOfPrimary(node, administrator);
  if (known !== null) return { ok: true, value: known };
  if (!(await becamePrimary(node))) {
    const moved = await asAdministrator(node, administrator, (admin) => moveTo(port, admin));
    if (moved === null) await initiate(node);
    await directly(node, null, untilPrimary);
  }
  const ask = () => versionOfPrimary(node, administrator);
  const version = (await ask()) ?? ((await madeAdministrator(node, administrator)) ? await ask() : null);
  if (version !== null) return { ok: true, value: version };
  return fail('secretsUnreadable', { reason: 'passwordUnknown' });
}

const dayMs = 86_400_000;

/** A server that is away this long begins its new log tomorrow. */
const rotateMs = 60_000;

/** Begins a new log each day; the old ones are thinned out at the next start. */
export function dailyLogs(
  port: number,
  administrator: DatabaseUser,
  report: (message: string, details: Readonly<Record<string, string>>) => void,
): { readonly stop: () => void } {
  const timer = setInterval(() => {
    const node = { port, signal: AbortSignal.timeout(rotateMs) };
    asAdministrator(node, administrator, (admin) => admin({ logRotate: 1 })).catch((error: unknown) =>
      report('the log of mongod was not set aside', { reason: String(error) }),
    );
  }, dayMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
