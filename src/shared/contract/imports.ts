import { z } from 'zod';
import { fieldErrorCodes } from '../errors';
import { job } from './line';
import { formKey } from './values';

/** What a file of people may name in its first line; `row` is all of a line. */
export const importColumns = [
  'row',
  'firstName',
  'lastName',
  'email',
  'phones',
  'birthDate',
  'gender',
  'state',
  'city',
  'street',
  'role',
  'branch',
] as const;

/** What a file of people may hold at most: each of them costs a hash. */
export const mostImported = 5_000;

/** So many are shown; the others are counted. */
export const mostProblemsShown = 200;

const problem = z.object({
  /** The number of the line in the file. */
  no: z.int(),
  column: z.enum(importColumns),
  code: z.enum(fieldErrorCodes),
  /** What stands there. */
  text: z.string(),
});

const input = z.strictObject({ key: formKey });

export const importLines = {
  /** Lets the person choose a file of people, and checks every line of it; nobody is made. */
  'users.checkImport': job({
    permission: 'user.import',
    records: null,
    input,
    output: z.object({
      file: z.string(),
      people: z.int(),
      /** People that an earlier run of the same file has made: they are not made again. */
      madeBefore: z.int(),
      bad: z.int(),
      problems: z.array(problem).max(mostProblemsShown),
    }),
  }),
  /** Makes everybody in the file that was checked under the key. Stopped and begun again, it goes on. */
  'users.import': job({
    permission: 'user.import',
    records: 'import-started',
    input,
    output: z.object({ made: z.int() }),
  }),
  /** The first passwords of those that were made, once; then they are nowhere any more. */
  'users.saveFirstPasswords': job({
    permission: 'user.import',
    records: 'exported',
    input,
    output: z.object({ saved: z.string() }),
  }),
};
