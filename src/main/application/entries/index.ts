import { accountBook } from '@main/domain/ledger/books';
import { openingBalanceKey } from '@main/domain/ledger/chain';
import { refuse } from '@shared/result';
import type { PostOnAccount } from '../accounts/postOnAccount';
import type { BankUseCases } from '../useCase';
import { createEntryDetail, type EntryDependencies } from './detail';
import { objectionTo, reversalOf } from './reversing';

type EntryLines =
  | 'accounts.entry'
  | 'entries.reverse'
  | 'entries.chargeFee'
  | 'entries.adjust'
  | 'entries.bringBalance';

/** What staff do to a customer's account besides cash and transfers, each with its reason. */
export function createEntries(
  dependencies: EntryDependencies & { readonly onAccount: Pick<PostOnAccount, 'receipt'> },
): Pick<BankUseCases, EntryLines> {
  const { onAccount, books, today } = dependencies;
  return {
    'accounts.entry': createEntryDetail(dependencies),

    'entries.reverse': (actor, form) =>
      onAccount.receipt(actor, form, async ({ branch, accountId }, asked) => {
        const { key, no, reason } = form;
        const [entry] = await books.range(accountBook(branch, accountId), no, no);
        if (!entry) return refuse('NOT_FOUND');
        // The same form a second time is answered as the first, whatever day it is by now.
        const isRepeat = (await books.find(branch, key)) !== null;
        const objection = isRepeat ? null : objectionTo(actor, entry, today(branch));
        return objection ?? reversalOf(entry, { ...asked, reason });
      }),

    'entries.chargeFee': (actor, form) =>
      onAccount.receipt(actor, form, ({ accountId: account }, asked) => {
        const { amount, reason } = form;
        return { ...asked, kind: 'fee', account, amount, narration: reason };
      }),

    'entries.adjust': (actor, form) =>
      onAccount.receipt(actor, form, ({ accountId: account }, asked) => {
        const { side, against, amount, reason } = form;
        return { ...asked, kind: 'adjustment', account, side, against, amount, reason, approvedBy: null };
      }),

    'entries.bringBalance': (actor, form) =>
      onAccount.receipt(actor, form, ({ accountId: account }, asked) => {
        const { amount, reason } = form;
        const key = openingBalanceKey(account);
        return { ...asked, key, kind: 'opening-balance', account, amount, reason, approvedBy: null };
      }),
  };
}
