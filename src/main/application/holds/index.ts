import { accountBook, partsOf } from '@main/domain/ledger/books';
import { availableOf } from '@main/domain/ledger/chart';
import { accountLineIn } from '@main/domain/ledger/records';
import type { AccountStore } from '@main/ports/accounts';
import type { Clock } from '@main/ports/clock';
import type { HoldStore } from '@main/ports/holds';
import { type Result, refuse, succeed } from '@shared/result';
import type { PostOnAccount } from '../accounts/postOnAccount';
import type { Posted } from '../posting';
import type { BankUseCases } from '../useCase';

export type HoldDependencies = {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly holds: Pick<HoldStore, 'ofAccount'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly onAccount: Pick<PostOnAccount, 'post' | 'receipt'>;
};

type HoldLines = 'holds.ofAccount' | 'holds.place' | 'holds.pay' | 'holds.release';

/** What was recorded, and what the account may pay out after it. */
function availableAfter(posted: Result<Posted>, accountId: string) {
  if (!posted.ok) return posted;
  const { record } = posted.value;
  const line = accountLineIn(record, accountBook(record.branch, accountId));
  if (!line) throw new Error(`${record.id} has no line in account ${accountId}`);
  return succeed({ reference: record.reference, available: availableOf(line) });
}

/** Reserved funds: placed, paid out whole or in part, and let go of. */
export function createHolds({
  accounts,
  holds,
  clock,
  onAccount,
}: HoldDependencies): Pick<BankUseCases, HoldLines> {
  return {
    'holds.ofAccount': async (_actor, { accountId }) => {
      const now = clock.now();
      const found = await holds.ofAccount(accountId);
      const rows = found
        // The job that lets go of them comes once a minute.
        .filter(({ expires }) => expires > now)
        .map(({ book, amount, remaining, expires, narration }) => ({
          hold: partsOf(book).id,
          amount,
          remaining,
          expires: expires.toISOString(),
          narration,
        }));
      return succeed({ rows });
    },

    'holds.place': async (actor, form) => {
      const { accountId, amount, narration } = form;
      const expires = new Date(form.expires).toISOString();
      const posted = await onAccount.post(actor, form, (_account, asked) => ({
        ...asked,
        kind: 'hold',
        account: accountId,
        amount,
        expires,
        narration,
      }));
      return availableAfter(posted, accountId);
    },

    'holds.pay': async (actor, form) => {
      const { accountId, hold, to, amount, narration } = form;
      const payee = await accounts.byId(to);
      if (!payee) return refuse('INVALID_INPUT', { fields: { to: 'unknown' } });
      if (to === accountId) return refuse('INVALID_INPUT', { fields: { to: 'notAllowed' } });
      return onAccount.receipt(
        actor,
        form,
        ({ branch }, asked) =>
          branch === payee.branch
            ? { ...asked, kind: 'hold-post', hold, account: accountId, to, amount, narration }
            : refuse('INVALID_INPUT', { fields: { to: 'notAllowed' } }),
        [payee],
      );
    },

    'holds.release': async (actor, form) => {
      const { accountId, hold, reason } = form;
      const posted = await onAccount.post(actor, form, (_account, asked) => ({
        ...asked,
        kind: 'hold-void',
        hold,
        account: accountId,
        narration: reason,
      }));
      return availableAfter(posted, accountId);
    },
  };
}
