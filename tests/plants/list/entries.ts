import type { Plant } from '../plant';

const listTest = 'tests/contract/ledger/entryList.test.ts';

export const entryPlants: readonly Plant[] = [
  {
    mistake: 'A list that is read page by page has a record twice, or not at all',
    name: 'a page of transactions leaves out those of the millisecond in which the one before it ended',
    changes: [
      {
        file: 'src/main/application/entries/pages.ts',
        find: 'if (found.length === limit) return { entries: found, next: before };',
        replace:
          'if (found.length === limit) return { entries: found, next: before.slice(0, 25) + "AA:" + "0".repeat(36) };',
      },
    ],
    caughtBy: {
      file: listTest,
      test: 'finds what a plain filter over all of them finds, each once, newest first, page by page',
    },
  },
  {
    mistake: 'What was denied, or left the bank as a file, is not written down',
    name: 'transactions leave without an event',
    changes: [
      {
        file: 'src/main/application/entries/save.ts',
        find: 'if (!recorded.ok) return recorded;',
        replace: '',
      },
      {
        file: 'src/main/application/entries/save.ts',
        find: "const recorded = await record(actor, { what: 'entries', accountId: null, search: by });",
        replace: 'void [record, actor, by];',
      },
    ],
    caughtBy: {
      file: 'tests/integration/application/transactions.test.ts',
      test: 'are an event before they are one, and have no cell that a spreadsheet runs',
    },
  },
];
