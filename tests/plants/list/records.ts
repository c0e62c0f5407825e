import type { Plant } from '../plant';

const documents = 'src/main/adapters/documents/index.ts';
const localTime = 'Server-local time stored as if it were UTC';

export const recordPlants: readonly Plant[] = [
  {
    mistake: localTime,
    name: 'an entry carries local time',
    changes: [
      {
        file: 'src/main/domain/ledger/seal.ts',
        find: 'bookingTime: context.now,',
        replace: 'bookingTime: new Date(context.now.getTime() - context.now.getTimezoneOffset() * 60_000),',
      },
    ],
    caughtBy: {
      file: 'tests/integration/mistakes/clock.test.ts',
      test: 'on a computer in India, transactions and sign-ins carry true UTC, and the day is India’s',
    },
  },
  {
    mistake: localTime,
    name: 'the business date is that of the computer’s own zone',
    changes: [
      {
        file: 'src/shared/businessDate.ts',
        find: "new Intl.DateTimeFormat('en-CA', {\n    timeZone,",
        replace: "new Intl.DateTimeFormat('en-CA', {",
      },
    ],
    caughtBy: {
      file: 'tests/unit/shared/businessDate.test.ts',
      test: 'is the branch’s, whichever zone this computer is in',
    },
  },
  {
    mistake: 'Transactions are cut at the newest 1,000',
    name: 'a history ends after a thousand entries',
    changes: [
      {
        file: 'src/main/application/accounts/history.ts',
        find: 'const page = await books.page(book, from, reach);',
        replace:
          'const newest = (await books.head(book))?.no ?? 0;\n      const page = (await books.page(book, from, reach)).filter((record) => (accountLineIn(record, book)?.no ?? 0) > newest - 1_000);',
      },
    ],
    caughtBy: {
      file: 'tests/unit/mistakes/history.test.ts',
      test: 'a history of 1,200 entries is read to its first one, each once',
    },
  },
  {
    mistake: 'Two customers downloading charts at once get each other’s',
    name: 'all charts are drawn with one pen',
    changes: [
      { file: documents, find: 'let lastId = 0;', replace: 'let lastId = 0;\n  let pen: unknown = null;' },
      {
        file: documents,
        find: 'worker.postMessage({ id, task } satisfies WorkerRequest);',
        replace: 'pen = task;\n      setImmediate(() => worker?.postMessage({ id, task: pen }));',
      },
    ],
    caughtBy: {
      file: 'tests/integration/mistakes/pictures.test.ts',
      test: 'two customers who save their charts at once each get their own (×10)',
    },
  },
  {
    mistake: 'A chart’s summary box covers its labels',
    name: 'the totals stand over the chart',
    changes: [
      {
        file: 'src/shared/charts/sixMonthPicture.ts',
        find: 'height: totalsBand.top - pictureTop - 16,',
        replace: 'height: totalsBand.top - pictureTop + 16,',
      },
    ],
    caughtBy: {
      file: 'tests/unit/features/sixMonthChart.test.ts',
      test: 'paints the totals in a band that touches neither the chart nor another text',
    },
  },
  {
    mistake: 'A sign-in grows with the customer’s transactions',
    name: 'signing in reads more than it needs',
    changes: [
      {
        file: 'src/main/application/auth/signIn.ts',
        find: 'const previousSignIn = await lastSignIn(userId);',
        replace: 'const previousSignIn = await lastSignIn(userId);\n    await lastSignIn(userId);',
      },
    ],
    caughtBy: {
      file: 'tests/integration/auth/signIn.test.ts',
      test: 'does the same work however many records the journal holds, and never searches it',
    },
  },
];
