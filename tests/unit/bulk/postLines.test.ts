import { postLines } from '@main/application/bulk/postLines';
import type { Bulk, Pays } from '@main/domain/bulk/bulk';
import type { LineProblem } from '@main/domain/bulk/line';
import { refuse } from '@shared/result';
import { accountNo, branch, common } from '@tests/support/ledger/desk';
import { expect, it } from 'vitest';

const account = accountNo(2);

/** Posts one line under whose key somebody else's record arrives after it was looked for. */
async function beaten(pays: Pays): Promise<readonly LineProblem[]> {
  const { key, postedBy } = common();
  const bulk: Bulk = { key, branch, pays, file: '', digest: '', lines: 1, total: 1_00n, postedBy };
  const listed: LineProblem[] = [];
  const dependencies: Parameters<typeof postLines>[0] = {
    posting: {
      postRemembered: async () => refuse('IDEMPOTENCY_CONFLICT'),
      books: { findAll: async () => new Map() } as never,
    },
    accounts: { byIds: async () => [{ accountId: account, branch } as never] },
    files: {
      rows: async function* () {
        yield [
          { no: 1, cells: ['Account', 'Amount'] },
          { no: 2, cells: [account, '1'] },
        ];
      },
      list: async () => ({
        add: async (lines) => {
          listed.push(...lines);
        },
        close: async () => undefined,
      }),
    },
    figuresCaughtUp: async () => undefined,
  };
  const job = { signal: new AbortController().signal, progress: () => undefined };
  expect(await postLines(dependencies, bulk, false, job)).toMatchObject({ value: { posted: 0, refused: 1 } });
  return listed;
}

it('says of interest that was paid in the same moment that it is paid', async () => {
  expect(await beaten({ by: 'interest', period: '2026-10' })).toMatchObject([{ problem: 'interestPaid' }]);
});

it('says of a line under a taken key that the books refused it', async () => {
  expect(await beaten({ by: 'account', account: accountNo(1) })).toMatchObject([{ problem: 'refused' }]);
});
