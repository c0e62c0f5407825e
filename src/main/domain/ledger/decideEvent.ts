import type { BusinessDate } from '@shared/businessDate';
import { type Refusal, refuse } from '@shared/result';
import { type Book, cashBook, dayBook, deskBook, settingBook, userBook } from './books';
import { hasSameText } from './canonical';
import { branchAccounts, deskAccounts } from './chart';
import { dayRootKeyOf } from './dayRoot';
import type { Deciders } from './decider';
import type { DecisionContext, EventIntent, Intent, UserChange } from './intents';
import { openingLine, withoutLimits } from './moves';
import { type DayLine, isDayLine, isUserLine, type Line, settingIn, type UserLine } from './records';
import { type Draft, deskHeadOf, type Heads, nextNo } from './seal';

/** The desk in whose book an event is written: these two are about another desk and guard its book. */
const deskOf = (intent: EventIntent, context: DecisionContext): string =>
  intent.event === 'desk-revoked' || intent.event === 'day-closed'
    ? (intent.about?.desk ?? context.desk)
    : context.desk;

/**
 * Accounts of the bank itself that an event opens, where they are not open yet: a branch's general ledger, a desk's
 * cash, and with its first start in a branch the desk's parts of the shared accounts there.
 */
function accountsOpenedBy({ event, branch, about }: EventIntent, { desk }: DecisionContext): readonly Book[] {
  if (event === 'branch-opened') return branchAccounts(branch);
  if (event === 'desk-enrolled' && about?.desk) return [cashBook(branch, about.desk)];
  return event === 'desk-started' ? deskAccounts(branch, desk) : [];
}

/** Whether the desk's calendar has left the day that its book is in. */
export const dayIsOver = (bookDate: BusinessDate, context: DecisionContext): boolean =>
  context.calendarDate > bookDate;

/** Whether an event claims the branch's day book: whoever opens a day does, so that none slips past its end. */
function opensDay(heads: Heads, intent: EventIntent, context: DecisionContext): boolean {
  if (intent.event === 'day-opened') return true;
  if (intent.event !== 'desk-started') return false;
  const head = deskHeadOf(heads, intent.branch, context.desk);
  return !head || dayIsOver(head.businessDate, context);
}

/** The branch's day after this desk opened it: the calendar's, and never one before the day it is already. */
function dayLine(heads: Heads, branch: string, context: DecisionContext): DayLine | Refusal {
  const book = dayBook(branch);
  const head = heads(book);
  if (head && !isDayLine(head)) throw new Error(`${book} is no day book`);
  const date = head && head.date > context.calendarDate ? head.date : context.calendarDate;
  if (head?.state === 'closed' && head.date === date) return refuse('DAY_CLOSED', { details: { date } });
  return { book, no: nextNo(head), date, state: 'open' };
}

/** The next line of a user's book: what the change names, and the rest as it was. */
function userLine(heads: Heads, branch: string, change: UserChange): UserLine | Refusal {
  const book = userBook(branch, change.userId);
  const head = heads(book);
  if (head && !isUserLine(head)) throw new Error(`${book} is no user's book`);
  if (change.from && head?.status !== change.from) return refuse('NOT_PERMITTED', { details: { book } });
  if (change.seen !== undefined && head?.no !== change.seen) {
    return refuse('CHANGED_MEANWHILE', { details: { book } });
  }
  const role = change.role ?? head?.role;
  const status = change.status ?? head?.status;
  const duties = change.duties ?? head?.duties;
  if (!role || !status || !duties) return refuse('NOT_FOUND', { details: { book } });
  const belongs = change.branch ?? head?.branch ?? branch;
  return { book, no: nextNo(head), branch: belongs, role, status, duties };
}

function deskStateOf(intent: EventIntent, context: DecisionContext, day: DayLine | null): Draft['deskState'] {
  const opened = day && ({ businessDate: day.date, day: 'open' } as const);
  if (intent.event === 'desk-started') return { run: context.run, ...opened };
  if (intent.event === 'day-closed') return { day: 'closed' };
  if (intent.event === 'desk-revoked') return { standing: 'revoked' };
  return { ...opened };
}

/** Events that are the next line of the setting they are about. */
const setsValue = new Set<EventIntent['event']>([
  'branch-opened',
  'setting-changed',
  'books-verified',
  'bulk-started',
  'bulk-finished',
  'interest-posted',
]);

/** Events that may be the next line of a user: no other gives anybody a role or a duty, whatever it carries. */
const changesUser = new Set<EventIntent['event']>([
  'user-added',
  'user-status-changed',
  'user-role-changed',
  'user-moved',
  'user-details-changed',
  'super-admin-stays',
  'password-changed',
  'password-recovered',
]);

function booksOf(intent: EventIntent, context: DecisionContext): readonly Book[] {
  const { event, branch, user, about } = intent;
  return [
    deskBook(branch, deskOf(intent, context)),
    ...accountsOpenedBy(intent, context),
    ...(user ? [userBook(branch, user.userId)] : []),
    ...(about?.setting ? [settingBook(branch, about.setting)] : []),
    ...(event === 'day-opened' || event === 'desk-started' ? [dayBook(branch)] : []),
  ];
}

/** Events that may say what they found: two changes of a setting never cross, nor two bulks of the same file. */
const restsOnValue = new Set<EventIntent['event']>(['setting-changed', 'bulk-started']);

/** Whether an event that says what it found finds something else. */
const isOvertaken = ({ event, before }: EventIntent, head: Line | undefined): boolean =>
  restsOnValue.has(event) && before !== undefined && !hasSameText(before, settingIn(head));

/**
 * The books whose heads an intent compares with what its sender saw. A refusal by them claims no number, so an old head
 * would never be found out: they are read anew before it is decided.
 */
export function comparedBy(intent: Intent): readonly Book[] {
  if (intent.kind !== 'event') return [];
  const { event, branch, user, about, before } = intent;
  const rests = restsOnValue.has(event) && before !== undefined && about?.setting;
  const restsOnUser = user?.seen !== undefined || user?.from !== undefined;
  return [
    ...(rests ? [settingBook(branch, rests)] : []),
    ...(user && restsOnUser ? [userBook(branch, user.userId)] : []),
  ];
}

const isRefusal = (line: Line | Refusal): line is Refusal => 'code' in line;

/** Decides an event: a line in each book whose state it changes, and always one in a desk's book. */
function decideEvent(heads: Heads, intent: EventIntent, context: DecisionContext): Draft | Refusal {
  const day = opensDay(heads, intent, context) ? dayLine(heads, intent.branch, context) : null;
  if (day && isRefusal(day)) return day;
  if (intent.user && !changesUser.has(intent.event)) {
    return refuse('INVALID_INPUT', { fields: { user: 'notAllowed' } });
  }
  const user = intent.user ? userLine(heads, intent.branch, intent.user) : null;
  if (user && isRefusal(user)) return user;

  const lines: Line[] = accountsOpenedBy(intent, context)
    .filter((book) => !heads(book))
    .map((book) => openingLine(book, withoutLimits));
  if (user) lines.push(user);
  if (setsValue.has(intent.event) && intent.about?.setting) {
    const book = settingBook(intent.branch, intent.about.setting);
    const head = heads(book);
    if (isOvertaken(intent, head)) return refuse('CHANGED_MEANWHILE', { details: { book } });
    lines.push({ book, no: nextNo(head), value: intent.after ?? null });
  }
  if (day) lines.push(day);
  return {
    outcome: 'event',
    lines,
    desk: deskOf(intent, context),
    deskState: deskStateOf(intent, context, day) ?? {},
  };
}

export const eventDeciders: Deciders<'event'> = {
  event: { books: booksOf, decide: decideEvent, key: dayRootKeyOf },
};
