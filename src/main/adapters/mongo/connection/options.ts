import type { DatabaseUser } from '@main/ports/database';
import { MongoClient, type MongoClientOptions } from 'mongodb';

/** The bank's database, on whichever server. */
export const databaseName = 'branchbook';

/** Connections kept and allowed (mission, row 19). */
export const pool = { min: 10, max: 50 } as const;

/** How soon a server that fell silent is noticed: a heartbeat and the time it is waited for. */
const heartbeatMs = 2_000;
const silenceMs = 5_000;

/** How long one waits for a connection of the pool before the wait is an error. */
const queueMs = 15_000;

/**
 * How the application reads and writes, stated once: what is acknowledged is on the disks of a majority, what is
 * read comes from the primary, amounts arrive as bigint, and certificates are verified whatever the environment
 * says (`NODE_TLS_REJECT_UNAUTHORIZED`).
 */
export const clientOptions = (
  selectionMs: number,
  size: { min: number; max: number },
): MongoClientOptions => ({
  appName: 'Branchbook',
  minPoolSize: size.min,
  maxPoolSize: size.max,
  waitQueueTimeoutMS: queueMs,
  serverSelectionTimeoutMS: selectionMs,
  heartbeatFrequencyMS: heartbeatMs,
  connectTimeoutMS: silenceMs,
  retryWrites: true,
  retryReads: true,
  readPreference: 'primary',
  writeConcern: { w: 'majority', journal: true },
  useBigInt64: true,
  // Streamed, the driver sends back to a server the version of the topology that an error told it, and as a bigint that
  // throws where nobody can catch it: a desk would end with the first step-down of a primary.
  serverMonitoringMode: 'poll',
  rejectUnauthorized: true,
});

const authOf = (user: DatabaseUser): MongoClientOptions => ({
  auth: { username: user.username, password: user.password },
  authSource: user.source,
  authMechanism: 'SCRAM-SHA-256',
});

/**
 * A client that is not connected yet.
 * @param user in place of the one that the address may name
 * @throws where the address cannot be read
 */
export const clientOf = (uri: string, user: DatabaseUser | null, options: MongoClientOptions): MongoClient =>
  new MongoClient(user === null ? uri : withoutUser(uri), { ...options, ...(user && authOf(user)) });

/** The address without the user and password it may carry. */
export const withoutUser = (uri: string): string => uri.replace(/^(mongodb(?:\+srv)?:\/\/)[^/?]*@/i, '$1');

/** For the log and for the screen: an address, or text that may hold one, without passwords. */
export const redacted = (text: string): string =>
  text
    .replace(/(mongodb(?:\+srv)?:\/\/)[^/?\s]*@/gi, '$1…@')
    .replace(/((?:password|authMechanismProperties)=)[^&\s]*/gi, '$1…');

const isThisComputer = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);

/** Why an address will not do although it can be read: it trusts any certificate, or sends in the clear over a network. */
export function unsafeIn(
  uri: string,
  user: DatabaseUser | null,
  { options }: MongoClient,
): 'unsafeOption' | 'plaintext' | null {
  // As the driver reads the address by itself: it may say the same in many spellings.
  const asked = clientOf(uri, user, {}).options;
  if (asked.rejectUnauthorized === false || asked.checkServerIdentity) return 'unsafeOption';
  if (options.tls) return null;
  const far = options.hosts.some(({ host, socketPath }) => !socketPath && !isThisComputer(host ?? ''));
  return far ? 'plaintext' : null;
}
