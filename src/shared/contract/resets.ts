import { z } from 'zod';
import { command, query } from './line';
import { formKey, nothing, secret } from './values';

/** Any text is answered alike: a malformed user ID is as unknown as a well-formed one. */
const typedUserId = z.string().max(64);

/** A code as typed. */
const code = z.string().min(1).max(64);

/** Passwords that are forgotten. Nobody is signed in yet, and nobody is afterwards. */
export const resetLines = {
  /** Whether a code can be mailed at all; otherwise the branch has to help. */
  'auth.resetOffer': query({
    permission: 'open',
    input: nothing,
    output: z.object({ byMail: z.boolean() }),
  }),
  /** The same answer for everybody, also for nobody. The key is the request, which the code is for. */
  'auth.requestReset': command({
    permission: 'open',
    records: 'reset-requested',
    input: z.strictObject({ key: formKey, userId: typedUserId }),
    output: nothing,
  }),
  /** Refuses RESET_REFUSED for whatever is wrong with the code, WITNESS_REFUSED for the person who is to vouch. */
  'auth.resetPassword': command({
    permission: 'open',
    records: 'password-recovered',
    input: z.strictObject({
      request: formKey,
      userId: typedUserId,
      code,
      next: secret,
      /** Of the person's second factor, where they have one. */
      secondFactor: code.optional(),
      /** Who vouches for a person without a second factor, at the desk. */
      witness: z.strictObject({ userId: typedUserId, password: secret, code: code.optional() }).optional(),
    }),
    output: nothing,
  }),
  /** A Super Admin comes back by the printed sheet. Refuses RECOVERY_CODE_WRONG for whatever does not fit. */
  'auth.recover': command({
    permission: 'open',
    records: 'password-recovered',
    input: z.strictObject({ key: formKey, userId: typedUserId, code, next: secret }),
    output: nothing,
  }),
};
