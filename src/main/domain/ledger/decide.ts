import { type Refusal, refuse } from '@shared/result';
import { accountBook, type Book, dayBook, deskBook, settingBook, userBook } from './books';
import { accountsOpenedBy, dayIsOver, decideEvent, deskOf } from './decideEvent';
import { decideAccountOpened, decideMovement, movesOf } from './decideMovement';
import type { DecisionContext, EventIntent, Intent } from './intents';
import type { JournalRecord, Line } from './records';
import { type Draft, deskHeadOf, type Heads, seal } from './seal';

/** A record to be inserted (an entry, an event, or a refusal that claims a number), or a refusal that is not stored. */
export type Decision =
  | { readonly kind: 'record'; readonly record: JournalRecord }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

export type Decided = { readonly intent: Intent; readonly decision: Decision };

const eventBooks = (intent: EventIntent, context: DecisionContext): readonly Book[] => [
  deskBook(intent.branch, deskOf(intent, context)),
  ...accountsOpenedBy(intent),
  ...(intent.user ? [userBook(intent.branch, intent.user.userId)] : []),
  ...(intent.about?.setting ? [settingBook(intent.branch, intent.about.setting)] : []),
  ...(intent.event === 'day-opened' || intent.event === 'desk-started' ? [dayBook(intent.branch)] : []),
];

/** The books whose heads must be known to decide `intent`, without the deciding desk's own. */
export function booksOf(intent: Intent, context: DecisionContext): readonly Book[] {
  if (intent.kind === 'event') return eventBooks(intent, context);
  if (intent.kind === 'account-opened') return [accountBook(intent.branch, intent.account)];
  return movesOf(intent, context).map(({ book }) => book);
}

/** What the desk's own book says against anything being written, or against money being moved. */
function deskObjection(heads: Heads, intent: Intent, context: DecisionContext): Refusal | null {
  const head = deskHeadOf(heads, intent.branch, context.desk);
  if (head?.standing === 'revoked') return refuse('DESK_REVOKED');
  if (head?.day === 'closed' && intent.kind !== 'event') {
    return refuse('DAY_CLOSED', { details: { date: head.businessDate } });
  }
  return null;
}

function draftOf(heads: Heads, intent: Intent, context: DecisionContext): Draft | Refusal {
  if (intent.kind === 'event') return decideEvent(heads, intent, context);
  if (intent.kind === 'account-opened') return decideAccountOpened(heads, intent);
  return decideMovement(heads, intent, context);
}

/** Decides one intent on the heads given. Pure: the same heads, intent and context give the same record. */
export function decide(heads: Heads, intent: Intent, context: DecisionContext): Decision {
  const objection = deskObjection(heads, intent, context);
  if (objection) return { kind: 'refusal', refusal: objection };
  const draft = draftOf(heads, intent, context);
  if ('code' in draft) return { kind: 'refusal', refusal: draft };
  return { kind: 'record', record: seal(heads, intent, context, draft) };
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
