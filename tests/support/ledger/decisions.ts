import type { Book } from '@main/domain/ledger/books';
import { type Decided, type Decision, decideBatch } from '@main/domain/ledger/decide';
import type { DecisionContext, Intent } from '@main/domain/ledger/intents';
import type { Terms } from '@main/domain/ledger/products';
import type { JournalRecord, Line } from '@main/domain/ledger/records';
import { accountNo, branch, credit, customer, deskName, event, float, opening } from './desk';

/** What a desk decides with, on a Monday morning in Kolkata. */
export const context = (over: Partial<DecisionContext> = {}): DecisionContext => ({
  desk: deskName(1),
  run: '01930000-0000-7000-8000-000000000001',
  now: new Date('2026-11-23T04:30:00.000Z'),
  calendarDate: '2026-11-23',
  damaged: () => false,
  ...over,
});

/** The record of a decision that must have one. */
export function recordOf(decision: Decision): JournalRecord {
  if (decision.kind !== 'record') throw new Error(`refused: ${decision.refusal.code}`);
  return decision.record;
}

/** The code with which something was refused, stored or not; null where it was not. */
export const codeOf = (decision: Decision): string | null =>
  decision.kind === 'refusal' ? decision.refusal.code : (decision.record.refusal?.code ?? null);

/** Books in memory that decisions are taken on and written into at once. */
export type Ledger = {
  readonly heads: Map<Book, Line>;
  readonly records: JournalRecord[];
  /** Decides and keeps what came of it. */
  readonly post: (intent: Intent, over?: Partial<DecisionContext>) => Decided['decision'];
};

export function emptyLedger(): Ledger {
  const heads = new Map<Book, Line>();
  const records: JournalRecord[] = [];
  return {
    heads,
    records,
    post: (intent, over) => {
      const [decided] = decideBatch(heads, [intent], context(over));
      if (!decided) throw new Error('nothing was decided');
      if (decided.decision.kind === 'record') {
        const { record } = decided.decision;
        records.push(record);
        for (const line of record.lines) heads.set(line.book, line);
      }
      return decided.decision;
    },
  };
}

/**
 * A branch with one desk that has started and holds `cash`, and one open account that holds `balance`, under
 * `terms` or those of a bank that has set none. Paise.
 */
export function smallBranch(
  cash: bigint,
  balance = 0n,
  terms?: Terms,
): Ledger & { readonly account: string } {
  const ledger = emptyLedger();
  const account = accountNo(1);
  ledger.post(event('desk-started'));
  ledger.post(event('branch-opened', { about: { branch } }));
  ledger.post(event('desk-enrolled', { about: { desk: deskName(1) } }));
  if (cash > 0n) ledger.post(float(deskName(1), cash));
  ledger.post(opening(account, customer, terms));
  if (balance > 0n) ledger.post(credit(account, balance));
  return { ...ledger, account };
}
