import { z } from 'zod';
import { command, event, query } from './line';
import { newUser, passwordSlip, signInRow, userDetail, userList, userListInput } from './people';
import { branchId, formKey, line, nothing, status, userId } from './values';

export const userLines = {
  'users.list': query({ permission: 'user.list', input: userListInput, output: userList }),
  'users.get': query({
    permission: 'user.read',
    about: { user: 'userId' },
    input: z.strictObject({ userId }),
    output: userDetail,
  }),
  'users.signIns': query({
    permission: 'user.read',
    about: { user: 'userId' },
    input: z.strictObject({ userId, limit: z.int().min(1).max(50).default(10) }),
    output: z.object({ rows: z.array(signInRow) }),
  }),
  /** Needs `user.add.<role>` of its input too; `user.add.Customer` is the least of them. */
  'users.add': command({
    permission: 'user.add.Customer',
    about: { branch: 'branch' },
    records: 'user-added',
    input: newUser,
    output: passwordSlip,
  }),
  'users.changeStatus': command({
    permission: 'user.status',
    about: { user: 'userId' },
    records: 'user-status-changed',
    input: z.strictObject({ key: formKey, userId, status, reason: line(200, 3) }),
    output: userDetail,
  }),
  'branches.list': query({
    permission: 'branch.list',
    input: nothing,
    output: z.object({ rows: z.array(z.object({ branch: branchId, name: z.string() })) }),
  }),
  'users.changed': event({
    permission: 'user.read',
    about: { user: 'userId' },
    payload: z.object({ userId }),
  }),
};
