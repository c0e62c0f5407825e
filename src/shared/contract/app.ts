import { z } from 'zod';
import { deskKinds } from './desks';
import { command, event, query } from './line';
import { accountId, branchId, date, deskId, instant, line, nothing, recordKey, secret } from './values';

/** What stops Branchbook before anyone can sign in: one clear screen each, with its way out. */
export const troubles = [
  'mongodMissing',
  'mongodWillNotStart',
  'portClash',
  'diskFull',
  'foreignDataFolder',
  'serverTooOld',
  'serverUnreachable',
  'serverRefused',
  'schemaNewer',
  'schemaOlder',
  'deskRevoked',
  'deskSuperseded',
  'secretsUnreadable',
] as const;

export const troubleActions = [
  'retry',
  'chooseMongod',
  'useAnotherPort',
  'migrate',
  'showFolder',
  'quit',
] as const;

/** The ways out that one may simply choose; books are migrated by a line of its own, which asks who says so. */
const plainActions = z.enum(troubleActions).exclude(['migrate']);

export const appState = z.object({
  phase: z.enum(['starting', 'firstRun', 'trouble', 'ready']),
  trouble: z
    .object({
      kind: z.enum(troubles),
      details: z.record(z.string(), z.string()),
      actions: z.array(z.enum(troubleActions)),
    })
    .nullable(),
  version: z.string(),
  bank: z.object({ name: z.string(), demo: z.boolean() }).nullable(),
  branch: z.object({ branch: branchId, name: z.string(), timeZone: z.string() }).nullable(),
  businessDate: date.nullable(),
  desk: z.object({ deskId, name: z.string(), kind: z.enum(deskKinds) }).nullable(),
  /** `confirming`: an answer is being waited for and will be found; `down`: the database does not answer. */
  connection: z.enum(['online', 'confirming', 'down']),
});

/** Settings people choose themselves. Layers: defaults < machine policy < user; a policy can fix a value. */
export const preferences = z.object({
  language: z.enum(['en', 'hi', 'en-XA']),
  theme: z.enum(['system', 'light', 'dark']),
  hideAmounts: z.boolean(),
  railFolded: z.boolean(),
  /** Columns shown, by table. */
  columns: z.record(z.string().max(40), z.array(z.string().max(40))),
});

export const preferenceNames = ['language', 'theme', 'hideAmounts', 'railFolded', 'columns'] as const;

const preferenceState = z.object({
  values: preferences,
  /** Names that the machine's policy fixes; they are shown but cannot be changed. */
  fixed: z.array(z.enum(preferenceNames)),
});

/** An intent whose outcome a person was not told before the application ended, and what became of it. */
export const told = z.object({
  key: recordKey,
  kind: z.string(),
  outcome: z.enum(['posted', 'refused', 'confirming']),
  reference: z.string().nullable(),
  /** The account that it is about, and the one that money goes to; null where there is none. */
  accountId: accountId.nullable(),
  toAccountId: accountId.nullable(),
  amount: z.string().nullable(),
  code: z.string().nullable(),
  bookingTime: instant.nullable(),
});

export const appLines = {
  'app.state': query({ permission: 'open', input: nothing, output: appState }),
  'app.resolveTrouble': command({
    permission: 'open',
    records: null,
    input: z.strictObject({ action: plainActions }),
    output: nothing,
  }),
  /** Brings the books on the bank's server to this version, where the trouble offers it: the Super Admin says so. */
  'app.migrate': command({
    permission: 'open',
    records: 'migrated',
    // As at signing in: a malformed user ID is as unknown as a well-formed one.
    input: z.strictObject({ userId: z.string().max(64), password: secret }),
    output: nothing,
  }),
  /** Open at a staff desk; at a kiosk, also where its bank does not open, for who looks after desks (`desk.manage`). */
  'app.quit': command({ permission: 'open', records: null, input: nothing, output: nothing }),
  /** Opens the system's print dialog for the page as it is shown. */
  'page.print': command({ permission: 'open', records: null, input: nothing, output: nothing }),
  /** A failure inside the window, for the log; text is cut and redacted. */
  'log.report': command({
    permission: 'open',
    records: null,
    input: z.strictObject({ message: z.string().max(2000), stack: z.string().max(8000).optional() }),
    output: nothing,
  }),
  'settings.get': query({ permission: 'open', input: nothing, output: preferenceState }),
  'settings.set': command({
    permission: 'open',
    records: null,
    input: preferences.partial().strict(),
    output: preferenceState,
  }),
  /** A form half filled, kept for its owner on this desk until it is sent or thrown away. */
  'drafts.get': query({
    permission: 'session.self',
    input: z.strictObject({ form: line(80) }),
    output: z.object({ draft: z.record(z.string(), z.string()).nullable() }),
  }),
  'drafts.put': command({
    permission: 'session.self',
    records: null,
    input: z.strictObject({
      form: line(80),
      draft: z.record(z.string().max(60), z.string().max(500)).nullable(),
    }),
    output: nothing,
  }),
  /** What became of intents that this person sent and was not answered. */
  'intents.untold': query({
    permission: 'session.self',
    input: nothing,
    output: z.object({ rows: z.array(told) }),
  }),
  'intents.acknowledge': command({
    permission: 'session.self',
    records: null,
    input: z.strictObject({ key: recordKey }),
    output: nothing,
  }),
  'jobs.cancel': command({
    permission: 'open',
    records: null,
    input: z.strictObject({ jobId: z.uuid() }),
    output: nothing,
  }),
  'app.changed': event({ permission: 'open', payload: nothing }),
  /** Anything of the bank may have changed: what was missed for a while cannot be told one by one. */
  'bank.changed': event({ permission: 'session.self', payload: nothing }),
  'settings.changed': event({ permission: 'open', payload: nothing }),
  'intents.changed': event({ permission: 'session.self', payload: nothing }),
  /** A menu item or its shortcut was chosen; the window's action registry runs it. */
  'action.chosen': event({ permission: 'open', payload: z.object({ action: z.string() }) }),
};
