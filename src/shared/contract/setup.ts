import { z } from 'zod';
import { deskKinds } from './desks';
import { command, job, query } from './line';
import { personFields } from './people';
import { branchId, formKey, line, nothing, secret } from './values';

/** Where the data lives: on this computer, or on the bank's server. */
export const dataPlace = z.discriminatedUnion('where', [
  z.strictObject({ where: z.literal('thisComputer') }),
  z.strictObject({ where: z.literal('server'), uri: z.string().trim().min(1).max(2000) }),
]);

/** Why a server will not do, each with its own text in the assistant. */
export const serverProblems = [
  'malformed',
  'unreachable',
  'tls',
  'authentication',
  'notReplicaSet',
  'tooOld',
  'notPermitted',
  'otherSoftware',
] as const;

export const setupLines = {
  /** The steps that still lie ahead, and the choices this computer offers. */
  'setup.options': query({
    permission: 'firstRun',
    input: nothing,
    output: z.object({
      dataFolder: z.string(),
      mongod: z.object({ path: z.string(), version: z.string() }).nullable(),
      suggestedDeskName: z.string(),
      /** How the database's credentials can be kept here: the system's key store, or a file only this user reads. */
      keyStore: z.enum(['system', 'file']),
    }),
  }),
  'setup.chooseMongod': command({
    permission: 'firstRun',
    records: null,
    input: nothing,
    output: z.object({ path: z.string(), version: z.string() }).nullable(),
  }),
  /** Tries the server and says what is there: nothing yet, or a bank that this desk may join. */
  'setup.testServer': job({
    permission: 'firstRun',
    records: null,
    input: z.strictObject({ uri: z.string().trim().min(1).max(2000) }),
    output: z.object({
      version: z.string(),
      holds: z.enum(['nothing', 'bank']),
      bankName: z.string().nullable(),
    }),
  }),
  /** Recovery codes for the Super Admin, minted before the bank is made so that one can be typed back. */
  'setup.recoveryCodes': command({
    permission: 'firstRun',
    records: null,
    input: nothing,
    output: z.object({ codes: z.array(z.string()) }),
  }),
  'setup.saveRecoverySheet': job({
    permission: 'firstRun',
    records: null,
    input: z.strictObject({ bankName: line(80), name: z.string().max(130) }),
    output: z.object({ saved: z.string() }),
  }),
  /** Makes the bank: books, chart of accounts, first branch, Super Admin, this desk, and the demo if asked for. */
  'setup.createBank': job({
    permission: 'firstRun',
    records: 'bank-created',
    input: z.strictObject({
      key: formKey,
      place: dataPlace,
      bankName: line(80),
      branch: z.strictObject({ branch: branchId, name: line(60) }),
      superAdmin: z.strictObject({ ...personFields, password: secret }),
      /** One of the recovery codes, typed back from the printed sheet. */
      recoveryCode: z.string().trim().max(40),
      desk: z.strictObject({ name: line(40), kind: z.enum(deskKinds) }),
      demo: z.strictObject({ customers: z.int().min(1).max(500), months: z.int().min(1).max(24) }).nullable(),
    }),
    /** The Super Admin signs in with this; a demo bank adds one person of each role with its one-time password. */
    output: z.object({
      userId: z.string(),
      people: z.array(
        z.object({ userId: z.string(), role: z.string(), name: z.string(), firstPassword: z.string() }),
      ),
    }),
  }),
  /** Joins a bank that exists, with the one-use credential an Admin issued. */
  'setup.joinBank': job({
    permission: 'firstRun',
    records: 'desk-enrolled',
    input: z.strictObject({
      uri: z.string().trim().min(1).max(2000),
      credential: z.string().trim().max(200),
    }),
    output: nothing,
  }),
};
