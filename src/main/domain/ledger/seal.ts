import { referenceOf } from '@shared/ids';
import { type Book, deskBook } from './books';
import { canonicalRecord, chainAfter, fingerprintOf, genesis } from './chain';
import { type DecisionContext, type Intent, kindOf, recordId } from './intents';
import {
  type DeskLine,
  deskLineOf,
  isDeskLine,
  type JournalRecord,
  type Line,
  type Outcome,
  type StoredRefusal,
} from './records';

/** The state that decisions rest on: the newest line of each book, or undefined where it has none. */
export type Heads = (book: Book) => Line | undefined;

/** What was decided, before it is numbered in the desk's book and chained to it. */
export type Draft = {
  readonly outcome: Outcome;
  /** All but the desk line. */
  readonly lines: readonly Line[];
  readonly refusal?: StoredRefusal;
  /** The `_id` of the entry that it takes back. */
  readonly reverses?: string;
  /** The desk in whose book it is written; the deciding one unless it closes or revokes another. */
  readonly desk?: string;
  /** What the record changes about that desk. */
  readonly deskState?: Partial<Pick<DeskLine, 'run' | 'businessDate' | 'day' | 'standing'>>;
};

export function deskHeadOf(heads: Heads, branch: string, desk: string): DeskLine | undefined {
  const head = heads(deskBook(branch, desk));
  if (head && !isDeskLine(head)) throw new Error(`${head.book} is no desk's book`);
  return head;
}

/** The number that comes next in a book. */
export const nextNo = (head: Line | undefined): number => (head?.no ?? 0) + 1;

/** What the first line of a desk's book starts from, where a desk is revoked before it ever started. */
const unstarted = (context: DecisionContext) => ({
  run: '',
  businessDate: context.calendarDate,
  day: 'open' as const,
  standing: 'active' as const,
});

/** What a person wrote about it. */
function narrationOf(intent: Intent): string {
  if ('narration' in intent) return intent.narration;
  return ('reason' in intent && intent.reason) || '';
}

/**
 * Makes the record of a draft: its date is that of the desk's book, its desk line the book's next. It is neither
 * chained nor signed yet.
 */
export function seal(heads: Heads, intent: Intent, context: DecisionContext, draft: Draft): JournalRecord {
  const desk = draft.desk ?? context.desk;
  const head = deskHeadOf(heads, intent.branch, desk);
  const line: DeskLine = {
    ...(head ?? unstarted(context)),
    ...draft.deskState,
    book: deskBook(intent.branch, desk),
    no: nextNo(head),
    writer: context.desk,
    chain: '',
    signature: null,
  };
  return {
    id: recordId(intent.branch, intent.key),
    branch: intent.branch,
    kind: kindOf(intent),
    outcome: draft.outcome,
    lines: [...draft.lines, line],
    reference: referenceOf(intent.key),
    narration: narrationOf(intent),
    intent,
    fingerprint: fingerprintOf(intent),
    bookingTime: context.now,
    valueDate: line.businessDate,
    postedBy: intent.postedBy,
    session: intent.session,
    approvedBy: 'approvedBy' in intent ? intent.approvedBy : null,
    reverses: draft.reverses ?? null,
    refusal: draft.refusal ?? null,
  };
}

const withDeskLine = (
  record: JournalRecord,
  seal: Partial<Pick<DeskLine, 'chain' | 'signature'>>,
): JournalRecord => ({
  ...record,
  lines: record.lines.map((line) => (isDeskLine(line) ? { ...line, ...seal } : line)),
});

/** `record` with its desk line chained to the one before it in its book. */
export function chained(heads: Heads, record: JournalRecord): JournalRecord {
  const head = heads(deskLineOf(record).book);
  const previous = head && isDeskLine(head) ? head.chain : genesis;
  return withDeskLine(record, { chain: chainAfter(previous, canonicalRecord(record)) });
}

/** How many records in a row a desk may leave without a signature: at most what it sends in one batch. */
export const longestUnsigned = 1_000;

/** `record` with the writer's signature over its chain. */
export const signed = (record: JournalRecord, signature: string): JournalRecord =>
  withDeskLine(record, { signature });

/** `decided` with the chain and signature that `record` has: whatever else differs is what was decided. */
export function withSealsOf(record: JournalRecord, decided: JournalRecord): JournalRecord {
  const { chain, signature } = deskLineOf(record);
  return withDeskLine(decided, { chain, signature });
}
