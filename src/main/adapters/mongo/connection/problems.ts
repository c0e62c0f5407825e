import type { ServerProblem, ServerRefusal } from '@main/ports/database';
import {
  MongoAPIError,
  type MongoClient,
  MongoCompatibilityError,
  MongoParseError,
  MongoServerSelectionError,
} from 'mongodb';
import { isServerError } from '../errors';
import { redacted } from './options';
import { type Answer, probe } from './probe';

export type Refused = { readonly ok: false } & ServerRefusal;

/** What the address asked for. */
export type Asked = {
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly replicaSet: string | undefined;
  readonly tls: boolean;
};

const defaultPort = 27_017;

export const askedOf = ({ options }: MongoClient): Asked => ({
  hosts: options.hosts.map(({ host, port }) => ({ host: host ?? '', port: port ?? defaultPort })),
  replicaSet: options.replicaSet,
  tls: options.tls,
});

export const refused = (problem: ServerProblem, details: Readonly<Record<string, string>> = {}): Refused => ({
  ok: false,
  problem,
  details,
});

const messageOf = (error: unknown): string =>
  redacted(error instanceof Error ? error.message : String(error));

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Node's and OpenSSL's names for a certificate or a handshake that will not do (node: tls, "X509 certificate error codes"). */
const tlsCode = /^(ERR_SSL|ERR_TLS|CERT_|EPROTO$)|CERT|SIGNATURE|ISSUER|HOSTNAME_MISMATCH|CRL/;

const tlsMessage = /before secure TLS connection|SSL routines|certificate/i;

function tlsProblem(errors: readonly unknown[]): Refused | null {
  for (const error of errors) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    if (tlsCode.test(codeOf(cause)) || tlsMessage.test(messageOf(cause))) {
      return refused('tls', {
        reason: codeOf(cause) || 'handshake',
        message: messageOf(cause).slice(0, 300),
      });
    }
  }
  return null;
}

/** What the server's own description says of a set that was asked for by name, or of none at all. */
function setProblem(answer: Answer, wanted: string | undefined): Refused | null {
  if (answer.from !== 'mongodb') return null;
  const { setName, msg } = answer.hello;
  if (msg === 'isdbgrid') return null;
  if (setName === undefined) return refused('notReplicaSet', { reason: 'standalone' });
  if (wanted !== undefined && wanted !== setName) {
    return refused('notReplicaSet', { reason: 'otherName', expected: wanted, found: String(setName) });
  }
  return refused('unreachable', { reason: 'noPrimary' });
}

async function selectionProblem(error: MongoServerSelectionError, asked: Asked): Promise<Refused> {
  const description = error.reason;
  if (description?.compatibilityError) return refused('tooOld', { message: description.compatibilityError });
  const causes = [...(description?.servers.values() ?? [])].flatMap((server) => server.error ?? []);
  const tls = tlsProblem([...causes, error]);
  if (tls) return tls;
  for (const { host, port } of asked.tls ? [] : asked.hosts) {
    const answer = await probe(host, port);
    if (answer.from === 'tls') return refused('tls', { reason: 'serverWantsTls', host, port: `${port}` });
    if (answer.from === 'otherSoftware') return refused('otherSoftware', { host, port: `${port}` });
    const set = setProblem(answer, asked.replicaSet);
    if (set) return set;
  }
  const first = asked.hosts[0];
  const place = first ? { host: first.host, port: `${first.port}` } : {};
  return refused('unreachable', { ...place, message: messageOf(error).slice(0, 300) });
}

/** The exact reason why no connection came about. What is none of the known reasons is a bug, and thrown again. */
export async function problemOf(error: unknown, asked: Asked): Promise<Refused> {
  if (error instanceof MongoServerSelectionError) return selectionProblem(error, asked);
  if (isServerError(error, 'authenticationFailed')) return refused('authentication', { reason: 'wrong' });
  if (isServerError(error, 'unauthorized'))
    return refused('notPermitted', { message: messageOf(error).slice(0, 300) });
  if (error instanceof MongoCompatibilityError) return refused('tooOld', { message: messageOf(error) });
  const tls = tlsProblem([error]);
  if (tls) return tls;
  if (error instanceof MongoParseError || error instanceof MongoAPIError) return malformed(error);
  // Of an address with +srv the driver looks up the hosts first, and lets the resolver's error through.
  if (/^(ENOTFOUND|ENODATA|ESERVFAIL|ETIMEOUT|ECONNREFUSED|EREFUSED)$/.test(codeOf(error))) {
    return refused('unreachable', { message: messageOf(error) });
  }
  if (error instanceof Error && error.name.startsWith('Mongo')) {
    return refused('unreachable', { message: messageOf(error).slice(0, 300) });
  }
  throw error;
}

export const malformed = (error: unknown): Refused =>
  refused('malformed', { message: messageOf(error).slice(0, 300) });
