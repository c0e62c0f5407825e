/** Three mongods on one machine that elect a primary among them, with a key file and users. */
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { argumentsFor, exited, freePort, launch, rootUser } from './mongod';

export type Node = {
  readonly host: string;
  readonly kill: () => Promise<void>;
  readonly start: () => Promise<void>;
  /** Stops its process where it is, and lets it go on: SIGSTOP and SIGCONT. */
  readonly freeze: () => void;
  readonly thaw: () => void;
};

export type ReplicaSet = {
  /** Of root. */
  readonly uri: string;
  readonly client: MongoClient;
  readonly primary: () => Promise<Node>;
  /** Makes the primary give up its place; another node takes it. */
  readonly stepDown: () => Promise<void>;
  /** Resolves when there is a primary, and every other node follows it. */
  readonly whole: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const name = 'three';
const members = 3;

/** A second, so that a test need not wait the ten seconds that are usual. */
const electionTimeoutMillis = 1_000;

async function startNode(folder: string, keyFile: string): Promise<Node & { readonly port: number }> {
  await mkdir(folder);
  const port = await freePort();
  const args = [...argumentsFor(folder, port), '--replSet', name, '--keyFile', keyFile];
  args.push('--setParameter', 'enableTestCommands=1');
  let child = await launch(args, port);
  return {
    host: `127.0.0.1:${port}`,
    port,
    kill: async () => {
      child.kill('SIGKILL');
      await exited(child);
    },
    start: async () => {
      child = await launch(args, port);
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}

/** Over the localhost exception: the set, and its first user. */
async function initiate(nodes: readonly Node[]): Promise<void> {
  const [first] = nodes;
  const client = await MongoClient.connect(`mongodb://${first?.host}/?directConnection=true`);
  try {
    const admin = client.db('admin');
    const configuration = {
      _id: name,
      members: nodes.map(({ host }, _id) => ({ _id, host, priority: _id === 0 ? 2 : 1 })),
      settings: { electionTimeoutMillis, heartbeatIntervalMillis: 250 },
    };
    await admin.command({ replSetInitiate: configuration });
    while (!(await admin.command({ hello: 1 })).isWritablePrimary) await pause(20);
    await admin.command({ createUser: rootUser.username, pwd: rootUser.password, roles: ['root'] });
  } finally {
    await client.close();
  }
}

export async function startReplicaSet(): Promise<ReplicaSet> {
  const folder = await mkdtemp(path.join(tmpdir(), 'branchbook-three-'));
  const keyFile = path.join(folder, 'key');
  await writeFile(keyFile, randomBytes(96).toString('base64'), { mode: 0o600 });
  const nodes = await Promise.all(
    Array.from({ length: members }, (_, n) => startNode(path.join(folder, `${n}`), keyFile)),
  );
  await initiate(nodes);
  const hosts = nodes.map(({ host }) => host).join(',');
  const uri = `mongodb://${rootUser.username}:${rootUser.password}@${hosts}/?replicaSet=${name}`;
  const client = await MongoClient.connect(uri, { serverSelectionTimeoutMS: 60_000 });
  const admin = client.db('admin');

  const primary = async (): Promise<Node> => {
    for (;;) {
      const { me, isWritablePrimary } = await admin
        .command({ hello: 1 })
        .catch(() => ({ me: '', isWritablePrimary: false }));
      const found = nodes.find(({ host }) => host === me);
      if (found && isWritablePrimary) return found;
      await pause(50);
    }
  };
  const whole = async (): Promise<void> => {
    for (;;) {
      const status = await admin.command({ replSetGetStatus: 1 }).catch(() => ({ members: [] }));
      const states = status.members.map(({ stateStr }: { stateStr: string }) => stateStr).sort();
      if (states.join() === 'PRIMARY,SECONDARY,SECONDARY') return;
      await pause(100);
    }
  };
  await whole();
  return {
    uri,
    client,
    primary,
    stepDown: async () => {
      // Where the set has just elected another one there is nobody to step down.
      await admin.command({ replSetStepDown: 5, secondaryCatchUpPeriodSecs: 2 }).catch(() => undefined);
    },
    whole,
    stop: async () => {
      await client.close();
      await Promise.all(nodes.map((node) => node.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
