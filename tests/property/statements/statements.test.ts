import { createStatementRows } from '@main/application/statements/rows';
import { createStatement } from '@main/application/statements/statement';
import { accountBook } from '@main/domain/ledger/books';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { StatementRow } from '@main/ports/documents';
import { addDays, type BusinessDate } from '@shared/businessDate';
import { referenceOf } from '@shared/ids';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { type Ledger, smallBranch } from '../../support/ledger/decisions';
import { accountNo, branch, credit, debit, event, opening } from '../../support/ledger/desk';
import { freeze, hold, reversal, transfer } from '../../support/ledger/intents';
import { actor, byHand, keptBooks, masterData } from '../../support/statements/keptBooks';
import { runSeed, tried } from '../../support/tried';

const firstDay = '2026-11-23';
const account = accountNo(1);
const other = accountNo(2);
const book = accountBook(branch, account);
const lastDay = addDays(firstDay, 1_000);

const step = fc.record({
  /** Days that pass before it: over ends of months and years, and now and then a leap day. */
  days: fc.integer({ min: 0, max: 40 }),
  do: fc.constantFrom('credit', 'debit', 'transfer', 'receive', 'reverse', 'hold', 'freeze', 'thaw'),
  amount: fc.bigInt({ min: 1n, max: 100_000n }),
  which: fc.nat(),
});

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What a step asks of the ledger; debits beyond the balance, and all that meets a freeze, are refused there. */
function intentOf({ do: what, amount, which }: Step, posted: readonly JournalRecord[]) {
  const entry = posted[which % Math.max(posted.length, 1)];
  if (what === 'credit') return credit(account, amount);
  if (what === 'debit') return debit(account, amount);
  if (what === 'transfer') return transfer(account, other, amount);
  if (what === 'receive') return transfer(other, account, amount);
  if (what === 'hold') return hold(account, amount, '2030-01-01T00:00:00.000Z');
  if (what === 'reverse' && entry) return reversal(entry);
  return freeze(account, what === 'freeze' ? 'both' : 'none');
}

/** A book in which the steps were carried out, day after day. */
function lifeOf(steps: readonly Step[]): readonly JournalRecord[] {
  const ledger: Ledger = smallBranch(50_000_000n, 60_000n);
  ledger.post(opening(other));
  ledger.post(credit(other, 500_000n));
  let today: BusinessDate = firstDay;
  const posted: JournalRecord[] = [];
  for (const each of steps) {
    const calendarDate = addDays(today, each.days);
    if (calendarDate !== today) ledger.post(event('day-opened'), { calendarDate });
    today = calendarDate;
    const before = ledger.records.length;
    ledger.post(intentOf(each, posted), { calendarDate });
    const made = ledger.records
      .slice(before)
      .filter(({ kind, outcome }) => outcome === 'posted' && kind !== 'reversal');
    posted.push(...made);
  }
  return ledger.records;
}

/** The statement with all its rows, page by page as the window reads them. */
async function read(
  records: readonly JournalRecord[],
  foldedTo: number,
  from: string,
  to: string,
  limit: number,
) {
  const { books, projections } = keptBooks(book, records, foldedTo);
  const statement = await createStatement({ ...masterData, books, projections, today: () => lastDay })(
    actor,
    {
      accountId: account,
      from,
      to,
    },
  );
  if (!statement.ok) throw new Error(statement.code);
  const { after, upTo } = statement.value;
  const rowsFrom = createStatementRows({ accounts: masterData.accounts, books });
  const rows: StatementRow[] = [];
  for (let at: number | null = after; at !== null; ) {
    const page = await rowsFrom(actor, { accountId: account, after: at, upTo, limit });
    if (!page.ok) throw new Error(page.code);
    rows.push(...page.value.rows);
    at = page.value.next;
  }
  return { statement: statement.value, rows };
}

const statements = countOf('statements');

it(`a statement of any period is what its records come to (×${statements})`, {
  timeout: 1_800_000,
}, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 60 }),
      fc.integer({ min: -40, max: 900 }),
      fc.nat({ max: 500 }),
      fc.nat({ max: 70 }),
      fc.integer({ min: 1, max: 30 }),
      async (steps, begins, days, foldedTo, limit) => {
        const records = lifeOf(steps);
        const from = addDays(firstDay, begins);
        const to = [addDays(from, days), lastDay].sort()[0] ?? '';
        const { statement, rows } = await read(records, foldedTo, from, to, limit);

        expect(statement).toMatchObject(byHand(book, records, from, to));
        expect(statement.opening + statement.credits - statement.debits).toBe(statement.closing);
        expect(rows).toHaveLength(statement.entries);
        let balance = statement.opening;
        for (const row of rows) {
          balance += row.amount;
          expect(row.balanceAfter).toBe(balance);
          expect(row.businessDate >= from && row.businessDate <= to).toBe(true);
          expect(row.reverses !== null).toBe(row.kind === 'reversal');
        }
        expect(balance).toBe(statement.closing);
        done += 1;
      },
    ),
    { numRuns: statements, seed: runSeed },
  );
  tried('statements of random books for random periods', done, 'what the records come to');
});

it('a reversal names the entry that it takes back, and a transfer the other account, covered', async () => {
  const ledger = smallBranch(50_000_000n, 60_000n);
  ledger.post(opening(other));
  const sent = transfer(account, other, 10_000n);
  ledger.post(sent);
  const made = ledger.records.at(-1);
  if (made) ledger.post(reversal(made));
  const { rows } = await read(ledger.records, 0, firstDay, firstDay, 10);
  expect(rows.slice(-2)).toMatchObject([
    { kind: 'transfer', amount: -10_000n, otherAccount: `••${other.slice(-4)}`, reverses: null },
    { kind: 'reversal', amount: 10_000n, otherAccount: null, reverses: referenceOf(sent.key) },
  ]);
});
