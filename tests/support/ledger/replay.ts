import { type Book, isAccountBook, partsOf, readBook } from '@main/domain/ledger/books';
import { booksOf } from '@main/domain/ledger/decide';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import { sourceOf } from '@main/domain/ledger/links';
import { limitsOf } from '@main/domain/ledger/products';
import {
  type AccountLine,
  accountLineIn,
  deskLineOf,
  isAccountLine,
  type JournalRecord,
} from '@main/domain/ledger/records';
import { apply, cashOf, emptyModel, type Model } from './model';
import type { Operation } from './operation';

/**
 * Books that a refusal found there, and in which it may have claimed no number: of a debit that the account refused,
 * the cash of the desk.
 */
function lookedAt(record: JournalRecord): readonly Book[] {
  const { intent, refusal, bookingTime: now } = record;
  if (refusal === null || refusal.code === 'NOT_FOUND') return [];
  const { writer: desk, run, businessDate: calendarDate } = deskLineOf(record);
  return booksOf(intent, { desk, run, now, calendarDate, damaged: () => false }).filter(isAccountBook);
}

/** Records in an order that every book allows, and in which what follows from a record comes after it. */
export function inOrder(records: readonly JournalRecord[]): readonly JournalRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const byNumber = new Map(
    records.flatMap((record) => record.lines.map(({ book, no }) => [`${book} ${no}`, record] as const)),
  );
  const before = (record: JournalRecord): readonly (JournalRecord | undefined)[] => [
    ...record.lines.map(({ book, no }) => byNumber.get(`${book} ${no - 1}`)),
    ...lookedAt(record).map((book) => byNumber.get(`${book} 1`)),
    byId.get(sourceOf(record) ?? ''),
  ];
  const placed = new Set<JournalRecord>();
  // What is on the stack waits for what stands before it; a book that goes in circles is no book, and is passed over.
  const stack: { readonly record: JournalRecord; readonly expanded: boolean }[] = [];
  const seen = new Set<JournalRecord>();
  for (const first of records) {
    stack.push({ record: first, expanded: false });
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (next.expanded) placed.add(next.record);
      if (seen.has(next.record)) continue;
      seen.add(next.record);
      stack.push({ record: next.record, expanded: true });
      for (const earlier of before(next.record))
        if (earlier) stack.push({ record: earlier, expanded: false });
    }
  }
  return [...placed];
}

/** What later records name, by its place in the model. */
type Named = {
  readonly model: Model;
  readonly entries: Map<string, number>;
  readonly holds: Map<string, number>;
  /** The `_id`s of records after which another must follow, in the model's order. */
  readonly onTheWay: string[];
};

function holdOperation(intent: Intent, branch: string, now: Date, { holds }: Named): Operation | null {
  if (intent.kind === 'hold') {
    const account = `${branch}/${intent.account}`;
    const lastsMs = new Date(intent.expires).getTime() - now.getTime();
    return { do: 'hold', account, desk: '', amount: intent.amount, lastsMs };
  }
  const hold = 'hold' in intent ? holds.get(recordId(branch, intent.hold)) : undefined;
  if (hold === undefined) return null;
  if (intent.kind === 'hold-post') {
    return { do: 'pay', hold, to: `${branch}/${intent.to}`, amount: intent.amount };
  }
  if (intent.kind === 'hold-void') return { do: 'void', hold };
  return intent.kind === 'hold-expire' ? { do: 'expire', hold } : null;
}

function accountOperation(intent: Intent, account: string, line: AccountLine | undefined): Operation | null {
  switch (intent.kind) {
    case 'account-opened': {
      const { floor, product, limits } = limitsOf(intent.terms);
      return { do: 'open', account, floor, product, version: limits };
    }
    case 'account-terms-changed': {
      const { floor, product, limits } = limitsOf(intent.terms);
      return { do: 'terms', account, floor, product, version: limits };
    }
    case 'account-freeze-changed':
      return { do: 'freeze', account, freeze: intent.freeze };
    case 'account-dormant':
      return { do: 'sleep', account, stale: line?.no !== intent.seen + 1 };
    case 'account-reactivated':
      return { do: 'wake', account };
    case 'account-closed':
      return { do: 'close', account };
    default:
      return null;
  }
}

function movementOperation(intent: Intent, branch: string, desk: string, named: Named): Operation | null {
  if (intent.kind === 'reversal') {
    const entry = named.entries.get(recordId(branch, intent.entry));
    return entry === undefined ? null : { do: 'reverse', entry };
  }
  if (intent.kind === 'transfer-in' || intent.kind === 'transfer-back') {
    const which = named.onTheWay.indexOf(recordId(intent.from.branch, intent.from.key));
    return which === -1 ? null : { do: 'arrive', which, desk };
  }
  if (intent.kind === 'float') return { do: 'float', branch, desk: intent.desk, amount: intent.amount };
  if (!('amount' in intent)) return null;
  const { amount } = intent;
  if (intent.kind === 'transfer') {
    return {
      do: 'transfer',
      account: `${branch}/${intent.from}`,
      to: `${branch}/${intent.to}`,
      desk,
      amount,
    };
  }
  const at = { account: `${branch}/${intent.account}`, desk, amount };
  switch (intent.kind) {
    case 'cash-credit':
      return { do: 'credit', ...at };
    case 'cash-debit':
      return { do: 'debit', ...at };
    case 'transfer-out':
      return { do: 'transfer', ...at, to: `${intent.to.branch}/${intent.to.account}` };
    case 'fee':
      return { do: 'fee', ...at };
    case 'interest':
      return { do: 'interest', ...at, period: intent.period };
    case 'opening-balance':
      return { do: 'bring', ...at };
    case 'adjustment':
      if (intent.against === 'adjustments') return { do: intent.side === 'credit' ? 'add' : 'take', ...at };
      return { do: 'settle', ...at, amount: intent.side === 'credit' ? amount : -amount };
    default:
      return null;
  }
}

/** What a record asks of the model; null where it names what the model does not have. */
function operationOf(record: JournalRecord, named: Named): Operation | null {
  const { intent, branch, bookingTime } = record;
  const desk = partsOf(deskLineOf(record).book).id;
  const account = 'account' in intent ? `${branch}/${intent.account}` : '';
  const line = accountLineIn(record, account.replace('/', '/account/'));
  return (
    holdOperation(intent, branch, bookingTime, named) ??
    accountOperation(intent, account, line) ??
    movementOperation(intent, branch, desk, named)
  );
}

/** By which invariant the ledger may not have posted what the model refuses. */
const brokenBy = (code: string): string => {
  if (code === 'INSUFFICIENT_FUNDS' || code === 'DESK_CASH_SHORT') return 'I7 floor';
  if (code === 'ALREADY_REVERSED' || code === 'NOT_REVERSIBLE') return 'I10 reversal';
  return 'rules';
};

function lineProblem(line: AccountLine, { model }: Named): string | null {
  const { branch = '', kind, id = '' } = readBook(line.book) ?? {};
  if (kind === 'cash') {
    const held = model.own.get(cashOf(branch, id));
    return held === line.balanceAfter ? null : `I3 balance: ${line.book} no ${line.no}, by the model ${held}`;
  }
  const account = kind === 'account' ? model.accounts.get(`${branch}/${id}`) : undefined;
  if (!account) return null;
  if (account.balance !== line.balanceAfter || account.reserved !== line.heldAfter) {
    return `I3 balance: ${line.book} no ${line.no}, by the model ${account.balance}`;
  }
  const isSame =
    account.status === line.status && account.freeze === line.freeze && account.floor === line.floor;
  return isSame ? null : `rules: ${line.book} no ${line.no} is not in the state that follows`;
}

/** Carries out one record on the model. @returns what the ledger did otherwise */
function replay(record: JournalRecord, named: Named): readonly string[] {
  const { model, entries, holds, onTheWay } = named;
  const { id, branch, intent, outcome } = record;
  if (intent.kind === 'event') {
    const desk = intent.event === 'desk-enrolled' ? intent.about?.desk : undefined;
    if (desk) model.own.set(cashOf(branch, desk), 0n);
    return [];
  }
  const operation = operationOf(record, named);
  if (!operation) return [`rules: ${id} (${intent.kind}) names what is not there`];
  model.nowMs = record.bookingTime.getTime();
  const [knownEntries, knownHolds] = [model.entries.length, model.holds.length];
  const expected = apply(model, operation);
  entries.set(id, knownEntries);
  if (model.holds.length > knownHolds) holds.set(id, knownHolds);
  if (operation.do === 'arrive') onTheWay.splice(operation.which, 1);
  if (model.onTheWay.length > onTheWay.length) onTheWay.push(id);
  const answered = record.refusal?.code ?? null;
  if (answered !== expected) {
    const name = expected !== null && outcome !== 'refused' ? brokenBy(expected) : 'rules';
    return [
      `${name}: ${id} (${intent.kind}) is ${answered ?? outcome}, by the model ${expected ?? 'posted'}`,
    ];
  }
  return record.lines.filter(isAccountLine).flatMap((line) => lineProblem(line, named) ?? []);
}

/**
 * Replays the records of a whole bank through the model.
 * @returns the first record that the model would not have: from there on the two tell different stories
 */
export function replayProblems(records: readonly JournalRecord[]): readonly string[] {
  const named: Named = { model: emptyModel([]), entries: new Map(), holds: new Map(), onTheWay: [] };
  for (const record of inOrder(records)) {
    const problems = replay(record, named);
    if (problems.length > 0) return problems;
  }
  return named.onTheWay.map((id) => `I2 total: what ${id} sent has not arrived`);
}
