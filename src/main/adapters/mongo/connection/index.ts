import type { Checked, DatabaseState, DatabaseUser, Observed } from '@main/ports/database';
import type { Db, MongoClient, TopologyDescription } from 'mongodb';
import { observed } from '../observed';
import { clientOf, clientOptions, databaseName, pool, unsafeIn } from './options';
import { askedOf, malformed, problemOf, type Refused, refused } from './problems';
import { isNewEnough } from './version';

export type ConnectOptions = {
  readonly uri: string;
  /** In place of the user that the address may name. */
  readonly user: DatabaseUser | null;
  /** The oldest server that is taken, such as "7.0". */
  readonly oldest: string;
  /** How long a primary is looked for before the answer is that there is none. */
  readonly selectionMs?: number;
  readonly pool?: { readonly min: number; readonly max: number };
  readonly database?: string;
};

/** An open connection; after it was opened it lives through any trouble of the server, as its state says. */
export type Connection = Observed<DatabaseState> & {
  readonly client: MongoClient;
  readonly db: Db;
  /** What another one like it is opened with. */
  readonly opened: ConnectOptions;
  /** Of the server. */
  readonly version: string;
  readonly close: () => Promise<void>;
};

const defaultSelectionMs = 8_000;

const writable: ReadonlySet<string> = new Set(['RSPrimary', 'Mongos', 'LoadBalancer']);

const stateOf = (description: TopologyDescription): DatabaseState =>
  [...description.servers.values()].some(({ type }) => writable.has(type)) ? 'online' : 'down';

/** What the driver itself does not refuse: a server that is alone, or older than what was decided. */
async function checked(client: MongoClient, oldest: string): Promise<Checked<string>> {
  const admin = client.db('admin');
  const [hello, build] = await Promise.all([admin.command({ hello: 1 }), admin.command({ buildInfo: 1 })]);
  const version = String(build.version);
  if ('ferretdb' in build || /DocumentDB/i.test(JSON.stringify(build.modules ?? ''))) {
    return refused('otherSoftware', { version });
  }
  if (!isNewEnough(version, oldest)) return refused('tooOld', { version, oldest });
  if (hello.setName === undefined && hello.msg !== 'isdbgrid') {
    return refused('notReplicaSet', { reason: 'standalone' });
  }
  return { ok: true, value: version };
}

/**
 * Connects to a replica set or a sharded cluster, or says exactly why that is not possible. Certificates are
 * always verified, and only a server on this very computer may be reached without TLS.
 */
export async function openConnection(options: ConnectOptions): Promise<Checked<Connection>> {
  const made = clientFor(options);
  if ('problem' in made) return made;
  const unsafe = unsafeIn(options.uri, options.user, made);
  if (unsafe) return refused('tls', { reason: unsafe });
  const state = observed<DatabaseState>('down');
  made.on('topologyDescriptionChanged', ({ newDescription }) => {
    const next = stateOf(newDescription);
    if (next !== state.state()) state.set(next);
  });
  try {
    await made.connect();
    const version = await checked(made, options.oldest);
    if (version.ok) return { ok: true, value: connectionOf(made, version.value, options, state) };
    await made.close();
    return version;
  } catch (error) {
    await made.close();
    return problemOf(error, askedOf(made));
  }
}

function clientFor({ uri, user, selectionMs, pool: size }: ConnectOptions): MongoClient | Refused {
  try {
    return clientOf(uri, user, clientOptions(selectionMs ?? defaultSelectionMs, size ?? pool));
  } catch (error) {
    return malformed(error);
  }
}

const connectionOf = (
  client: MongoClient,
  version: string,
  opened: ConnectOptions,
  { state, onState }: Observed<DatabaseState>,
): Connection => ({
  client,
  db: client.db(opened.database ?? databaseName),
  opened,
  version,
  state,
  onState,
  close: () => client.close(),
});
