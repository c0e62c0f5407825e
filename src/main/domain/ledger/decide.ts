import { largestAmount } from '@shared/money';
import { type Refusal, refuse } from '@shared/result';
import type { Book } from './books';
import { accountDeciders } from './decideAccount';
import { dayIsOver, eventDeciders } from './decideEvent';
import { holdDeciders } from './decideHold';
import { movementDeciders } from './decideMovement';
import { reversalDeciders } from './decideReversal';
import type { Decider, Deciders } from './decider';
import { arrivalDeciders } from './decideTransfer';
import type { DecisionContext, Intent } from './intents';
import type { JournalRecord, Line } from './records';
import { chained, type Draft, deskHeadOf, type Heads, seal } from './seal';

/** A record to be inserted (an entry, an event, or a refusal that claims a number), or a refusal that is not stored. */
export type Decision =
  | { readonly kind: 'record'; readonly record: JournalRecord }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

export type Decided = { readonly intent: Intent; readonly decision: Decision };

/** Every kind of intent, and how it is decided. */
const deciders: Deciders<Intent['kind']> = {
  ...movementDeciders,
  ...arrivalDeciders,
  ...reversalDeciders,
  ...holdDeciders,
  ...accountDeciders,
  ...eventDeciders,
};

/** The decider of an intent's own kind takes that intent. */
const deciderOf = ({ kind }: Intent) => deciders[kind] as Decider<Intent>;

/** The books whose heads must be known to decide `intent`, without the deciding desk's own. */
export const booksOf = (intent: Intent, context: DecisionContext): readonly Book[] =>
  deciderOf(intent).books(intent, context);

/** Whether an intent has the key that follows from what it is for; any key, where none does. */
export function hasItsKey(intent: Intent): boolean {
  const key = deciderOf(intent).key?.(intent);
  return key === undefined || key === intent.key;
}

/** What is wrong with an intent whatever the books say. */
function intentObjection(intent: Intent): Refusal | null {
  if (!hasItsKey(intent)) return refuse('INVALID_INPUT', { fields: { key: 'invalid' } });
  if ('approvedBy' in intent && intent.approvedBy !== null && intent.approvedBy === intent.postedBy) {
    return refuse('NOT_PERMITTED');
  }
  if (!('amount' in intent)) return null;
  if (intent.amount <= 0n) return refuse('INVALID_INPUT', { fields: { amount: 'tooSmall' } });
  return intent.amount > largestAmount ? refuse('AMOUNT_TOO_LARGE') : null;
}

/** What the desk's own book says: a revoked desk writes nothing, and on a closed day it moves no money. */
function draftOf(heads: Heads, intent: Intent, context: DecisionContext): Draft | Refusal {
  const head = deskHeadOf(heads, intent.branch, context.desk);
  if (head?.standing === 'revoked') return refuse('DESK_REVOKED');
  const draft = intentObjection(intent) ?? deciderOf(intent).decide(heads, intent, context);
  const isEvent = 'outcome' in draft && draft.outcome === 'event';
  return head?.day === 'closed' && !isEvent
    ? refuse('DAY_CLOSED', { details: { date: head.businessDate } })
    : draft;
}

/** What an intent comes to on the heads given: its record, not yet chained, or a refusal that is not stored. */
export function outcomeOf(heads: Heads, intent: Intent, context: DecisionContext): JournalRecord | Refusal {
  const draft = draftOf(heads, intent, context);
  return 'code' in draft ? draft : seal(heads, intent, context, draft);
}

/** Decides one intent on the heads given. Pure: the same heads, intent and context give the same record. */
export function decide(heads: Heads, intent: Intent, context: DecisionContext): Decision {
  const outcome = outcomeOf(heads, intent, context);
  if ('code' in outcome) return { kind: 'refusal', refusal: outcome };
  return { kind: 'record', record: chained(heads, outcome) };
}

/** Decides intents in order, each on what the ones before it leave behind. */
export function decideBatch(
  known: ReadonlyMap<Book, Line>,
  intents: readonly Intent[],
  context: DecisionContext,
): readonly Decided[] {
  const written = new Map<Book, Line>();
  const heads: Heads = (book) => written.get(book) ?? known.get(book);
  return intents.map((intent) => {
    const decision = decide(heads, intent, context);
    if (decision.kind === 'record') for (const line of decision.record.lines) written.set(line.book, line);
    return { intent, decision };
  });
}

/** Whether the desk must open a new day before it writes anything else in `branch`. */
export function mustOpenDay(heads: Heads, branch: string, context: DecisionContext): boolean {
  const head = deskHeadOf(heads, branch, context.desk);
  return head !== undefined && head.standing === 'active' && dayIsOver(head.businessDate, context);
}
