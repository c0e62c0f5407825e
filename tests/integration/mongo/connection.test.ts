import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer, type Server } from 'node:net';
import path from 'node:path';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { openConnection } from '@main/adapters/mongo/connection';
import { inspectServer } from '@main/adapters/mongo/connection/inspect';
import { redacted, withoutUser } from '@main/adapters/mongo/connection/options';
import { isNewEnough } from '@main/adapters/mongo/connection/version';
import type { Checked, DatabaseState } from '@main/ports/database';
import { makeCertificate } from '@tests/support/certificates';
import { temporaryFolder } from '@tests/support/embedded';
import { freshDatabase } from '@tests/support/freshDatabase';
import { freePort, rootUser, startMongod } from '@tests/support/mongod';
import { describe, expect, inject, it, onTestFinished } from 'vitest';

const common = { user: null, oldest: '6.0', selectionMs: 1_500, pool: { min: 0, max: 5 } } as const;

const refusalOf = async <T>(attempt: Promise<Checked<T>>) => {
  const answer = await attempt;
  if (answer.ok) throw new Error('It was taken.');
  return answer;
};

const problem = async (uri: string): Promise<string> =>
  (await refusalOf(openConnection({ ...common, uri }))).problem;

async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

const portOf = (uri: string): string => /:(\d+)\//.exec(uri)?.[1] ?? '';

describe('a connection', () => {
  it('opens, tells the version, and knows when the server goes and comes back', async () => {
    const mongod = await startMongod({ auth: true });
    onTestFinished(mongod.stop);
    const opened = await openConnection({ ...common, uri: mongod.uri, selectionMs: 20_000 });
    if (!opened.ok) throw new Error(opened.problem);
    const connection = opened.value;
    onTestFinished(connection.close);
    expect(connection.version).toMatch(/^\d+\.\d+\.\d+/);
    expect(connection.state()).toBe('online');
    const seen: DatabaseState[] = [];
    const back = new Promise<void>((resolve) => {
      connection.onState((state) => {
        seen.push(state);
        if (state === 'online') resolve();
      });
    });
    await mongod.kill();
    await expect.poll(() => connection.state(), { timeout: 30_000 }).toBe('down');
    await mongod.start();
    await back;
    expect(seen).toEqual(['down', 'online']);
  });

  it('writes to the disks of a majority and reads amounts as bigint', async () => {
    const { name, drop } = await freshDatabase();
    onTestFinished(drop);
    const opened = await openConnection({ ...common, uri: inject('mongoUri'), database: name });
    if (!opened.ok) throw new Error(opened.problem);
    onTestFinished(opened.value.close);
    const { client, db } = opened.value;
    expect(client.options.writeConcern).toMatchObject({ w: 'majority', j: true });
    expect(client.options).toMatchObject({ retryWrites: true, rejectUnauthorized: true });
    const counters = db.collection<{ _id: string; value: bigint }>('counters');
    await counters.insertOne({ _id: 'x', value: 9_000_000_000_000_001n });
    expect((await counters.findOne())?.value).toBe(9_000_000_000_000_001n);
  });
});

describe('a server that will not do, with the exact reason', () => {
  it('an address that cannot be read', async () => {
    for (const uri of ['hello', 'http://127.0.0.1', 'mongodb://', 'mongodb://127.0.0.1/?foo=1']) {
      expect(await problem(uri), uri).toBe('malformed');
    }
  });

  it('nothing that answers there', async () => {
    expect(await problem(`mongodb://127.0.0.1:${await freePort()}/`)).toBe('unreachable');
    expect(await problem('mongodb://no-such-host.invalid/?tls=true')).toBe('unreachable');
    const silent = createServer(() => undefined);
    expect(await problem(`mongodb://127.0.0.1:${await listening(silent)}/`)).toBe('unreachable');
  });

  it('a wrong password, and none where one is needed', async () => {
    const port = portOf(inject('mongoUri'));
    expect(await problem(`mongodb://root:wrong@127.0.0.1:${port}/?replicaSet=test`)).toBe('authentication');
    const nobody = inspectServer({ ...common, uri: `mongodb://127.0.0.1:${port}/?replicaSet=test` });
    expect(await refusalOf(nobody)).toMatchObject({
      problem: 'authentication',
      details: { reason: 'missing' },
    });
  });

  it('a server without authentication', async () => {
    const open = await startMongod();
    onTestFinished(open.stop);
    expect(await refusalOf(inspectServer({ ...common, uri: open.uri }))).toMatchObject({
      problem: 'authentication',
      details: { reason: 'off' },
    });
  });

  it('a server that is no replica set, or another one', async () => {
    const alone = await startMongod({ replicaSet: false });
    onTestFinished(alone.stop);
    expect(await problem(alone.uri)).toBe('notReplicaSet');
    expect(await problem(`mongodb://127.0.0.1:${alone.port}/?replicaSet=test`)).toBe('notReplicaSet');
    const port = portOf(inject('mongoUri'));
    const other = openConnection({ ...common, uri: `mongodb://127.0.0.1:${port}/?replicaSet=production` });
    expect(await refusalOf(other)).toMatchObject({ details: { expected: 'production', found: 'test' } });
  });

  it('a server that is too old', async () => {
    const answer = openConnection({ ...common, uri: inject('mongoUri'), oldest: '99.0' });
    expect(await refusalOf(answer)).toMatchObject({ problem: 'tooOld', details: { oldest: '99.0' } });
    expect(isNewEnough('6.0.5', '6.0')).toBe(true);
    expect(isNewEnough('6.0.5', '7.0')).toBe(false);
    expect(isNewEnough('10.0.0', '7.0')).toBe(true);
    expect(isNewEnough('8.0.0-rc1', '8.0')).toBe(true);
    expect(isNewEnough('7.0', '7.0.1')).toBe(false);
    expect(isNewEnough('unknown', '6.0')).toBe(false);
  });

  it('other software', async () => {
    const web = createHttpServer((_request, response) => response.end('hello'));
    const shell = createServer((socket) => socket.write('SSH-2.0-OpenSSH_9.2p1 Debian-2+deb12u3\r\n'));
    expect(await problem(`mongodb://127.0.0.1:${await listening(web)}/`)).toBe('otherSoftware');
    expect(await problem(`mongodb://127.0.0.1:${await listening(shell)}/`)).toBe('otherSoftware');
  });

  it('a database that somebody else uses, and a user who may not make a bank', async () => {
    const { client, db, name, uri, drop } = await freshDatabase();
    onTestFinished(drop);
    const finding = () => inspectServer({ ...common, uri, database: name });
    expect(await finding()).toMatchObject({ ok: true, value: { holds: 'nothing', bankName: null } });
    await db.collection('orders').insertOne({});
    expect(await refusalOf(finding())).toMatchObject({ problem: 'otherSoftware' });
    await db.collection('orders').drop();

    await client.db(name).command({ createUser: 'reader', pwd: 'x', roles: ['readWrite'] });
    const reader = { username: 'reader', password: 'x', source: name };
    const answer = await refusalOf(inspectServer({ ...common, uri, user: reader, database: name }));
    expect(answer.problem).toBe('notPermitted');
    expect(answer.details.actions).toContain('createUser');
    await client.db(name).command({ createUser: 'owner', pwd: 'x', roles: ['dbOwner'] });
    const owner = { username: 'owner', password: 'x', source: name };
    expect((await inspectServer({ ...common, uri, user: owner, database: name })).ok).toBe(true);
    await client.db(name).command({ dropAllUsersFromDatabase: 1 });
  });
});

describe('TLS', () => {
  const authority = makeCertificate({ name: 'The bank’s authority' });
  const stranger = makeCertificate({ name: 'Somebody’s authority' });

  async function trusting(certificate: string): Promise<string> {
    const file = path.join(await temporaryFolder(), 'ca.pem');
    await writeFile(file, certificate);
    return `tls=true&tlsCAFile=${encodeURIComponent(file)}`;
  }

  /** A server that ends TLS with this certificate; whether MongoDB is behind it no longer matters. */
  const endingTls = (options: TlsOptions): Promise<number> =>
    listening(createTlsServer(options, (socket) => socket.destroy()).on('tlsClientError', () => undefined));

  it('with a certificate of the bank’s own authority is taken; from another authority it is not', async () => {
    const folder = await temporaryFolder();
    const server = makeCertificate({ name: 'mongod', hosts: ['127.0.0.1'], issuer: authority });
    const keyFile = path.join(folder, 'server.pem');
    const caFile = path.join(folder, 'ca.pem');
    await writeFile(keyFile, server.certificate + server.key);
    await writeFile(caFile, authority.certificate);
    const tls = ['--tlsMode', 'requireTLS', '--tlsCertificateKeyFile', keyFile, '--tlsCAFile', caFile];
    const mongod = await startMongod({
      auth: true,
      extra: [...tls, '--tlsAllowConnectionsWithoutCertificates'],
      uriOptions: await trusting(authority.certificate),
    });
    onTestFinished(mongod.stop);
    const opened = await openConnection({ ...common, uri: mongod.uri });
    if (!opened.ok) throw new Error(JSON.stringify(opened));
    await opened.value.close();

    const address = `mongodb://${rootUser.username}:${rootUser.password}@127.0.0.1:${mongod.port}/?replicaSet=test`;
    expect(await problem(`${address}&tls=true`)).toBe('tls');
    expect(await problem(`${address}&${await trusting(stranger.certificate)}`)).toBe('tls');
    const clear = await refusalOf(openConnection({ ...common, uri: address }));
    expect(clear).toMatchObject({ problem: 'tls', details: { reason: 'serverWantsTls' } });
  });

  it('is refused from 5 of 5 bad servers, also when the environment says that any certificate will do', async () => {
    const issued = (hosts: string[], validUntil?: Date) =>
      makeCertificate({ name: 'mongod', hosts, issuer: authority, ...(validUntil && { validUntil }) });
    const good = issued(['127.0.0.1']);
    const options = ({ certificate, key }: { certificate: string; key: string }): TlsOptions => ({
      cert: certificate,
      key,
    });
    const ports = {
      selfSigned: await endingTls(options(makeCertificate({ name: 'mongod', hosts: ['127.0.0.1'] }))),
      wrongHost: await endingTls(options(issued(['mongo.example.org']))),
      expired: await endingTls(options(issued(['127.0.0.1'], new Date(Date.now() - 60_000)))),
      plaintext: Number(portOf(inject('mongoUri'))),
      old: await endingTls({
        ...options(good),
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'ALL@SECLEVEL=0',
      }),
    };
    const trusted = await trusting(authority.certificate);
    const verdict = async (port: number): Promise<string> => {
      const uri = `mongodb://127.0.0.1:${port}/?${trusted}`;
      const { problem, details } = await refusalOf(openConnection({ ...common, uri }));
      return `${problem} ${details.reason}`;
    };
    const verdicts = async () => {
      const all = Object.entries(ports).map(async ([name, port]) => [name, await verdict(port)]);
      return Object.fromEntries(await Promise.all(all));
    };
    const refusedAll = {
      selfSigned: 'tls DEPTH_ZERO_SELF_SIGNED_CERT',
      wrongHost: 'tls ERR_TLS_CERT_ALTNAME_INVALID',
      expired: 'tls CERT_HAS_EXPIRED',
      plaintext: 'tls ECONNRESET',
      old: 'tls ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
    };
    expect(await verdicts()).toEqual(refusedAll);
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
    onTestFinished(() => {
      delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    });
    expect(await verdicts()).toEqual(refusedAll);
  });

  it('cannot be weakened by the address, nor left out over a network', async () => {
    for (const option of ['tlsInsecure', 'tlsAllowInvalidCertificates', 'tlsAllowInvalidHostnames']) {
      const answer = openConnection({ ...common, uri: `mongodb://127.0.0.1:1/?tls=true&${option}=true` });
      expect(await refusalOf(answer)).toMatchObject({ problem: 'tls', details: { reason: 'unsafeOption' } });
    }
    const far = openConnection({ ...common, uri: 'mongodb://192.0.2.1/' });
    expect(await refusalOf(far)).toMatchObject({ problem: 'tls', details: { reason: 'plaintext' } });
  });
});

describe('an address for people to see', () => {
  it('has no password in it', () => {
    const uri =
      'mongodb://anna:s%40cret@db1.example:27017,db2.example/?tls=true&tlsCertificateKeyFilePassword=pst';
    expect(redacted(`cannot reach ${uri} now`)).toBe(
      'cannot reach mongodb://…@db1.example:27017,db2.example/?tls=true&tlsCertificateKeyFilePassword=… now',
    );
    expect(withoutUser('mongodb+srv://a:b@host/x')).toBe('mongodb+srv://host/x');
    expect(withoutUser('mongodb://host/x?appName=a@b')).toBe('mongodb://host/x?appName=a@b');
  });

  it('and neither has a refusal', async () => {
    const answer = await refusalOf(
      openConnection({ ...common, uri: 'mongodb://anna:s3cret@127.0.0.1:1/?foo=1' }),
    );
    expect(JSON.stringify(answer)).not.toContain('s3cret');
  });
});
