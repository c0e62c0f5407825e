import { accountBook, type Book, cashBook, generalLedgerBook } from '@main/domain/ledger/books';
import { availableOf, cashHeadOffice } from '@main/domain/ledger/chart';
import type { Decision } from '@main/domain/ledger/decide';
import { isAccountLine, type Line } from '@main/domain/ledger/records';
import { signed } from '@main/domain/ledger/seal';
import { verifyRecords } from '@main/domain/ledger/verify';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { emptyLedger, type Ledger } from '../../support/ledger/decisions';
import { accountNo, branch, deskName, event } from '../../support/ledger/desk';
import { apply, emptyModel, type Model, type Operation } from './model';
import { accounts, desks, intentOf, operation } from './operations';

const at = (desk: number) => ({ desk: deskName(desk), run: `run-${desk}` });

function startedLedger(): Ledger {
  const ledger = emptyLedger();
  for (let desk = 0; desk < desks; desk += 1) {
    ledger.post(event('desk-started'), at(desk));
    ledger.post(event('desk-enrolled', { about: { desk: deskName(desk) } }), at(desk));
  }
  ledger.post(event('branch-opened', { about: { branch } }), at(0));
  return ledger;
}

const codeOf = (decision: Decision): string | null =>
  decision.kind === 'refusal' ? decision.refusal.code : (decision.record.refusal?.code ?? null);

const held = (heads: ReadonlyMap<Book, Line>, book: Book): bigint | undefined => {
  const head = heads.get(book);
  return head && isAccountLine(head) ? availableOf(head) : undefined;
};

function expectSame(ledger: Ledger, model: Model): void {
  for (let account = 0; account < accounts; account += 1) {
    expect(held(ledger.heads, accountBook(branch, accountNo(account)))).toBe(model.accounts.get(account));
  }
  for (const [desk, cash] of model.cash)
    expect(held(ledger.heads, cashBook(branch, deskName(desk)))).toBe(cash);
  expect(held(ledger.heads, generalLedgerBook(branch, cashHeadOffice))).toBe(model.office);
}

function run(operations: readonly Operation[]): void {
  const ledger = startedLedger();
  const model = emptyModel(desks);
  for (const asked of operations) {
    const expected = apply(model, asked);
    const opened = asked.do === 'open' && ledger.heads.has(accountBook(branch, accountNo(asked.account)));
    const decision = ledger.post(intentOf(asked), at('desk' in asked ? asked.desk : 0));
    // Opening twice is the same key: here, where no journal knows keys, it is told as a conflict.
    expect(codeOf(decision)).toBe(opened ? 'IDEMPOTENCY_CONFLICT' : expected);
  }
  expectSame(ledger, model);
  const records = ledger.records.map((record) => signed(record, 'a signature'));
  expect(verifyRecords(records, () => true).finding).toBeNull();
}

const sequences = countOf('ledgerSequences');

it(`the rules and a simple model come to the same (${sequences} sequences)`, { timeout: 600_000 }, () => {
  fc.assert(fc.property(fc.array(operation, { maxLength: 40 }), run), { numRuns: sequences });
});
