import type { Plant } from '../plant';

const listing = 'tests/integration/people/listing.test.ts';
const figures = 'tests/integration/people/figures.test.ts';

export const scalePlants: readonly Plant[] = [
  {
    mistake: 'A list of people is sorted or counted by reading them all',
    name: 'dormant people are sorted in memory',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/userOrder.ts',
        find: 'order: part.lastSignIn === never ? fields.slice(1) : fields,',
        replace: 'order: fields,',
      },
    ],
    caughtBy: {
      file: listing,
      test: 'reads a page off an index, whatever it is filtered and sorted by, and as little of it at any size',
    },
  },
  {
    mistake: 'A figure of people drifts from the people',
    name: 'a change of a person leaves the figures of people behind',
    changes: [
      {
        file: 'src/main/adapters/mongo/stores/users.ts',
        find: 'if (before) await movePerson(db, session, before, { ...before, ...change });',
        replace: 'if (!before) return;',
      },
    ],
    caughtBy: {
      file: figures,
      test: 'are what a plain count of everybody is, whoever changed them at once, twice, late or cut off',
    },
  },
  {
    mistake: 'A name is not found for one slip of the finger',
    name: 'two letters in the wrong order count as two slips of the finger',
    changes: [
      {
        file: 'src/main/domain/people/nameWords.ts',
        find: ' || isSwapped',
        replace: ' || (isSwapped && false)',
      },
    ],
    caughtBy: {
      file: 'tests/property/people/nameWords.test.ts',
      test: 'within one edit share something that is looked up: nothing is missed',
    },
  },
];
