import { z } from 'zod';
import { command, event, job, query } from './line';
import {
  detailsChange,
  move,
  newUser,
  passwordSlip,
  roleChange,
  signInRow,
  statusChange,
  statusesChange,
  statusesChanged,
  userDetail,
  userExport,
  userList,
  userListInput,
} from './people';
import { formKey, line, nothing, userId } from './values';

const dormancy = z.object({ months: z.int().min(1).max(60), version: z.int().min(0) });

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
    input: statusChange,
    output: userDetail,
  }),
  /** The same of many, with one reason: each is an event of its own. Begun again under its key, it goes on. */
  'users.changeStatuses': job({
    permission: 'user.status',
    records: 'user-status-changed',
    input: statusesChange,
    output: statusesChanged,
  }),
  /** What the list finds as a CSV file, through the native save dialog. */
  'users.save': job({
    permission: 'user.list',
    records: 'exported',
    input: userExport,
    output: z.object({ saved: z.string() }),
  }),
  /** Needs `user.add.<role>` of its input too. */
  'users.changeRole': command({
    permission: 'user.role',
    about: { user: 'userId' },
    records: 'user-role-changed',
    input: roleChange,
    output: userDetail,
  }),
  /** To another branch. The person's own book, and their account, stay where they were begun. */
  'users.move': command({
    permission: 'user.move',
    about: { user: 'userId' },
    records: 'user-moved',
    input: move,
    output: userDetail,
  }),
  'users.changeDetails': command({
    permission: 'user.details',
    about: { user: 'userId' },
    records: 'user-details-changed',
    input: detailsChange,
    output: userDetail,
  }),
  /** Lets somebody try again who was locked out by wrong passwords. */
  'users.unlock': command({
    permission: 'user.unlock',
    about: { user: 'userId' },
    records: 'user-unlocked',
    input: z.strictObject({ key: formKey, userId, reason: line(200, 3) }),
    output: userDetail,
  }),
  /** A one-time password, shown this once, that has to be changed at the next sign-in. */
  'users.resetPassword': command({
    permission: 'user.resetPassword',
    about: { user: 'userId' },
    records: 'password-reset',
    input: z.strictObject({ key: formKey, userId, reason: line(200, 3) }),
    output: passwordSlip,
  }),
  /** After how many months without a sign-in people count as dormant, in this desk's branch. */
  'users.dormancy': query({
    permission: 'user.dormancy',
    input: nothing,
    output: dormancy,
  }),
  'users.changeDormancy': command({
    permission: 'user.dormancy',
    records: 'setting-changed',
    input: dormancy.extend({ key: formKey }).strict(),
    output: dormancy,
  }),
  'users.changed': event({
    permission: 'user.read',
    about: { user: 'userId' },
    payload: z.object({ userId }),
  }),
};
