import type { Plant } from '../plant';

const auditTest = 'tests/integration/application/audit.test.ts';

export const auditPlants: readonly Plant[] = [
  {
    mistake: 'A field of a query may be a query operator',
    name: 'a reference is looked for as it comes',
    changes: [
      {
        file: 'src/shared/contract/audit.ts',
        find: 'reference: line(40).optional(),',
        replace: 'reference: z.any(),',
      },
    ],
    caughtBy: {
      file: 'tests/integration/security/operators.test.ts',
      test: 'no operator that a caller sends comes into a filter, through any field, nor brings a row',
    },
  },
  {
    mistake: 'What was denied, or left the bank as a file, is not written down',
    name: 'a denial is no event',
    changes: [
      {
        file: 'src/main/ipc/dispatcher.ts',
        find: "if (!result.ok && result.code === 'NOT_PERMITTED' && session) recordDenial(session, key);",
        replace: "if (!result.ok && result.code === 'INTERNAL' && session) recordDenial(session, key);",
      },
    ],
    caughtBy: {
      file: auditTest,
      test: 'is searched by person, kind, desk, reference, outcome and day, all at once',
    },
  },
  {
    mistake: 'What was denied, or left the bank as a file, is not written down',
    name: 'the audit log leaves without an event',
    changes: [
      {
        file: 'src/main/application/audit/save.ts',
        find: 'if (!recorded.ok) return recorded;',
        replace: '',
      },
      {
        file: 'src/main/application/audit/save.ts',
        find: "const recorded = await record(actor, { what: 'auditLog', accountId: null, search });",
        replace: 'void [record, actor, search];',
      },
    ],
    caughtBy: {
      file: auditTest,
      test: 'is an event before it is one, and has no cell that a spreadsheet runs',
    },
  },
  {
    mistake: 'A list that is read page by page has a record twice, or not at all',
    name: 'a page of the audit log begins with those of the millisecond before it ended',
    changes: [
      {
        file: 'src/main/adapters/mongo/journal/search.ts',
        find: '_id: { $gte: after.id }',
        replace: "_id: { $gte: '~' }",
      },
    ],
    caughtBy: {
      file: 'tests/contract/ledger/journalSearch.test.ts',
      test: 'of all branches are found, each once, newest first, page by page',
    },
  },
];
