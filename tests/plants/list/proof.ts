import type { Plant } from '../plant';

const codes = 'Authenticator codes: any may be used again, or guessed';
const stepUp = 'An unlocked desk does whatever its person may';
const factorTest = 'tests/integration/auth/secondFactor.test.ts';

/** Weaknesses of signing in that the earlier system had no chance to have. */
export const proofPlants: readonly Plant[] = [
  {
    mistake: codes,
    name: 'a code is taken without looking whether it was taken before',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/secondFactors.ts',
        find: '{ _id: userId, sealed, lastStep: { $lt: step } },',
        replace: '{ _id: userId, sealed },',
      },
      {
        file: 'src/main/adapters/mongo/stores/secondFactors.ts',
        find: `{ $set: { lastStep: step } },
      );
      return taken.modifiedCount === 1;`,
        replace: `{ $set: { lastStep: step } },
      );
      return taken.matchedCount === 1;`,
      },
    ],
    caughtBy: { file: factorTest, test: 'lets one in of two desks that give the same code at once' },
  },
  {
    mistake: codes,
    name: 'the desk’s own clock says which code it is',
    changes: [
      {
        file: 'src/main/application/auth/secondFactor.ts',
        find: 'acceptedStep(secret, code, await serverTime(), lastStep)',
        replace: 'acceptedStep(secret, code, clock.now(), lastStep)',
      },
      {
        file: 'src/main/application/auth/secondFactor.ts',
        find: '{ secondFactors, sealing, serverTime, log }: FactorDependencies,',
        replace: '{ secondFactors, sealing, clock, log }: AuthDependencies,',
      },
    ],
    caughtBy: {
      file: factorTest,
      test: 'goes by the server’s clock: a desk’s own, an hour off, changes nothing',
    },
  },
  {
    mistake: codes,
    name: 'codes of two steps before are taken',
    changes: [
      {
        file: 'src/main/domain/access/secondFactor.ts',
        find: '[now, now - 1]',
        replace: '[now, now - 1, now - 2]',
      },
    ],
    caughtBy: {
      file: factorTest,
      test: 'takes the code of the step before, and none of two before, nor of the next',
    },
  },
  {
    mistake: codes,
    name: 'a recovery code stays good',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/secondFactors.ts',
        find: '{ $pull: { recoveryHashes: hash } },',
        replace: '{ $set: { changedAt: new Date() } },',
      },
    ],
    caughtBy: {
      file: factorTest,
      test: 'takes a recovery code once, on one desk, as it is typed, and that is an event',
    },
  },
  {
    mistake: codes,
    name: 'the secret of the app is kept as it is',
    changes: [
      {
        file: 'src/main/application/auth/enrolment.ts',
        find: 'sealed: sealing.seal(begun.secret, userId),',
        replace: 'sealed: begun.secret + sealing.seal(begun.secret, userId),',
      },
    ],
    caughtBy: { file: factorTest, test: 'leaves the secret neither in the database nor in the log' },
  },
  {
    mistake: codes,
    name: 'a password alone opens the bank to its Super Admin',
    changes: [
      {
        file: 'src/main/ipc/admission.ts',
        find: "if (session.mustEnrol && !isOfAuth(key)) return refuse('SECOND_FACTOR_REQUIRED');",
        replace: '',
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/acrossDesks.test.ts',
      test: 'lets its Super Admin do nothing before they have a second factor',
    },
  },
  {
    mistake: stepUp,
    name: 'nobody is asked once more who they are',
    changes: [
      {
        file: 'src/main/ipc/dispatcher.ts',
        find: 'if (!sure.ok) return sure;',
        replace: '',
      },
    ],
    caughtBy: {
      file: 'tests/integration/ipc/permissionMatrix.test.ts',
      test: 'is what was agreed: nothing else waits for it, however long ago somebody signed in',
    },
  },
  {
    mistake: stepUp,
    name: 'who got another role goes on in the session of the old one',
    changes: [
      {
        file: 'src/main/ipc/standing.ts',
        find: 'before.role !== now.role ||',
        replace: '',
      },
    ],
    caughtBy: {
      file: 'tests/unit/ipc/standing.test.ts',
      test: 'ends the session of who got another role, at the notice of it',
    },
  },
  {
    mistake: 'Passwords are judged by their characters, and not by how soon they are guessed',
    name: 'main takes what the window calls guessable',
    changes: [
      {
        file: 'src/main/domain/access/passwordRules.ts',
        find: "=== 'guessable' ? 'guessable' : null",
        replace: "=== 'guessable' ? null : null",
      },
    ],
    caughtBy: { file: 'tests/unit/auth/passwordRules.test.ts', test: '"Password123456!" is refused' },
  },
];
