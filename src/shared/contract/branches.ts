import { z } from 'zod';
import { branchStatuses, weekdays } from '../branches';
import { timeZones } from '../reference/timeZones';
import { command, event, query } from './line';
import { branchId, formKey, line, nothing } from './values';

const time = '(?:[01]\\d|2[0-3]):[0-5]\\d';

const dayHours = z.string().regex(new RegExp(`^${time}-${time}$`));

const endsAfterStart = (hours: string): boolean => hours.slice(0, 5) < hours.slice(6);

const status = z.enum(branchStatuses);

/** The fields of a branch that may change: one schema for the form, for IPC and for the database's validator. */
export const branchFields = {
  name: line(60),
  /** Empty for a branch that belongs to no region. */
  region: line(60, 0),
  address: line(200, 0),
  /** From Monday to Sunday. */
  hours: z.array(dayHours.nullable()).length(weekdays.length),
};

const typedFields = {
  ...branchFields,
  address: line(200, 3),
  hours: z
    .array(dayHours.refine(endsAfterStart, { params: { code: 'invalid' } }).nullable())
    .length(weekdays.length),
};

/** `version` is what the form was opened on, and where there is a newer one, it is refused. */
const changeOf = { key: formKey, branch: branchId, version: z.int().min(0), reason: line(200, 3) };

const branchRow = z.object({ branch: branchId, name: z.string(), region: z.string(), status });

const branchDetail = branchRow.extend({
  address: z.string(),
  timeZone: z.string(),
  hours: branchFields.hours,
  /** How often it was changed. */
  version: z.int(),
});

export const branchLines = {
  /** Those among which the caller may choose. */
  'branches.list': query({
    permission: 'branch.list',
    input: nothing,
    output: z.object({ rows: z.array(branchRow) }),
  }),
  'branches.get': query({
    permission: 'branch.list',
    about: { branch: 'branch' },
    input: z.strictObject({ branch: branchId }),
    output: branchDetail,
  }),
  'branches.open': command({
    permission: 'branch.manage',
    records: 'branch-opened',
    input: z.strictObject({
      key: formKey,
      /** Code and time zone are for good: every book of it begins with the one, its days go by the other. */
      code: branchId,
      timeZone: z.enum(timeZones),
      ...typedFields,
    }),
    output: branchDetail,
  }),
  'branches.change': command({
    permission: 'branch.manage',
    about: { branch: 'branch' },
    records: 'setting-changed',
    input: z.strictObject({ ...changeOf, ...typedFields }),
    output: branchDetail,
  }),
  /** Refuses BRANCH_IN_USE with who still belongs to a branch that is to be closed. */
  'branches.changeStatus': command({
    permission: 'branch.manage',
    about: { branch: 'branch' },
    records: 'setting-changed',
    input: z.strictObject({ ...changeOf, status }),
    output: branchDetail,
  }),
  'branches.changed': event({
    permission: 'branch.list',
    about: { branch: 'branch' },
    payload: z.object({ branch: branchId }),
  }),
};
