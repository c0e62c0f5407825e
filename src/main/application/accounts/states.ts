import { succeed } from '@shared/result';
import type { BankUseCases } from '../useCase';
import type { IntentFor, PostOnAccount } from './postOnAccount';

type StateLines = 'accounts.freeze' | 'accounts.close' | 'accounts.reactivate';

/** What an account is from now on: an event in its own book, and figures of it follow. */
export function createAccountStates(onAccount: Pick<PostOnAccount, 'post'>): Pick<BankUseCases, StateLines> {
  const record = async (
    actor: Parameters<PostOnAccount['post']>[0],
    form: Parameters<PostOnAccount['post']>[1],
    intentFor: IntentFor,
  ) => {
    const posted = await onAccount.post(actor, form, intentFor);
    return posted.ok ? succeed({ reference: posted.value.record.reference }) : posted;
  };

  return {
    'accounts.freeze': (actor, form) =>
      record(actor, form, ({ accountId: account }, asked) => {
        const { freeze, reason } = form;
        return { ...asked, kind: 'account-freeze-changed', account, freeze, reason, approvedBy: null };
      }),
    'accounts.close': (actor, form) =>
      record(actor, form, ({ accountId: account }, asked) => {
        const { reason } = form;
        return { ...asked, kind: 'account-closed', account, reason, approvedBy: null };
      }),
    'accounts.reactivate': (actor, form) =>
      record(actor, form, ({ accountId: account }, asked) => {
        const { reason } = form;
        return { ...asked, kind: 'account-reactivated', account, reason, approvedBy: null };
      }),
  };
}
