import { type Refusal, refuse } from '@shared/result';
import { accountBook, holdBook } from './books';
import { holdExpireKey } from './chain';
import type { Decider, Deciders } from './decider';
import {
  type DecisionContext,
  type HoldIntent,
  type HoldPostIntent,
  type HoldReleaseIntent,
  recordId,
} from './intents';
import { decideMoves } from './moves';
import { type HoldLine, isHoldLine } from './records';
import type { Draft, Heads } from './seal';

/**
 * What a hold's book refuses it refuses for good, for it goes one way only: less remains, it is finished once, its
 * time passes. So such a refusal claims nothing; only what rests on an account does.
 */
function heldBy(
  heads: Heads,
  { branch, hold, account }: HoldPostIntent | HoldReleaseIntent,
): HoldLine | Refusal {
  const book = holdBook(branch, hold);
  const head = heads(book);
  if (head && !isHoldLine(head)) throw new Error(`${book} is no hold's book`);
  if (head?.account !== account) return refuse('NOT_FOUND', { details: { book } });
  return head.state === 'held' ? head : refuse('HOLD_FINISHED', { details: { state: head.state } });
}

/** Whether a hold's time is over at the booking time. */
const isOver = ({ expires }: HoldLine, { now }: DecisionContext): boolean => now >= new Date(expires);

const isInstant = (text: string): boolean => {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === text;
};

function place(heads: Heads, intent: HoldIntent, context: DecisionContext): Draft | Refusal {
  const { key, branch, account, amount, expires } = intent;
  if (!isInstant(expires) || context.now >= new Date(expires)) {
    return refuse('INVALID_INPUT', { fields: { expires: 'invalid' } });
  }
  const book = holdBook(branch, key);
  if (heads(book)) return refuse('IDEMPOTENCY_CONFLICT', { details: { book } });
  const line: HoldLine = { book, no: 1, account, remaining: amount, state: 'held', expires };
  const moves = [{ book: accountBook(branch, account), amount: 0n, held: amount }];
  return decideMoves(heads, moves, context, { outcome: 'event', lines: [line] });
}

function post(heads: Heads, intent: HoldPostIntent, context: DecisionContext): Draft | Refusal {
  const { branch, account, to, amount } = intent;
  const head = heldBy(heads, intent);
  if ('code' in head) return head;
  if (isOver(head, context)) return refuse('HOLD_EXPIRED');
  if (amount > head.remaining) {
    return refuse('HOLD_EXCEEDED', { details: { available: head.remaining.toString() } });
  }
  const remaining = head.remaining - amount;
  const line: HoldLine = { ...head, no: head.no + 1, remaining, state: remaining > 0n ? 'held' : 'posted' };
  const moves = [
    { book: accountBook(branch, account), amount: -amount, held: -amount },
    { book: accountBook(branch, to), amount },
  ];
  const draft = decideMoves(heads, moves, context, { outcome: 'posted', lines: [line] });
  if (!('outcome' in draft) || draft.outcome !== 'refused') return draft;
  // The hold was asked too, and did not object: without its number nobody could tell what was true first.
  return { ...draft, lines: [...draft.lines, { ...head, no: head.no + 1 }] };
}

function release(heads: Heads, intent: HoldReleaseIntent, context: DecisionContext): Draft | Refusal {
  const { kind, branch, account } = intent;
  const head = heldBy(heads, intent);
  if ('code' in head) return head;
  if (kind === 'hold-expire' && !isOver(head, context)) return refuse('HOLD_NOT_DUE');
  const state = kind === 'hold-expire' ? 'expired' : 'voided';
  const line: HoldLine = { ...head, no: head.no + 1, remaining: 0n, state };
  const moves = [{ book: accountBook(branch, account), amount: 0n, held: -head.remaining }];
  return decideMoves(heads, moves, context, { outcome: 'event', lines: [line] });
}

const releaseDecider: Decider<HoldReleaseIntent> = {
  books: ({ branch, hold, account }) => [holdBook(branch, hold), accountBook(branch, account)],
  decide: release,
};

export const holdDeciders: Deciders<'hold' | 'hold-post' | 'hold-void' | 'hold-expire'> = {
  hold: {
    books: ({ branch, key, account }) => [holdBook(branch, key), accountBook(branch, account)],
    decide: place,
  },
  'hold-post': {
    books: ({ branch, hold, account, to }) => [
      holdBook(branch, hold),
      accountBook(branch, account),
      accountBook(branch, to),
    ],
    decide: post,
  },
  'hold-void': releaseDecider,
  'hold-expire': {
    ...releaseDecider,
    key: ({ branch, hold }) => holdExpireKey(recordId(branch, hold)),
  },
};
