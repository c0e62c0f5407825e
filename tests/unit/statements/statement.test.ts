import { createStatementRows } from '@main/application/statements/rows';
import { createStatement, type StatementDependencies } from '@main/application/statements/statement';
import { addDays } from '@shared/businessDate';
import { actor, byHand, keptBooks, masterData } from '@tests/support/statements/keptBooks';
import { account, book, creditsOn } from '@tests/support/statements/plainBook';
import { describe, expect, it } from 'vitest';

const today = () => '2028-03-31';

/** Counts the records that are read of a book. */
function counted({ range, ...books }: StatementDependencies['books']) {
  const read = { records: 0 };
  return {
    read,
    books: {
      ...books,
      range: async (...asked: Parameters<typeof range>) => {
        const found = await range(...asked);
        read.records += found.length;
        return found;
      },
    },
  };
}

const days = (count: number, perDay: number) =>
  Array.from({ length: count * perDay }, (_, index) => addDays('2027-04-01', Math.floor(index / perDay)));

describe('a statement', () => {
  it.each([
    [{ from: '2028-02-29', to: '2028-04-01' }, { to: 'inFuture' }],
    [
      { from: '2028-04-01', to: '2028-04-01' },
      { from: 'inFuture', to: 'inFuture' },
    ],
    [{ from: '2028-03-02', to: '2028-03-01' }, { to: 'endsBeforeStart' }],
  ])('of %j is refused, and the field is named', async (period, fields) => {
    const { books, projections } = keptBooks(book, creditsOn([]), 0);
    const answer = await createStatement({ ...masterData, books, projections, today })(actor, {
      accountId: account,
      ...period,
    });
    expect(answer).toEqual({ ok: false, code: 'INVALID_INPUT', fields });
  });

  it('of a month with 9,000 entries reads a few records, and none of the rows', async () => {
    const records = creditsOn(days(366, 300));
    const { books, projections } = keptBooks(book, records, records.length);
    const { books: watched, read } = counted(books);
    const statement = createStatement({ ...masterData, books: watched, projections, today });
    const period = { from: '2028-02-01', to: '2028-02-29' };
    const answer = await statement(actor, { accountId: account, ...period });
    expect(answer).toMatchObject({ ok: true, value: byHand(book, records, period.from, period.to) });
    expect(read.records).toBeLessThan(200);
  });

  it('adds its rows up where a line of the old day stands behind one of the new', async () => {
    const dates = ['2028-02-28', '2028-02-29', '2028-03-01', '2028-02-29', '2028-03-01'];
    const records = creditsOn(dates);
    const { books, projections } = keptBooks(book, records, records.length);
    const statement = createStatement({ ...masterData, books, projections, today });
    const february = await statement(actor, { accountId: account, from: '2028-02-01', to: '2028-02-29' });
    const march = await statement(actor, { accountId: account, from: '2028-03-01', to: '2028-03-31' });
    expect(february).toMatchObject({
      value: { after: 0, upTo: 4, opening: 0n, credits: 400n, closing: 400n },
    });
    expect(march).toMatchObject({
      value: { after: 4, upTo: 5, opening: 400n, credits: 100n, closing: 500n },
    });
  });

  it('is not made of a book whose balances do not follow from each other', async () => {
    const records = creditsOn(days(2, 2)).map((record, index) =>
      index === 2
        ? {
            ...record,
            lines: record.lines.map((line) => ({ ...line, ...('amount' in line && { amount: 90n }) })),
          }
        : record,
    );
    const { books, projections } = keptBooks(book, records, 0);
    const statement = createStatement({ ...masterData, books, projections, today });
    await expect(
      statement(actor, { accountId: account, from: '2027-04-01', to: '2027-04-30' }),
    ).rejects.toThrow('no 3');
  });
});

it('a page of rows costs the same at the end of a book as at its beginning', async () => {
  const records = creditsOn(days(366, 300));
  const { books, read } = counted(keptBooks(book, records, 0).books);
  const rows = createStatementRows({ accounts: masterData.accounts, books });
  const page = await rows(actor, { accountId: account, after: 100_000, upTo: 109_000, limit: 200 });
  expect(page).toMatchObject({ ok: true, value: { next: 100_200 } });
  expect(page.ok && page.value.rows.map(({ no }) => no)).toEqual(
    Array.from({ length: 200 }, (_, index) => 100_001 + index),
  );
  expect(read.records).toBe(200);
});
