import type { Plant } from '../plant';

const signInTest = 'tests/integration/auth/signIn.test.ts';
const usersTest = 'tests/integration/application/users.test.ts';
const peopleTest = 'tests/integration/mistakes/people.test.ts';
const addUser = 'src/main/application/users/add.ts';
const permissions = 'src/shared/permissions.ts';

const status = 'Status is never checked: a suspended customer signs in and posts';
const birthDates = 'The list gives every role all birth dates, and the password is the birth date';
const passwords = 'The stored password is never read; the one shown does not sign in; it cannot be changed';
const operator = 'The user ID at sign-in may be a query operator';
const superAdmin = 'An Admin can make a Super Admin';
const birthDateTest = 'the list names nobody’s birth date, and no birth date opens anything';

export const accessPlants: readonly Plant[] = [
  {
    mistake: status,
    name: 'whoever has a password signs in',
    changes: [
      {
        file: 'src/main/application/auth/signIn.ts',
        find: "if (!maySignIn(holder)) return { code: 'SIGN_IN_REFUSED' };",
        replace: '',
      },
    ],
    caughtBy: {
      file: signInTest,
      test: 'looks and costs the same for an unknown, wrong, blocked, suspended and inactive person',
    },
  },
  {
    mistake: status,
    name: 'a status is looked at when signing in, and never after',
    changes: [
      {
        file: 'src/main/ipc/standing.ts',
        find: 'if (holder === null || !maySignIn(holder) || isAnother(session.holder, holder)) {',
        replace: 'if (holder === null) {',
      },
      {
        file: permissions,
        find: "if (holder.status !== 'Active' && holder.status !== 'Pending') return null;",
        replace: '',
      },
    ],
    caughtBy: {
      file: 'tests/integration/mistakes/status.test.ts',
      test: 'a customer who was suspended after signing in posts nothing, and signs in no more',
    },
  },
  {
    mistake: status,
    name: 'a status is believed for a while',
    changes: [
      {
        file: 'src/main/ipc/admission.ts',
        find: "kind !== 'query' && !withoutDatabase.has(key)",
        replace: 'kind === null && key === null',
      },
    ],
    caughtBy: {
      file: 'tests/unit/ipc/dispatcher.test.ts',
      test: 'does nothing once its person was suspended, though no notice of it has come',
    },
  },
  {
    mistake: birthDates,
    name: 'customers may list users',
    changes: [
      {
        file: permissions,
        find: "'user.list': staffOfBranch,",
        replace: "'user.list': { ...staffOfBranch, Customer: 'bank' },",
      },
    ],
    caughtBy: {
      file: 'tests/integration/ipc/permissionMatrix.test.ts',
      test: 'stands as it was agreed: a change of the table shows here',
    },
  },
  {
    mistake: birthDates,
    name: 'the list has birth dates',
    changes: [
      {
        file: 'src/shared/contract/people.ts',
        find: '  lastSignIn: instant.nullable(),',
        replace: '  lastSignIn: instant.nullable(),\n  birthDate: date,',
      },
      {
        file: 'src/main/application/users/view.ts',
        find: '  branch: user.branch,',
        replace: '  branch: user.branch,\n  birthDate: user.birthDate,',
      },
    ],
    caughtBy: { file: peopleTest, test: birthDateTest },
  },
  {
    mistake: birthDates,
    name: 'the first password is the birth date',
    changes: [
      {
        file: addUser,
        find: 'const password = firstPassword(dependencies.random);',
        replace: "const password = ['Test@', ...person.birthDate.split('-').reverse()].join('');",
      },
    ],
    caughtBy: { file: peopleTest, test: birthDateTest },
  },
  {
    mistake: passwords,
    name: 'the stored password is not read',
    changes: [
      {
        file: 'src/main/application/auth/proof.ts',
        find: 'const right = await passwords.verify(counts ? attempt.credential.hash : null, password);',
        replace:
          'await passwords.verify(counts ? attempt.credential.hash : null, password);\n  const right = true;',
      },
    ],
    caughtBy: {
      file: signInTest,
      test: 'is refused for a wrong password, and that is an event that names the person and no secret',
    },
  },
  {
    mistake: passwords,
    name: 'the password shown is not the one stored',
    changes: [
      {
        file: addUser,
        find: 'hash: await dependencies.passwords.hash(password),',
        replace: 'hash: await dependencies.passwords.hash(firstPassword(dependencies.random)),',
      },
    ],
    caughtBy: { file: peopleTest, test: birthDateTest },
  },
  {
    mistake: passwords,
    name: 'a changed password is not kept',
    changes: [
      {
        file: 'src/main/application/auth/changePassword.ts',
        find: "if (!(await credentials.change(proof.credential, hash, changedAt))) return refuse('SIGN_IN_REFUSED');",
        replace: '',
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/password.test.ts',
      test: 'of a first sign-in makes the person Active, as an event in their own book',
    },
  },
  {
    mistake: operator,
    name: 'anything is a user ID',
    changes: [
      {
        file: 'src/shared/contract/auth.ts',
        find: 'z.strictObject({ userId: z.string().max(64), password: secret, code',
        replace: 'z.strictObject({ userId: z.any(), password: secret, code',
      },
    ],
    caughtBy: { file: 'tests/unit/ipc/fuzz.test.ts', test: 'never reaches the handler of auth.signIn' },
  },
  {
    mistake: operator,
    name: 'keys that begin with $ may cross from a window',
    changes: [
      {
        file: 'src/main/ipc/wireInput.ts',
        find: "key.startsWith('$') || forbiddenKeys.has(key)",
        replace: 'forbiddenKeys.has(key)',
      },
    ],
    caughtBy: { file: 'tests/unit/ipc/wireInput.test.ts', test: 'is not an operator of the database' },
  },
  {
    mistake: '100 wrong tries lock nothing',
    name: 'attempts are not counted',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/credentials.ts',
        find: "const isFree = { $lte: ['$blockedUntil', at] };",
        replace: 'const isFree = true;',
      },
    ],
    caughtBy: {
      file: signInTest,
      test: 'comes for the right password too after ten wrong ones, and for half an hour',
    },
  },
  {
    mistake: '100 wrong tries lock nothing',
    name: 'a password is compared also where the try does not count',
    changes: [
      {
        file: 'src/main/application/auth/proof.ts',
        find: 'const counts = attempt?.waitMs === 0;',
        replace: 'const counts = attempt !== null;',
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/guessing.test.ts',
      test: 'four processes that guess one password two hundred times have ten guesses compared at most',
    },
  },
  {
    mistake: 'Sign-out ends nothing',
    name: 'signing out only shows the sign-in again',
    changes: [
      {
        file: 'src/main/ipc/handlers/auth.ts',
        find: "sessions.endOfUser(holder.userId, 'asked');",
        replace: 'void holder;',
      },
    ],
    caughtBy: {
      file: 'tests/unit/ipc/authHandlers.test.ts',
      test: 'begins with a sign-in, is told without its id, and ends everywhere with a sign-out',
    },
  },
  {
    mistake: superAdmin,
    name: 'whoever adds users adds any role',
    changes: [
      {
        file: addUser,
        find: "{ branch })) return refuse('NOT_PERMITTED');",
        replace: "{ branch }) && false) return refuse('NOT_PERMITTED');",
      },
    ],
    caughtBy: {
      file: usersTest,
      test: 'an Admin adds staff and customers, and makes neither an Admin nor a Super Admin',
    },
  },
  {
    mistake: superAdmin,
    name: 'the table lets an Admin add a Super Admin',
    changes: [
      {
        file: permissions,
        find: "'user.add.Super_Admin': { Super_Admin: 'bank' },",
        replace: "'user.add.Super_Admin': administrators,",
      },
    ],
    caughtBy: {
      file: usersTest,
      test: 'an Admin adds staff and customers, and makes neither an Admin nor a Super Admin',
    },
  },
  {
    mistake: 'Any field can be assigned when adding a user',
    name: 'fields that the form does not have are taken',
    changes: [
      {
        file: 'src/shared/contract/people.ts',
        find: '.strictObject({ key: formKey, role, branch: branchId, ...personFields })',
        replace: '.looseObject({ key: formKey, role, branch: branchId, ...personFields })',
      },
    ],
    caughtBy: { file: usersTest, test: 'refuses a field that the form does not have' },
  },
  {
    mistake: 'Names are put into pages unescaped',
    name: 'a name is written as markup',
    changes: [
      {
        file: 'src/renderer/features/users/UserPanel.tsx',
        find: '      {user.userId}\n',
        replace: '      <b dangerouslySetInnerHTML={{ __html: user.firstName }} />\n',
      },
    ],
    caughtBy: { file: 'tests/unit/shell/bannedCalls.test.ts', test: 'are in no source file' },
  },
];
