import type { Plant } from '../plant';

const outboxTest = 'tests/integration/auth/mailing.test.ts';
const decideTest = 'tests/unit/ledger/decide.test.ts';
const managingTest = 'tests/integration/application/managing.test.ts';
const resetTest = 'tests/integration/auth/reset.test.ts';
const decideEvent = 'src/main/domain/ledger/decideEvent.ts';
const resetStore = 'src/main/adapters/mongo/stores/passwordResets.ts';

const recoveryStore = 'src/main/adapters/mongo/stores/recoveries.ts';

const recovery = 'A desk dies with a code, and the person has neither it nor a password';
const mails = 'A mail is lost, or sent twice, or stops all others';
const code = 'A mailed code is enough, lives on, or is guessed';

export const identityPlants: readonly Plant[] = [
  {
    mistake: 'The last Super Admin is taken away by two at once',
    name: 'the book of the one who goes is not looked at again',
    changes: [
      {
        file: 'src/main/application/users/changing.ts',
        find: '      seen,\n',
        replace: '',
      },
    ],
    caughtBy: {
      file: 'tests/unit/application/superAdmins.test.ts',
      test: 'leave one, in whatever order they take their steps',
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
    changes: [{ file: resetStore, find: ', tries: { $lt: mostTries } }', replace: ' }' }],
    caughtBy: { file: resetTest, test: 'has five tries, also where they come at once' },
  },
  {
    mistake: code,
    name: 'a code never runs out',
    changes: [{ file: resetStore, find: '          $expr: isLive,\n', replace: '' }],
    caughtBy: { file: resetTest, test: 'is void after ten minutes of the server' },
  },
  {
    mistake: code,
    name: 'of two with the same code both are told that it was theirs',
    changes: [
      {
        file: recoveryStore,
        find: `{ session },
        );
        if (spent.modifiedCount === 0) return false;
        await collection`,
        replace: `{ session },
        );
        if (!spent.acknowledged) return false;
        await collection`,
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
    changes: [{ file: recoveryStore, find: '$pull: { recoveryHashes: codeHash }, ', replace: '' }],
    caughtBy: {
      file: 'tests/integration/auth/recovery.test.ts',
      test: 'lets the Super Admin back in, each code once, also of two at once, and ends the sessions',
    },
  },
  {
    mistake: recovery,
    name: 'the same form is not known again',
    changes: [
      {
        file: 'src/main/application/resets/recoveries.ts',
        find: 'const isRepeat = kept.recovery.key === key &&',
        replace: "const isRepeat = kept.recovery.key === '' &&",
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/recoveries.test.ts',
      test: 'is finished by the same form, where a desk died before the event',
    },
  },
  {
    mistake: recovery,
    name: 'a sign-in with the password before is let in by being quick',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/credentials.ts',
        find: `{ _id: { $eq: userId }, changedAt },
        { $set: { failures: 0`,
        replace: `{ _id: { $eq: userId } },
        { $set: { failures: 0`,
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/recoveries.test.ts',
      test: 'ends where the password it was made with was replaced meanwhile',
    },
  },
  {
    mistake: 'Somebody stays what they were, because a desk died before it wrote it down',
    name: 'a person’s document is believed, whatever their book says',
    changes: [
      {
        file: 'src/main/application/users/read.ts',
        find: 'head.no <= user.bookNo) return',
        replace: 'head.no > 0) return',
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/lagging.test.ts',
      test: 'signs in no more once they were suspended',
    },
  },
  {
    mistake: mails,
    name: 'a desk that is not let in uses up the tries of a mail',
    changes: [
      {
        file: 'src/main/application/mailing/mailer.ts',
        find: "if (isOfDesk(problem)) return { state: 'givenBack' };",
        replace: "if (isOfDesk(problem)) return { state: 'failed', reason: problem };",
      },
    ],
    caughtBy: {
      file: outboxTest,
      test: 'counts what is wrong with a desk (signInRefused) against no mail, and the next desk sends it',
    },
  },
  {
    mistake: mails,
    name: 'a code whose answer was lost is sent again',
    changes: [
      {
        file: 'src/main/domain/mail/kinds.ts',
        find: "new Set(['passwordRecovered',",
        replace: "new Set(['resetCode', 'passwordRecovered',",
      },
    ],
    caughtBy: {
      file: outboxTest,
      test: 'sends a code never again by itself, and a notice once more under its Message-ID, where an answer was lost',
    },
  },
  {
    mistake: mails,
    name: 'what is folded twice is mailed twice',
    changes: [
      {
        file: 'src/main/domain/mail/following.ts',
        find: '{intent.key}`',
        replace: '{performance.now()}`',
      },
    ],
    caughtBy: {
      file: outboxTest,
      test: 'is mailed once, however often they are folded, and to the address it is about',
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
