import type { Refusal } from '@shared/result';
import { accountBook, type Book, sharedBook } from './books';
import { transferBackKey, transferInKey } from './chain';
import { interBranchClearing, suspense } from './chart';
import type { Deciders } from './decider';
import { type ArrivalIntent, type DecisionContext, type Intent, recordId } from './intents';
import { accountHeadOf, claimOf, decideMoves } from './moves';
import type { JournalRecord } from './records';
import type { Draft, Heads } from './seal';

/**
 * Money between branches is two records: *out* in the one, *in* in the other. What the other branch refuses is a
 * refusal under the in's key, as final as an entry; then, and only then, comes a third: *back*. It always lands: in
 * the account it came from, or where that takes nothing either, in suspense. So clearing is zero when nothing is on
 * the way, and as each key follows from the record before, whoever meets the one may write the other.
 */

/** What must be posted next where a record sends money to another branch; null where nothing follows. */
export function followUpOf({ id, outcome, intent, postedBy }: JournalRecord): Intent | null {
  const { branch, key } = intent;
  const common = { postedBy, session: null };
  if (intent.kind === 'transfer-out' && outcome === 'posted') {
    const { account, to, amount, narration } = intent;
    const from = { branch, key, account };
    return { ...common, ...to, kind: 'transfer-in', key: transferInKey(id), from, amount, narration };
  }
  if (intent.kind === 'transfer-in' && outcome === 'refused') {
    const { from, amount, narration } = intent;
    return {
      ...common,
      kind: 'transfer-back',
      key: transferBackKey(id),
      branch: from.branch,
      account: from.account,
      from: { branch, key },
      amount,
      narration,
    };
  }
  return null;
}

/** The account that money arrives in, and what it comes out of; suspense, should nobody else take it. */
const placesOf = ({ branch, account }: ArrivalIntent, { desk }: DecisionContext) => ({
  to: accountBook(branch, account),
  clearing: sharedBook(branch, interBranchClearing, desk),
  suspense: sharedBook(branch, suspense, desk),
});

function arrive(heads: Heads, intent: ArrivalIntent, context: DecisionContext, to: Book): Draft | Refusal {
  const { clearing } = placesOf(intent, context);
  const moves = [
    { book: to, amount: intent.amount },
    { book: clearing, amount: -intent.amount },
  ];
  return decideMoves(heads, moves, context);
}

/** Arrives, or is refused for good: also where the account has no number to claim, by claiming one in clearing. */
function decideIn(heads: Heads, intent: ArrivalIntent, context: DecisionContext): Draft | Refusal {
  const { to, clearing } = placesOf(intent, context);
  const draft = arrive(heads, intent, context, to);
  const head = accountHeadOf(heads, clearing);
  if (!('code' in draft) || draft.details?.book !== to || !head) return draft;
  return {
    outcome: 'refused',
    lines: [claimOf(head)],
    refusal: { code: draft.code, details: draft.details },
  };
}

/** Arrives in the account, or in suspense beside the account's refusal. */
function decideBack(heads: Heads, intent: ArrivalIntent, context: DecisionContext): Draft | Refusal {
  const places = placesOf(intent, context);
  const home = arrive(heads, intent, context, places.to);
  if (!('code' in home) && home.outcome === 'posted') return home;
  const aside = arrive(heads, intent, context, places.suspense);
  const claims = 'code' in home ? [] : home.lines;
  return 'code' in aside || aside.outcome === 'refused'
    ? aside
    : { ...aside, lines: [...claims, ...aside.lines] };
}

export const arrivalDeciders: Deciders<ArrivalIntent['kind']> = {
  'transfer-in': {
    books: (intent, context) => {
      const { to, clearing } = placesOf(intent, context);
      return [to, clearing];
    },
    decide: decideIn,
    key: ({ from }) => transferInKey(recordId(from.branch, from.key)),
  },
  'transfer-back': {
    books: (intent, context) => Object.values(placesOf(intent, context)),
    decide: decideBack,
    key: ({ from }) => transferBackKey(recordId(from.branch, from.key)),
  },
};
