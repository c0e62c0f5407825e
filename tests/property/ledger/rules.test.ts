import { type Book, cashBook, generalLedgerBook, holdBook, sharedBook } from '@main/domain/ledger/books';
import { availableOf, cashHeadOffice } from '@main/domain/ledger/chart';
import type { Decision } from '@main/domain/ledger/decide';
import { followUpOf } from '@main/domain/ledger/decideTransfer';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import { isAccountLine, type JournalRecord } from '@main/domain/ledger/records';
import { signed } from '@main/domain/ledger/seal';
import { verifyRecords } from '@main/domain/ledger/verify';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countOf } from '../../support/counts';
import { codeOf, context, emptyLedger, type Ledger } from '../../support/ledger/decisions';
import { branch, deskName, event } from '../../support/ledger/desk';
import { apply, cashOf, emptyModel, type Model } from '../../support/ledger/model';
import type { Operation } from '../../support/ledger/operation';
import { runSeed, tried } from '../../support/tried';
import { accounts, desks, intentOf, life } from './operations';

const branches = [branch, 'EAST'];

const at = (desk: string) => ({ desk, run: `run-${desk}` });

/** Two branches, in both of which each desk writes. */
function startedLedger(): Ledger {
  const ledger = emptyLedger();
  for (const desk of desks) {
    for (const each of branches) ledger.post(event('desk-started', { branch: each }), at(desk));
    ledger.post(event('desk-enrolled', { about: { desk } }), at(desk));
  }
  for (const each of branches) ledger.post(event('branch-opened', { branch: each }), at(deskName(0)));
  return ledger;
}

/** Books in which operations are carried out, and what later operations need to name. */
type Trial = {
  readonly ledger: Ledger;
  readonly model: Model;
  readonly byId: Map<string, Decision>;
  readonly holds: JournalRecord[];
  readonly onTheWay: JournalRecord[];
  readonly answers: (JournalRecord | null)[];
  now: Date;
};

/** A key that was posted keeps its answer: here, where there is no journal, the trial remembers it. */
function post(trial: Trial, intent: Intent, desk: string): Decision {
  const id = recordId(intent.branch, intent.key);
  const decision = trial.byId.get(id) ?? trial.ledger.post(intent, { ...at(desk), now: trial.now });
  if (decision.kind === 'record') trial.byId.set(id, decision);
  return decision;
}

function follow(trial: Trial, asked: Operation, record: JournalRecord | null): void {
  if (asked.do === 'arrive') trial.onTheWay.splice(asked.which % trial.onTheWay.length, 1);
  if (record && followUpOf(record)) trial.onTheWay.push(record);
  if (record?.kind === 'hold' && record.outcome === 'event') trial.holds.push(record);
}

function carryOut(trial: Trial, asked: Operation): void {
  const { ledger, model, answers } = trial;
  const known = model.entries.length;
  const intent = intentOf(asked, { ...trial, heads: ledger.heads });
  const expected = apply(model, asked);
  if (asked.do === 'wait') trial.now = new Date(trial.now.getTime() + asked.ms);
  if (model.entries.length === known) {
    expect(intent).toBeNull();
    return;
  }
  const decision = intent && post(trial, intent, 'desk' in asked ? asked.desk : deskName(0));
  // What is never taken back is found out before anything is asked of the ledger.
  expect(decision ? codeOf(decision) : 'NOT_REVERSIBLE').toBe(expected);
  const record = decision?.kind === 'record' ? decision.record : null;
  answers.push(record);
  follow(trial, asked, record);
}

function expectSameAccounts({ ledger, model }: Trial): void {
  for (const account of accounts) {
    const head = ledger.heads.get(account.replace('/', '/account/'));
    const expected = model.accounts.get(account);
    if (!expected) {
      expect(head).toBeUndefined();
      continue;
    }
    const { balance, reserved, status, freeze, floor, product, version } = expected;
    expect(head).toMatchObject({
      balanceAfter: balance,
      heldAfter: reserved,
      status,
      freeze,
      floor,
      product,
      limits: version,
    });
    expect(head && isAccountLine(head) && availableOf(head)).toBe(balance - reserved - floor);
  }
}

const codes = {
  clearing: 'inter-branch-clearing',
  fees: 'fee-income',
  interest: 'interest-expense',
  suspense: 'suspense',
  brought: 'opening-balances',
  adjustments: 'adjustments',
} as const;

function balanceIn({ heads }: Ledger, book: Book): bigint {
  const head = heads.get(book);
  if (!head || !isAccountLine(head)) throw new Error(`${book} was not opened`);
  return head.balanceAfter;
}

function expectSameBank({ ledger, model }: Trial): void {
  const own = (name: string): bigint => model.own.get(name) ?? 0n;
  for (const desk of desks) {
    expect(balanceIn(ledger, cashBook(branch, desk))).toBe(own(cashOf(branch, desk)));
  }
  expect(balanceIn(ledger, generalLedgerBook(branch, cashHeadOffice))).toBe(own(`${branch} office`));
  for (const each of branches) {
    for (const [name, code] of Object.entries(codes)) {
      const parts = desks.map((desk) => balanceIn(ledger, sharedBook(each, code, desk)));
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(own(`${each} ${name}`));
    }
  }
}

function run(operations: readonly Operation[]): void {
  const trial: Trial = {
    ledger: startedLedger(),
    model: emptyModel(desks.map((desk) => cashOf(branch, desk))),
    byId: new Map(),
    holds: [],
    onTheWay: [],
    answers: [],
    now: context().now,
  };
  for (const asked of operations) carryOut(trial, asked);
  while (trial.onTheWay.length > 0) carryOut(trial, { do: 'arrive', which: 0, desk: deskName(1) });
  expectSameAccounts(trial);
  expectSameBank(trial);
  expect(branches.reduce((sum, each) => sum + (trial.model.own.get(`${each} clearing`) ?? 0n), 0n)).toBe(0n);
  for (const [index, { branch: of, intent }] of trial.holds.entries()) {
    const { remaining, state } = trial.model.holds[index] ?? {};
    expect(trial.ledger.heads.get(holdBook(of, intent.key))).toMatchObject({ remaining, state });
  }
  const records = trial.ledger.records.map((record) => signed(record, 'a signature'));
  expect(verifyRecords(records, () => true).finding).toBeNull();
}

const sequences = countOf('ledgerSequences');

it(`the rules and a simple model come to the same (${sequences} sequences)`, { timeout: 1_800_000 }, () => {
  let done = 0;
  const counted = fc.property(life, (of) => {
    run(of);
    done += 1;
  });
  fc.assert(counted, { numRuns: sequences, seed: runSeed });
  tried('sequences by the rules and by a simple model', done, 'the same each time');
});
