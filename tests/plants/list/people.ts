import type { Plant } from '../plant';

const usersTest = 'tests/integration/application/users.test.ts';
const peopleTest = 'tests/integration/mistakes/people.test.ts';
const users = 'src/main/adapters/mongo/schema/collections/users.ts';
const phonePattern = '/^[6-9][0-9]{9}$/';

const malformed =
  'One malformed record (a login without a user, a user without a name or birth date) breaks pages';
const phones = 'Phone accepts Devanagari digits and a trailing line feed';
const simultaneous = '20 simultaneous additions with one phone number made 2 users';

export const peoplePlants: readonly Plant[] = [
  {
    mistake: malformed,
    name: 'a user without a name is stored',
    changes: [
      {
        file: users,
        find: 'firstName: z.string().min(1).max(60),',
        replace: 'firstName: z.string().min(1).max(60).optional(),',
      },
    ],
    caughtBy: {
      file: peopleTest,
      test: 'nobody is stored without one of the fields, not even past Branchbook, and the list goes on',
    },
  },
  {
    mistake: malformed,
    name: 'a user without a birth date is stored',
    changes: [{ file: users, find: 'birthDate: date,', replace: 'birthDate: date.optional(),' }],
    caughtBy: {
      file: peopleTest,
      test: 'nobody is stored without one of the fields, not even past Branchbook, and the list goes on',
    },
  },
  {
    mistake: malformed,
    name: 'validators only warn',
    changes: [
      {
        file: 'src/main/adapters/mongo/schema/apply.ts',
        find: "validationAction: 'error'",
        replace: "validationAction: 'warn'",
      },
    ],
    caughtBy: { file: peopleTest, test: 'a sign-in of nobody is not stored' },
  },
  {
    mistake: 'One duplicate stops all later indexes',
    name: 'collections are made one after another',
    changes: [
      {
        file: 'src/main/adapters/mongo/schema/apply.ts',
        find: 'await Promise.all(all.map((declared) => applyCollection(db, declared)));',
        replace: 'for (const declared of all) await applyCollection(db, declared);',
      },
    ],
    caughtBy: {
      file: 'tests/integration/mistakes/indexes.test.ts',
      test: 'a duplicate is said, and keeps no other collection from its indexes',
    },
  },
  {
    mistake: 'If the counter fails, user IDs become clock seconds',
    name: 'a counter that fails falls back to the clock',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/counters.ts',
        find: 'const given = await increment();',
        replace:
          'const given = await increment().catch(() => ({ value: BigInt(Math.floor(Date.now() / 1_000)) }));',
      },
    ],
    caughtBy: {
      file: 'tests/integration/mistakes/numbers.test.ts',
      test: 'a counter that fails gives no number, and the next one is the next',
    },
  },
  {
    mistake: phones,
    name: 'a phone has digits of any script',
    changes: [
      { file: 'src/shared/contract/people.ts', find: phonePattern, replace: '/^[6-9६-९][0-9०-९]{9}$/' },
    ],
    caughtBy: { file: usersTest, test: 'refuses digits of another script' },
  },
  {
    mistake: phones,
    name: 'a phone may end in a line feed',
    changes: [{ file: 'src/shared/contract/people.ts', find: phonePattern, replace: '/^[6-9][0-9]{9}$/m' }],
    caughtBy: { file: usersTest, test: 'refuses a trailing line feed' },
  },
  {
    mistake: phones,
    name: 'the database takes a line feed at the end of a phone',
    changes: [
      {
        file: 'src/main/adapters/mongo/schema/jsonSchema.ts',
        find: "pattern.replace(/(?<!\\\\)\\$$/, '\\\\z')",
        replace: 'pattern',
      },
    ],
    caughtBy: {
      file: 'tests/contract/schema/collections.test.ts',
      test: 'are refused: other digits or a line feed in a phone, an unknown role, one field too many',
    },
  },
  {
    mistake: 'E-mail is unique only by case',
    name: 'an e-mail address is compared as written',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/userDocuments.ts',
        find: 'email.toLowerCase()',
        replace: 'email',
      },
    ],
    caughtBy: { file: usersTest, test: 'takes an e-mail address for the same in either case' },
  },
  {
    mistake: simultaneous,
    name: 'only a look before the insert guards phones',
    changes: [
      {
        file: users,
        find: "{ name: 'phones', key: { phones: 1 }, unique: true }",
        replace: "{ name: 'phones', key: { phones: 1 } }",
      },
    ],
    caughtBy: {
      file: usersTest,
      test: 'makes one user of twenty simultaneous additions with one phone number',
    },
  },
  {
    mistake: 'Branch = first word of the address',
    name: 'an account’s branch is read off the address',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/userInsert.ts',
        find: 'const { userId, branch, addedKey } = user;',
        replace:
          "const { userId, addedKey } = user;\n  const branch = [user.street, user.city].join(', ').split(' ')[0] ?? '';",
      },
    ],
    caughtBy: {
      file: peopleTest,
      test: 'a customer’s account belongs to a branch of the bank, whatever the address begins with',
    },
  },
];
