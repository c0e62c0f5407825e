/** The secrets that this desk keeps. A closed list: what is not named here is not kept. */
export const secretNames = [
  /** Of this computer's own mongod, or of the bank's server on the desk where the bank was made. */
  'databaseAdministrator',
  /** With which this desk reads and writes the bank's books. */
  'databaseDesk',
  /** Of the bank's server: its address may name certificates and passwords of its own. */
  'databaseUri',
  /** By which an attempt to make a bank is known as this computer's when it goes on after a crash. */
  'bankMaker',
  /** Ed25519, with which this desk signs what it writes. */
  'signingKey',
  /** With which desks seal what the database must not read: one key for all desks of a bank. */
  'sealingKey',
  /** Of the mail server, on a desk that sends mail. */
  'mailPassword',
] as const;

export type SecretName = (typeof secretNames)[number];

export type Secrets = {
  /** `system`: the operating system's key store encrypts them; `file`: a file that only this user can read. */
  readonly backend: 'system' | 'file';
  /** Null where there is none of that name. */
  readonly get: (name: SecretName) => string | null;
  /** Resolves once it is on the disk; of a crash in between, the old or the new one is left. */
  readonly set: (name: SecretName, value: string) => Promise<void>;
  readonly remove: (name: SecretName) => Promise<void>;
};
