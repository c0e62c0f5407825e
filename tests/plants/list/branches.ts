import type { Plant } from '../plant';

const scopeTest = 'tests/integration/branches/scope.test.ts';
const movingTest = 'tests/integration/branches/moving.test.ts';
const branchesTest = 'tests/integration/branches/branches.test.ts';

const otherBranch = 'Who works in one branch sees another';
const moved = 'Who is moved keeps what was given for the old branch, or loses what was written there';
const closed = 'A branch is closed over people, accounts and desks';

const loses = 'of the staff who is moved loses their duties and their session, and works in the other branch';

export const branchPlants: readonly Plant[] = [
  {
    mistake: otherBranch,
    name: 'desks of all branches are listed',
    changes: [
      {
        file: 'src/main/application/desks/index.ts',
        find: "desks.list(scope === 'bank' ? null : holder.branch)",
        replace: "desks.list(scope === 'own' ? holder.branch : null)",
      },
    ],
    caughtBy: { file: scopeTest, test: 'finds nobody and nothing of another in desks.list' },
  },
  {
    mistake: otherBranch,
    name: 'an account is a thing of every branch',
    changes: [
      {
        file: 'src/shared/permissions.ts',
        find: '[subject.branch, subject.customerBranch].includes(holder.branch)',
        replace: "subject.branch === holder.branch || 'customerBranch' in subject",
      },
    ],
    caughtBy: { file: scopeTest, test: 'is not permitted accounts.summary of another' },
  },
  {
    mistake: moved,
    name: 'the account of who was moved is not seen where they belong now',
    changes: [
      {
        file: 'src/shared/permissions.ts',
        find: '[subject.branch, subject.customerBranch].includes(holder.branch)',
        replace: 'subject.branch === holder.branch',
      },
    ],
    caughtBy: {
      file: movingTest,
      test: 'is seen with the account by the staff there, and the account by those in whose books it is',
    },
  },
  {
    mistake: moved,
    name: 'duties go along',
    changes: [
      {
        file: 'src/main/application/users/move.ts',
        find: 'line: { branch, duties: [] },',
        replace: 'line: { branch },',
      },
    ],
    caughtBy: { file: movingTest, test: loses },
  },
  {
    mistake: moved,
    name: 'the session goes on',
    changes: [
      {
        file: 'src/main/ipc/standing.ts',
        find: 'before.branch !== now.branch',
        replace: 'false',
      },
    ],
    caughtBy: {
      file: 'tests/unit/ipc/standing.test.ts',
      test: 'ends the session of who was moved, at the notice of it',
    },
  },
  {
    mistake: moved,
    name: 'the person’s book is looked for in the new branch',
    changes: [
      {
        file: 'src/main/application/users/read.ts',
        find: 'userBook(user.home, userId)',
        replace: 'userBook(user.branch, userId)',
      },
    ],
    caughtBy: {
      file: movingTest,
      test: 'is in the journal with both branches, and may be moved, changed and moved back',
    },
  },
  {
    mistake: closed,
    name: 'nobody looks who is there',
    changes: [
      {
        file: 'src/main/application/branches/index.ts',
        find: "status === 'closed' ? await inTheWay(form.branch) : null",
        replace: "status === 'open' ? await inTheWay(form.branch) : null",
      },
    ],
    caughtBy: {
      file: branchesTest,
      test: 'is closed by way of closing, once nobody and nothing belongs to it, and then takes nobody',
    },
  },
];
