import { z } from 'zod';
import { command, event, query } from './line';
import { branchId, deskId, duty, formKey, instant, nothing, role, secret, status, userId } from './values';

/** What the window is told of its session; the token itself stays in main. */
export const sessionView = z.object({
  userId,
  name: z.string(),
  role,
  status,
  branch: branchId,
  duties: z.array(duty),
  /** True until the one-time first password was changed; nothing else may be called until then. */
  mustChangePassword: z.boolean(),
  /** Whether a code is asked for besides the password. */
  hasSecondFactor: z.boolean(),
  /** True until a second factor that must be there is; nothing else may be called until then. */
  mustEnrol: z.boolean(),
  locked: z.boolean(),
  signedInAt: instant,
  /** The sign-in before this one, so that a person notices a stranger's. */
  previousSignIn: z.object({ at: instant, desk: z.string() }).nullable(),
  idleLockMs: z.int(),
  idleEndMs: z.int(),
});

/** Six digits off the person's app, or one of their recovery codes, as typed. */
const code = z.string().min(1).max(40);

export const authLines = {
  'auth.session': query({ permission: 'open', input: nothing, output: sessionView.nullable() }),
  'auth.signIn': command({
    permission: 'open',
    records: 'signed-in',
    // Any text is answered alike: a malformed user ID is as unknown as a well-formed one.
    input: z.strictObject({ userId: z.string().max(64), password: secret, code: code.optional() }),
    output: sessionView,
  }),
  'auth.signOut': command({
    permission: 'session.self',
    records: 'signed-out',
    input: nothing,
    output: nothing,
  }),
  'auth.lock': command({
    permission: 'session.self',
    records: 'session-locked',
    input: nothing,
    output: nothing,
  }),
  'auth.unlock': command({
    permission: 'session.self',
    records: 'session-unlocked',
    input: z.strictObject({ password: secret }),
    output: sessionView,
  }),
  'auth.changePassword': command({
    permission: 'session.self',
    records: 'password-changed',
    input: z.strictObject({ key: formKey, current: secret, next: secret }),
    output: sessionView,
  }),
  /** Proves once more who is there, before something that asks for it (src/shared/stepUp.ts). */
  'auth.stepUp': command({
    permission: 'session.self',
    records: 'stepped-up',
    input: z.strictObject({ password: secret, code: code.optional() }),
    output: sessionView,
  }),
  'auth.secondFactor': query({
    permission: 'session.self',
    input: nothing,
    output: z.object({ enrolled: z.boolean(), recoveryCodesLeft: z.int(), required: z.boolean() }),
  }),
  /** A new secret, once: nothing has changed until a first code was given. */
  'auth.beginSecondFactor': command({
    permission: 'session.self',
    records: null,
    input: nothing,
    output: z.object({ secret: z.string(), uri: z.string() }),
  }),
  'auth.confirmSecondFactor': command({
    permission: 'session.self',
    records: 'second-factor-enrolled',
    input: z.strictObject({ key: formKey, code }),
    /** Shown this once: the bank keeps hashes of them. */
    output: z.object({ recoveryCodes: z.array(z.string()) }),
  }),
  'auth.removeSecondFactor': command({
    permission: 'session.self',
    records: 'second-factor-removed',
    input: z.strictObject({ key: formKey }),
    output: nothing,
  }),
  /** The session of this window began, was locked or unlocked, or ended; `deskId` is where a later one began. */
  'session.changed': event({
    permission: 'open',
    payload: z.object({
      why: z.enum(['started', 'locked', 'unlocked', 'ended', 'changed']),
      deskId: deskId.optional(),
    }),
  }),
};
