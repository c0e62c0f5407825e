import path from 'node:path';
import { type Connection, openConnection } from '@main/adapters/mongo/connection';
import { createDeskAccess } from '@main/adapters/mongo/roles/deskAccess';
import { administratorIn, startEmbeddedServer } from '@main/adapters/mongo/server';
import { openSecrets } from '@main/adapters/secrets';
import type {
  Attempt,
  Checked,
  DatabaseUser,
  DeskAccess,
  EmbeddedServer,
  ServerRefusal,
  Trouble,
} from '@main/ports/database';
import type { DeskFile } from '@main/ports/deskFile';
import type { Secrets } from '@main/ports/secrets';
import type { Environment } from './environment';
import type { MongodChoice } from './mongod';

/** The server under a bank: this computer's own, running, or the bank's. */
export type Ground = {
  readonly uri: string;
  readonly secrets: Secrets;
  /** Null on a desk that may not enrol others. */
  readonly administrator: DatabaseUser | null;
  readonly server: EmbeddedServer | null;
  readonly stop: () => Promise<void>;
};

/** Beside desk.json: nothing but the server's own files lies in it. */
export const serverFolder = (userData: string): string => path.join(userData, 'database');

const kinds = {
  tooOld: 'serverTooOld',
  unreachable: 'serverUnreachable',
} as const satisfies Partial<Record<ServerRefusal['problem'], Trouble['kind']>>;

/** What a server that will not do means to somebody who cannot sign in for it. */
export const troubleFrom = ({ problem, details }: ServerRefusal): Trouble => ({
  kind: problem === 'tooOld' || problem === 'unreachable' ? kinds[problem] : 'serverRefused',
  details: { problem, ...details },
  actions: ['retry', 'quit'],
});

const smallPool = { min: 0, max: 4 };

export function createGrounds(environment: Environment, mongod: MongodChoice) {
  const { platform, report } = environment;
  const { userData } = platform.folders;

  const secretsOf = (): Promise<Attempt<Secrets>> => openSecrets(userData, platform.cipher);

  const ownServer = async (secrets: Secrets, anotherPort: boolean): Promise<Attempt<Ground>> => {
    const started = await startEmbeddedServer({
      folder: serverFolder(userData),
      binary: await mongod.binary(),
      oldest: mongod.oldest,
      secrets,
      anotherPort,
      report,
    });
    if (!started.ok) return started;
    const server = started.value;
    const { uri, administrator, stop } = server;
    return { ok: true, value: { uri, secrets, administrator, server, stop } };
  };

  const banksServer = (secrets: Secrets, uri: string): Ground => ({
    uri,
    secrets,
    administrator: administratorIn(secrets),
    server: null,
    stop: async () => undefined,
  });

  const connect = (
    { uri }: Pick<Ground, 'uri'>,
    user: DatabaseUser | null,
    pool?: { readonly min: number; readonly max: number },
  ): Promise<Checked<Connection>> =>
    openConnection({ uri, user, oldest: mongod.oldest, ...(pool && { pool }) });

  /** Runs `work` over a connection of the administrator that lives no longer than that. */
  const asAdministrator = async <T>(
    ground: Ground,
    work: (connection: Connection) => Promise<T>,
  ): Promise<Checked<T>> => {
    const opened = await connect(ground, ground.administrator, smallPool);
    if (!opened.ok) return opened;
    try {
      return { ok: true, value: await work(opened.value) };
    } finally {
      await opened.value.close();
    }
  };

  /** Needed a few times in a desk's life, so nothing is kept open for it. */
  const deskAccessOn = (ground: Ground): DeskAccess | null => {
    if (ground.administrator === null) return null;
    const use = async (work: (access: DeskAccess) => Promise<void>): Promise<void> => {
      const done = await asAdministrator(ground, ({ db }) => work(createDeskAccess(db)));
      if (!done.ok) throw new Error(`the database does not let its administrator in: ${done.problem}`);
    };
    return {
      grant: (deskId, password) => use((access) => access.grant(deskId, password)),
      revoke: (deskId) => use((access) => access.revoke(deskId)),
    };
  };

  return {
    secretsOf,
    connect,
    asAdministrator,
    deskAccessOn,
    banksServer,
    ownServer,
    /** The server of the bank that this desk belongs to. */
    of: async (where: DeskFile['where'], anotherPort: boolean): Promise<Attempt<Ground>> => {
      const secrets = await secretsOf();
      if (!secrets.ok) return secrets;
      if (where === 'thisComputer') return ownServer(secrets.value, anotherPort);
      const uri = secrets.value.get('databaseUri');
      if (uri !== null) return { ok: true, value: banksServer(secrets.value, uri) };
      const details = { folder: userData, reason: 'addressMissing' };
      return {
        ok: false,
        trouble: { kind: 'secretsUnreadable', details, actions: ['retry', 'showFolder', 'quit'] },
      };
    },
  };
}

export type Grounds = ReturnType<typeof createGrounds>;
