import { z } from 'zod';
import { command, job, query } from './line';
import { email } from './people';
import { formKey, nothing, secret } from './values';

const host = z
  .string()
  .trim()
  .max(253)
  .regex(/^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/);

/** Encrypted before anything is said, from the start, or not at all: that only to this very computer. */
const security = z.enum(['starttls', 'tls', 'none']);

const isOwnComputer = (name: string): boolean => name === 'localhost' || name === '127.0.0.1';

const serverFields = {
  host,
  port: z.int().min(1).max(65_535),
  security,
  /** Empty where the server asks for no sign-in. */
  user: z
    .string()
    .trim()
    .max(254)
    .regex(/^\P{Cc}*$/u),
  sender: email,
};

const staysSecret = (server: { host: string; security: string }): boolean =>
  server.security !== 'none' || isOwnComputer(server.host);

const notHere = { path: ['security'], params: { code: 'notAllowed' } };

/** Through which server a branch sends mail. */
export const mailServer = z.strictObject(serverFields).refine(staysSecret, notHere);

const version = z.int().min(0);

const mailState = z.object({
  server: z.strictObject(serverFields).nullable(),
  version,
  /** Whether this desk keeps the password. */
  passwordKept: z.boolean(),
});

export const mailLines = {
  'mail.settings': query({ permission: 'mail.change', input: nothing, output: mailState }),
  'mail.change': command({
    permission: 'mail.change',
    records: 'setting-changed',
    /** The password goes into this desk's key store; left out, what is there stays. */
    input: z
      .strictObject({ ...serverFields, key: formKey, version, password: secret.optional() })
      .refine(staysSecret, notHere),
    output: mailState,
  }),
  /** Sends a message through the server as it is set; refuses MAIL_NOT_SENT with the problem. */
  'mail.test': job({
    permission: 'mail.change',
    records: 'mail-tested',
    input: z.strictObject({ key: formKey, to: email }),
    output: nothing,
  }),
};
