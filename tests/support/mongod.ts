/** A throw-away mongod for a test: own port, own temporary folder, small cache. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket, connect as tcpConnect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MongoClient } from 'mongodb';
import { locateRuntimes } from '../../scripts/setup/runtimes.mjs';

export type MongodOptions = {
  /** With a key file and users; the one in `uri` is root. Off unless asked for. */
  readonly auth?: boolean;
  /** Off for a standalone server, to see it refused. */
  readonly replicaSet?: boolean;
  /** Lets fail points be set, and more, by `configureFailPoint`. */
  readonly testCommands?: boolean;
  /** Where its files stay when it stops; what is in there is served again. A temporary one unless given. */
  readonly folder?: string;
  /** Memory for what it reads and writes; little unless given. */
  readonly cacheGb?: number;
  /** Further arguments, such as those of TLS. */
  readonly extra?: readonly string[];
  /** Appended to the uri, and used while setting up: `tls=true&tlsCAFile=…`. */
  readonly uriOptions?: string;
};

export type TestMongod = {
  /** Connects as root where `auth` is on. */
  readonly uri: string;
  readonly port: number;
  readonly folder: string;
  readonly pid: () => number;
  /** Sends `signal` (kill -9 by default) and waits until the process is gone. */
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
  /** Starts again on the same files and port after `kill`. */
  readonly start: () => Promise<void>;
  /** Ends the process and deletes its files, unless their folder was given. */
  readonly stop: () => Promise<void>;
};

const replicaSetName = 'test';
export const rootUser = { username: 'root', password: 'root-of-tests' };

/** The mongod that set-up fetched, or that `MONGOD_BIN` names. */
export const mongodPath = (): string => process.env.MONGOD_BIN ?? locateRuntimes().mongodPath;

/** A port on which nothing listens at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const socketOpens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket: Socket = tcpConnect(port, '127.0.0.1');
    socket.once('connect', () => socket.destroy() && resolve(true));
    socket.once('error', () => resolve(false));
  });

async function untilListening(child: ChildProcess, port: number, output: () => string): Promise<void> {
  while (!(await socketOpens(port))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`mongod ended:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Starts a mongod with these arguments and waits until it listens. */
export async function launch(args: readonly string[], port: number): Promise<ChildProcess> {
  const child = spawn(mongodPath(), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  const keep = (chunk: Buffer) => {
    lines.push(chunk.toString());
    if (lines.length > 50) lines.shift();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  running.add(child);
  child.once('exit', () => running.delete(child));
  await untilListening(child, port, () => lines.join(''));
  return child;
}

/** Resolves when a process has ended. */
export const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

const errorCode = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

const alreadyInitialized = 23;

/** Makes a server the one node of a replica set: files served before know themselves under another port. */
async function makePrimary(client: MongoClient, port: number): Promise<void> {
  const admin = client.db('admin');
  const members = [{ _id: 0, host: `127.0.0.1:${port}` }];
  try {
    await admin.command({ replSetInitiate: { _id: replicaSetName, members } });
  } catch (error) {
    if (errorCode(error) !== alreadyInitialized) throw error;
    const { config } = await admin.command({ replSetGetConfig: 1 });
    const next = { ...config, members, version: config.version + 1 };
    await admin.command({ replSetReconfig: next, force: true });
  }
  while (!(await admin.command({ hello: 1 })).isWritablePrimary) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Makes a fresh server a one-node replica set and, over the localhost exception, gives it its first user. */
async function initiate(uri: string, port: number, options: MongodOptions): Promise<void> {
  const client = await MongoClient.connect(uri);
  try {
    if (options.replicaSet !== false) await makePrimary(client, port);
    if (options.auth) {
      await client
        .db('admin')
        .command({ createUser: rootUser.username, pwd: rootUser.password, roles: ['root'] });
    }
  } finally {
    await client.close();
  }
}

/** What every mongod of the tests is started with. */
export const argumentsFor = (folder: string, port: number, cacheGb = 0.25): readonly string[] => [
  ...['--dbpath', folder, '--port', `${port}`, '--bind_ip', '127.0.0.1', '--nounixsocket'],
  ...['--wiredTigerCacheSizeGB', `${cacheGb}`, '--setParameter', 'diagnosticDataCollectionEnabled=false'],
];

/** Starts a fresh mongod, ready to be written to; about one second. */
export async function startMongod(options: MongodOptions = {}): Promise<TestMongod> {
  const folder = options.folder ?? (await mkdtemp(path.join(tmpdir(), 'branchbook-mongod-')));
  const port = await freePort();
  const args = [...argumentsFor(folder, port, options.cacheGb)];
  if (options.replicaSet !== false) args.push('--replSet', replicaSetName);
  if (options.testCommands) args.push('--setParameter', 'enableTestCommands=1');
  if (options.auth) {
    const keyFile = path.join(folder, 'key');
    await writeFile(keyFile, randomBytes(96).toString('base64'), { mode: 0o600 });
    args.push(...(options.replicaSet === false ? ['--auth'] : ['--keyFile', keyFile]));
  }
  args.push(...(options.extra ?? []));

  let child = await launch(args, port);
  const further = options.uriOptions ? `&${options.uriOptions}` : '';
  await initiate(`mongodb://127.0.0.1:${port}/?directConnection=true${further}`, port, options);

  const who = options.auth ? `${rootUser.username}:${rootUser.password}@` : '';
  const set = options.replicaSet === false ? 'directConnection=true' : `replicaSet=${replicaSetName}`;
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal);
    await exited(child);
  };
  return {
    uri: `mongodb://${who}127.0.0.1:${port}/?${set}${further}`,
    port,
    folder,
    pid: () => child.pid ?? 0,
    kill,
    start: async () => {
      child = await launch(args, port);
    },
    stop: async () => {
      if (options.folder !== undefined) return kill('SIGTERM');
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
