import { z } from 'zod';
import { command, event, query } from './line';
import { amount, branchId, cashAmount, deskId, formKey, instant, line, nothing } from './values';

export const deskKinds = ['staff', 'kiosk'] as const;

export const deskRow = z.object({
  deskId,
  name: z.string(),
  branch: branchId,
  kind: z.enum(deskKinds),
  status: z.enum(['enrolled', 'active', 'revoked']),
  version: z.string().nullable(),
  lastContact: instant.nullable(),
  /** What its cash account holds. */
  cash: amount,
  thisDesk: z.boolean(),
});

export const deskLines = {
  'desks.list': query({
    permission: 'desk.list',
    input: nothing,
    output: z.object({ rows: z.array(deskRow) }),
  }),
  /** Issues the one-use credential with which a new desk joins; shown once, kept as a hash. */
  'desks.issueCredential': command({
    permission: 'desk.manage',
    about: { branch: 'branch' },
    records: 'desk-credential-issued',
    input: z.strictObject({ key: formKey, name: line(40), branch: branchId, kind: z.enum(deskKinds) }),
    output: z.object({ deskId, credential: z.string(), expiresAt: instant }),
  }),
  'desks.revoke': command({
    permission: 'desk.manage',
    about: { desk: 'deskId' },
    records: 'desk-revoked',
    input: z.strictObject({ key: formKey, deskId, reason: line(200, 3) }),
    output: nothing,
  }),
  /** Cash from head office into a desk's cash account. */
  'desks.float': command({
    permission: 'desk.float',
    about: { desk: 'deskId' },
    records: 'float',
    input: z.strictObject({ key: formKey, deskId, amount: cashAmount }),
    output: z.object({ reference: z.string(), cash: amount }),
  }),
  'desks.changed': event({
    permission: 'desk.list',
    about: { desk: 'deskId' },
    payload: z.object({ deskId }),
  }),
};
