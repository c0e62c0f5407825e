import type { Plant } from '../plant';

const decideTest = 'tests/unit/ledger/decide.test.ts';
const managingTest = 'tests/integration/application/managing.test.ts';
const resetTest = 'tests/integration/auth/reset.test.ts';
const decideEvent = 'src/main/domain/ledger/decideEvent.ts';
const resetStore = 'src/main/adapters/mongo/stores/passwordResets.ts';

const code = 'A mailed code is enough, lives on, or is guessed';

export const identityPlants: readonly Plant[] = [
  {
    mistake: 'The last Super Admin is taken away by two at once',
    name: 'nobody looks whether the book of Super Admins has moved',
    changes: [
      {
        file: decideEvent,
        find: "if ((head?.no ?? 0) !== intent.user?.superAdmins) return refuse('CHANGED_MEANWHILE', { details: { book } });",
        replace: '',
      },
    ],
    caughtBy: {
      file: decideTest,
      test: 'that takes a Super Admin away claims the book of them: of two one finds it further',
    },
  },
  {
    mistake: 'A change of a person undoes what somebody else changed meanwhile',
    name: 'what the form had seen is not looked at',
    changes: [
      {
        file: decideEvent,
        find: 'if (change.seen !== undefined && head?.no !== change.seen) {',
        replace: 'if (change.seen === null) {',
      },
    ],
    caughtBy: { file: decideTest, test: 'that changes a person rests on what its form had seen' },
  },
  {
    mistake: 'Whoever held the forgotten password stays signed in',
    name: 'a one-time password ends no session',
    changes: [
      {
        file: 'src/main/adapters/mongo/watch/notices.ts',
        find: "  'password-reset',\n  'password-recovered',\n]);",
        replace: "  'password-recovered',\n]);",
      },
    ],
    caughtBy: {
      file: managingTest,
      test: 'is shown once, ends the sessions, works once, and is nowhere in the journal',
    },
  },
  {
    mistake: code,
    name: 'who has the code needs nothing else',
    changes: [
      {
        file: 'src/main/application/resets/reset.ts',
        find: "if (!input.witness) return refuse('WITNESS_REFUSED');",
        replace: 'if (!input.witness) return succeed(null);',
      },
    ],
    caughtBy: {
      file: resetTest,
      test: 'is not enough: somebody else vouches for who has no second factor',
    },
  },
  {
    mistake: code,
    name: 'a code is tried as often as one likes',
    changes: [{ file: resetStore, find: '          tries: { $lt: mostTries },\n', replace: '' }],
    caughtBy: { file: resetTest, test: 'has five tries, also where they come at once' },
  },
  {
    mistake: code,
    name: 'a code never runs out',
    changes: [
      { file: resetStore, find: "          $expr: { $gt: ['$expiresAt', '$$NOW'] },\n", replace: '' },
    ],
    caughtBy: { file: resetTest, test: 'is void after ten minutes of the server' },
  },
  {
    mistake: code,
    name: 'of two with the same code both are told that it was theirs',
    changes: [
      {
        file: resetStore,
        find: 'return spent.modifiedCount === 1;',
        replace: 'return spent.acknowledged;',
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/resetRace.test.ts',
      test: 'of two with the same code is done by exactly one',
    },
  },
  {
    mistake: 'A code of the recovery sheet works again and again',
    name: 'a code that was used stays on the sheet',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/credentials.ts',
        find: '{ $pull: { recoveryHashes: codeHash } },',
        replace: '{ $set: { failures: 0 } },',
      },
      {
        file: 'src/main/adapters/mongo/stores/credentials.ts',
        find: 'return spent.modifiedCount === 1;',
        replace: 'return spent.matchedCount === 1;',
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/recovery.test.ts',
      test: 'lets the Super Admin back in, each code once, also of two at once, and ends the sessions',
    },
  },
  {
    mistake: 'A line feed in an e-mail address writes a header of its own',
    name: 'a recipient is not looked at',
    changes: [
      {
        file: 'src/main/adapters/mail/smtp.ts',
        find: '!email.safeParse(to).success ||',
        replace: '',
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/smtp.test.ts',
      test: 'takes no message with a header in the recipient',
    },
  },
  {
    mistake: 'The same file of people makes them twice',
    name: 'a line’s key does not follow from the file alone',
    changes: [
      {
        file: 'src/main/application/importing/check.ts',
        find: "'users-import-row',",
        replace: 'kept,',
      },
    ],
    caughtBy: {
      file: 'tests/integration/application/importing.test.ts',
      test: 'is made line by line, each once, also when the very file is chosen again; its passwords are saved once',
    },
  },
];
