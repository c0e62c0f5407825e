import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import type { EmbeddedServer, EmbeddedState } from '@main/ports/database';
import { connectAs, embedded, fileSecrets, startEmbedded, temporaryFolder } from '@tests/support/embedded';
import { mongodPath } from '@tests/support/mongod';
import { buildProgram, runProgram } from '@tests/support/program';
import { describe, expect, it, onTestFinished } from 'vitest';

const durable = { writeConcern: { w: 'majority', journal: true } } as const;

async function write(server: EmbeddedServer, _id: string): Promise<void> {
  const client = await connectAs(server.uri, server.administrator);
  await client.db('branchbook').collection<{ _id: string }>('notes').insertOne({ _id }, durable);
}

async function notes(server: EmbeddedServer): Promise<string[]> {
  const client = await connectAs(server.uri, server.administrator);
  const rows = await client
    .db('branchbook')
    .collection<{ _id: string }>('notes')
    .find()
    .sort({ _id: 1 })
    .toArray();
  return rows.map((row) => row._id);
}

const until = (server: EmbeddedServer, wanted: (state: EmbeddedState) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = server.onState((state) => {
      if (!wanted(state)) return;
      stop();
      resolve();
    });
  });

/** Takes a port until the test ends, and hangs up on whoever calls there. */
async function occupy(port: number): Promise<void> {
  const other = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => new Promise((resolve) => other.close(() => resolve())));
}

/** A program that is not mongod but answers for one. */
async function programSaying(folder: string, body: string): Promise<string> {
  const file = path.join(folder, 'program');
  await writeFile(file, `#!/bin/sh\n${body}\n`);
  await chmod(file, 0o755);
  return file;
}

describe('this computer’s own mongod', () => {
  it('starts from nothing, keeps what was written over a clean stop, and keeps its port', async () => {
    const folder = await temporaryFolder();
    const first = await embedded(folder);
    await write(first, 'a');
    await first.stop();
    const second = await embedded(folder);
    expect(await notes(second)).toEqual(['a']);
    expect(second.port).toBe(first.port);
    expect(second.state()).toEqual({ phase: 'running' });
  });

  it('lets nobody in without a password, and listens on this computer only', async () => {
    const server = await embedded(await temporaryFolder());
    const stranger = await connectAs(server.uri, null);
    await expect(stranger.db('branchbook').collection('notes').findOne()).rejects.toMatchObject({ code: 13 });
    await expect(
      stranger.db('admin').command({ createUser: 'mallory', pwd: 'x', roles: ['root'] }),
    ).rejects.toMatchObject({ code: 13 });
    const guest = { username: server.administrator.username, password: 'guess', source: 'admin' };
    await expect(connectAs(server.uri, guest)).rejects.toMatchObject({ code: 18 });

    const admin = await connectAs(server.uri, server.administrator);
    const { parsed } = await admin.db('admin').command({ getCmdLineOpts: 1 });
    expect(parsed.net.bindIp).toBe('127.0.0.1');
    const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
    for (const { address } of outside.filter(({ internal, family }) => !internal && family === 'IPv4')) {
      await expect(once(connect(server.port, address), 'connect')).rejects.toThrow('ECONNREFUSED');
    }
  });

  it('keeps key and credentials where only this user reads them', async () => {
    const folder = await temporaryFolder();
    await embedded(folder);
    const modeOf = async (...names: string[]) => (await stat(path.join(folder, ...names))).mode & 0o777;
    expect(await modeOf('mongo', 'key')).toBe(0o600);
    expect(await modeOf('mongo')).toBe(0o700);
    expect(await modeOf('secrets.json')).toBe(0o600);
  });

  it('is started again when it is killed, and has lost nothing that was acknowledged', async () => {
    const server = await embedded(await temporaryFolder());
    for (const round of ['a', 'b', 'c']) {
      await write(server, round);
      const killed = server.pid();
      const back = until(server, ({ phase }) => phase === 'running');
      process.kill(killed, 'SIGKILL');
      await back;
      expect(server.pid()).not.toBe(killed);
    }
    expect(await notes(server)).toEqual(['a', 'b', 'c']);
  });

  it('ends a mongod that a crashed application left behind, and goes on with its data', async () => {
    const folder = await temporaryFolder();
    const program = await buildProgram('tests/support/embeddedProgram.ts');
    const application = runProgram(program, [folder, mongodPath(), 'a']);
    const [said] = await once(application.stdout ?? application, 'data');
    const orphan: { pid: number; port: number } = JSON.parse(String(said));
    application.kill('SIGKILL');
    await once(application, 'exit');
    expect(() => process.kill(orphan.pid, 0)).not.toThrow();

    const server = await embedded(folder);
    expect(() => process.kill(orphan.pid, 0)).toThrow('ESRCH');
    expect(server.port).toBe(orphan.port);
    expect(await notes(server)).toEqual(['a']);
  });

  it('leaves alone a process that was given the number of the mongod it left behind', async () => {
    const folder = await temporaryFolder();
    const bystander = spawn('sleep', ['60']);
    onTestFinished(() => void bystander.kill());
    await (await embedded(folder)).stop();
    await writeFile(path.join(folder, 'mongo', 'mongod.pid'), `${bystander.pid}\n`);
    await embedded(folder);
    expect(bystander.exitCode).toBeNull();
    expect(bystander.signalCode).toBeNull();
  });

  it('takes up a first start that was broken off before the set was made', async () => {
    const folder = await temporaryFolder();
    const first = await embedded(folder);
    await first.stop();
    await rm(path.join(folder, 'mongo', 'data'), { recursive: true });
    await write(await embedded(folder), 'a');
  });

  it('takes up a first start that was broken off before the set had its administrator', async () => {
    const folder = await temporaryFolder();
    const first = await embedded(folder);
    const admin = await connectAs(first.uri, first.administrator);
    await admin.db('admin').command({ dropAllUsersFromDatabase: 1 });
    await first.stop();
    await write(await embedded(folder), 'a');
  });
});

describe('what stops this computer’s own mongod', () => {
  it('a program that is not there, is no mongod, or is too old', async () => {
    const folder = await temporaryFolder();
    const kindWith = async (binary: string | null, oldest = '6.0') => {
      const attempt = await startEmbedded(folder, { binary, oldest });
      return attempt.ok ? 'started' : attempt.trouble.kind;
    };
    expect(await kindWith(null)).toBe('mongodMissing');
    expect(await kindWith(path.join(folder, 'nothing'))).toBe('mongodMissing');
    expect(await kindWith(await programSaying(folder, 'echo hello'))).toBe('mongodWillNotStart');
    expect(await kindWith(await programSaying(folder, 'echo "db version v4.4.29"'))).toBe('serverTooOld');
    expect(await kindWith(mongodPath(), '99.0')).toBe('serverTooOld');
  });

  it('another program in the place of the one that made the files', async () => {
    const folder = await temporaryFolder();
    await (await embedded(folder)).stop();
    const kindWith = async (binary: string, oldest = '6.0') => {
      const attempt = await startEmbedded(folder, { binary, oldest });
      return attempt.ok ? 'started' : attempt.trouble.kind;
    };
    expect(await kindWith(path.join(folder, 'nothing'))).toBe('mongodMissing');
    expect(await kindWith(await programSaying(folder, 'echo hello'))).toBe('mongodWillNotStart');
    expect(await kindWith(mongodPath(), '99.0')).toBe('serverTooOld');
    await embedded(folder);
  });

  it('a mongod that ends at once, with what it said', async () => {
    const folder = await temporaryFolder();
    const body =
      'case "$1" in --version) echo "db version v8.0.4";; *) echo "no such cpu" >&2; exit 4;; esac';
    const attempt = await startEmbedded(folder, { binary: await programSaying(folder, body) });
    expect(attempt).toMatchObject({
      trouble: { kind: 'mongodWillNotStart', details: { exit: '4', reason: 'no such cpu' } },
    });
  });

  it('a port that somebody took; on another port it goes on with the same data', async () => {
    const folder = await temporaryFolder();
    const before = await embedded(folder);
    await write(before, 'a');
    await before.stop();
    await occupy(before.port);
    expect(await startEmbedded(folder)).toMatchObject({
      trouble: { kind: 'portClash', details: { port: `${before.port}` } },
    });
    const moved = await embedded(folder, { anotherPort: true });
    expect(moved.port).not.toBe(before.port);
    await write(moved, 'b');
    expect(await notes(moved)).toEqual(['a', 'b']);
    await moved.stop();
    const after = await embedded(folder);
    expect(after.port).toBe(moved.port);
    expect(await notes(after)).toEqual(['a', 'b']);
  });

  it('a folder with files that are not ours, which stay as they are', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'mongo'));
    await writeFile(path.join(folder, 'mongo', 'WiredTiger.wt'), 'theirs');
    expect(await startEmbedded(folder)).toMatchObject({ trouble: { kind: 'foreignDataFolder' } });
    await writeFile(path.join(folder, 'mongo', 'branchbook.json'), '{"product":"other"}');
    expect(await startEmbedded(folder)).toMatchObject({ trouble: { kind: 'foreignDataFolder' } });
    expect((await readdir(path.join(folder, 'mongo'))).sort()).toEqual(['WiredTiger.wt', 'branchbook.json']);
    expect(await readFile(path.join(folder, 'mongo', 'WiredTiger.wt'), 'utf8')).toBe('theirs');
  });

  it('a full disk; when there is room again, the restart that it held up succeeds', async () => {
    const folder = await temporaryFolder();
    let free = 1_000;
    const freeBytes = async () => free;
    expect(await startEmbedded(folder, { freeBytes })).toMatchObject({
      trouble: { kind: 'diskFull', details: { freeBytes: '1000' } },
    });
    free = 2 ** 40;
    const server = await embedded(folder, { freeBytes });
    free = 1_000;
    const held = until(server, (state) => state.phase === 'restarting' && state.trouble?.kind === 'diskFull');
    process.kill(server.pid(), 'SIGKILL');
    await held;
    free = 2 ** 40;
    await until(server, ({ phase }) => phase === 'running');
    await write(server, 'a');
  });

  it.each([
    ['takes no connection', 'exec sleep 600'],
    [
      'takes connections and says nothing',
      `exec ${process.execPath} -e "require('net').createServer(() => {}).listen(+process.argv[1])" "$4"`,
    ],
  ])(
    'a program that %s: it is not waited for without end, and nothing of it is left running',
    async (_how, body) => {
      const folder = await temporaryFolder();
      const pidFile = path.join(folder, 'pid');
      const version = '[ "$1" = --version ] && echo "db version v8.0.0" && exit';
      const binary = await programSaying(folder, `${version}\necho $$ > ${pidFile}\n${body}`);
      const attempt = await startEmbedded(folder, { binary, startMs: 500 });
      expect(attempt).toMatchObject({
        trouble: { kind: 'mongodWillNotStart', details: { reason: 'noAnswer' } },
      });
      const pid = Number(await readFile(pidFile, 'utf8'));
      expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    },
  );

  it('an administrator whose password was lost', async () => {
    const folder = await temporaryFolder();
    await (await embedded(folder)).stop();
    await rm(path.join(folder, 'secrets.json'));
    const attempt = await startEmbedded(folder, { secrets: await fileSecrets(folder) });
    expect(attempt).toMatchObject({
      trouble: { kind: 'secretsUnreadable', details: { reason: 'passwordUnknown' } },
    });
  });
});
