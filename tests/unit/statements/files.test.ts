import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { statementCsv } from '@main/adapters/documents/worker/statementCsv';
import { createFiles } from '@main/adapters/files';
import { createStatementFiles, type StatementFileDependencies } from '@main/application/statements/files';
import { createStatement } from '@main/application/statements/statement';
import type { Documents } from '@main/ports/documents';
import { refuse, succeed } from '@shared/result';
import { actor, keptBooks, masterData } from '@tests/support/statements/keptBooks';
import { account, book, creditsOn } from '@tests/support/statements/plainBook';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-statement-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** The CSV writer without its worker. */
const documents: Pick<Documents, 'stream'> = {
  stream: async function* (request, rows) {
    const made = statementCsv(request);
    yield made.begin();
    for await (const some of rows) yield made.rows(some);
    yield made.end();
  },
};

const records = creditsOn(Array.from({ length: 1_200 }, () => '2028-02-29'));

function bench(over: Partial<StatementFileDependencies> = {}) {
  const { books, projections } = keptBooks(book, records, records.length);
  const happened: string[] = [];
  const made = createStatementFiles({
    statement: createStatement({ ...masterData, books, projections, today: () => '2028-03-31' }),
    accounts: masterData.accounts,
    books,
    languageOf: () => 'en',
    record: async (_actor, { what, accountId, period }) => {
      happened.push(`exported ${what} of ${accountId}, ${period?.from} to ${period?.to}`);
      return succeed({} as never);
    },
    files: createFiles({
      chooseSavePath: async ({ suggestedName }) => {
        happened.push(`asked where to keep ${suggestedName}`);
        return path.join(folder, suggestedName);
      },
      viewFolder: path.join(folder, 'viewed'),
      openFile: async (file) => {
        happened.push(`opened ${path.extname(file)}`);
        return true;
      },
    }),
    documents,
    ...over,
  });
  const abort = new AbortController();
  const told: (number | null)[] = [];
  const asked = { accountId: account, from: '2028-02-01', to: '2028-02-29' };
  const jobTelling = (onProgress: (fraction: number | null) => void) => ({
    signal: abort.signal,
    progress: (fraction: number | null) => {
      told.push(fraction);
      onProgress(fraction);
    },
  });
  const run = (onProgress: (fraction: number | null) => void = () => undefined) =>
    made['statements.save'](actor, { ...asked, format: 'csv' }, jobTelling(onProgress));
  const print = () =>
    made['statements.print'](
      actor,
      asked,
      jobTelling(() => undefined),
    );
  return { run, print, abort, told, happened };
}

it('asks where, writes the event, and then the file, and says how far it is', async () => {
  const { run, told, happened } = bench();
  const name = `statement_${account.slice(-4)}_2028-02-01_2028-02-29.csv`;
  expect(await run()).toEqual({ ok: true, value: { saved: name } });
  expect(happened).toEqual([
    `asked where to keep ${name}`,
    `exported statementFigures of ${account}, 2028-02-01 to 2028-02-29`,
  ]);
  const lines = (await readFile(path.join(folder, name), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(1_200 + 3);
  expect(lines.at(-1)).toBe('2028-02-29,,,Closing balance,,,,1200.00');
  expect(told).toEqual([500 / 1_200, 1_000 / 1_200, 1]);
});

it('leaves nothing behind when it is cancelled on the way', async () => {
  const { run, abort } = bench();
  expect(await run(() => abort.abort())).toEqual(refuse('CANCELLED'));
  expect(await readdir(folder)).toEqual([]);
});

it('writes no file where the event was not written', async () => {
  const { run } = bench({ record: async () => refuse('DATABASE_UNAVAILABLE') });
  expect(await run()).toEqual(refuse('DATABASE_UNAVAILABLE'));
  expect(await readdir(folder)).toEqual([]);
});

it('writes no file whose rows do not come to its sums', async () => {
  const { books, projections } = keptBooks(book, records, records.length);
  const right = createStatement({ ...masterData, books, projections, today: () => '2028-03-31' });
  const { run } = bench({
    statement: async (...asked) => {
      const made = await right(...asked);
      return made.ok ? succeed({ ...made.value, credits: made.value.credits + 1n }) : made;
    },
  });
  await expect(run()).rejects.toThrow('other sums than its rows');
  expect(await readdir(folder)).toEqual([]);
});

it('shows the same as a PDF in the system’s viewer, after the event', async () => {
  const { print, happened } = bench();
  expect(await print()).toEqual({ ok: true, value: {} });
  expect(happened).toEqual([`exported statement of ${account}, 2028-02-01 to 2028-02-29`, 'opened .pdf']);
});
