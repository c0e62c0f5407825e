import { type Refusal, refuse } from '@shared/result';
import { accountBook } from './books';
import { accountOpeningKey } from './chain';
import type { Decider, Deciders } from './decider';
import type { AccountChangeIntent, AccountOpenedIntent, DecisionContext } from './intents';
import { accountHeadOf, claimOf, openingLine } from './moves';
import { areTerms, limitsOf, type Terms } from './products';
import type { AccountLine, AccountState, StoredRefusal } from './records';
import type { Draft, Heads } from './seal';

/** Opens a customer's account: number 1 of its book, once. */
function decideAccountOpened(heads: Heads, { branch, account, terms }: AccountOpenedIntent): Draft | Refusal {
  const book = accountBook(branch, account);
  if (!areTerms(terms)) return refuse('INVALID_INPUT', { fields: { terms: 'invalid' } });
  if (heads(book)) return refuse('IDEMPOTENCY_CONFLICT', { details: { book } });
  return { outcome: 'event', lines: [openingLine(book, limitsOf(terms))] };
}

const objection = (code: StoredRefusal['code']): StoredRefusal => ({ code, details: {} });

/** Each product's versions are numbers in a book of its own: those of two products say nothing of each other. */
const isOutdated = ({ product, version }: Terms, head: AccountLine): boolean =>
  product === head.product && version < head.limits;

/** What an account becomes by a change, judged by its head alone, or why it does not. */
function changeOf(intent: AccountChangeIntent, head: AccountLine): Partial<AccountState> | StoredRefusal {
  if (head.status === 'closed') return objection('ACCOUNT_CLOSED');
  switch (intent.kind) {
    case 'account-freeze-changed':
      return { freeze: intent.freeze };
    case 'account-dormant':
      return head.no === intent.seen ? { status: 'dormant' } : objection('ACCOUNT_ACTIVE');
    case 'account-reactivated':
      return { status: 'open' };
    case 'account-terms-changed':
      return isOutdated(intent.terms, head) ? objection('TERMS_OUTDATED') : limitsOf(intent.terms);
    case 'account-closed':
      return head.balanceAfter === 0n && head.heldAfter === 0n
        ? { status: 'closed' }
        : objection('ACCOUNT_NOT_EMPTY');
  }
}

/** Changes what an account is. A refusal claims the account's next number, as one of a movement does. */
function decideAccountChange(
  heads: Heads,
  intent: AccountChangeIntent,
  context: DecisionContext,
): Draft | Refusal {
  const book = accountBook(intent.branch, intent.account);
  const head = accountHeadOf(heads, book);
  if (!head) return refuse('NOT_FOUND', { details: { book } });
  if (context.damaged(book)) return refuse('ACCOUNT_DAMAGED', { details: { book } });
  if ('terms' in intent && !areTerms(intent.terms)) {
    return refuse('INVALID_INPUT', { fields: { terms: 'invalid' } });
  }
  const change = changeOf(intent, head);
  if ('code' in change) return { outcome: 'refused', lines: [claimOf(head)], refusal: change };
  return { outcome: 'event', lines: [{ ...claimOf(head), ...change }] };
}

const accountOf = ({ branch, account }: { readonly branch: string; readonly account: string }) => [
  accountBook(branch, account),
];

const change: Decider<AccountChangeIntent> = { books: accountOf, decide: decideAccountChange };

export const accountDeciders: Deciders<'account-opened' | AccountChangeIntent['kind']> = {
  'account-opened': {
    books: accountOf,
    decide: decideAccountOpened,
    key: ({ account }) => accountOpeningKey(account),
  },
  'account-freeze-changed': change,
  'account-dormant': change,
  'account-reactivated': change,
  'account-terms-changed': change,
  'account-closed': change,
};
