import { accountBook } from '@main/domain/ledger/books';
import { accountLineIn, deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { BankStore } from '@main/ports/bank';
import type { DeskStore } from '@main/ports/desks';
import type { UserStore } from '@main/ports/users';
import type { CallOutput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';

export type Receipt = CallOutput<'cash.credit'>;

export type ReceiptDependencies = {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly users: Pick<UserStore, 'byId'>;
  readonly desks: Pick<DeskStore, 'byId'>;
  readonly bank: BankStore;
};

/** What an entry looks like on paper: its own figures, and the names of whom and what it touched. */
export const createReceipts =
  ({ users, desks, bank }: ReceiptDependencies) =>
  async (record: JournalRecord, account: AccountRecord, repeated: boolean): Promise<Result<Receipt>> => {
    const line = accountLineIn(record, accountBook(account.branch, account.accountId));
    if (!line) return refuse('NOT_FOUND');
    const { writer, businessDate } = deskLineOf(record);
    const [owner, desk, branch, theBank] = await Promise.all([
      users.byId(account.userId),
      desks.byId(writer),
      bank.branch(account.branch),
      bank.bank(),
    ]);
    return succeed({
      reference: record.reference,
      kind: record.kind,
      accountId: account.accountId,
      holderName: owner ? `${owner.firstName} ${owner.lastName}` : '',
      branchName: branch?.name ?? account.branch,
      deskName: desk?.name ?? writer,
      amount: line.amount,
      balanceAfter: line.balanceAfter,
      narration: record.narration,
      bookingTime: record.bookingTime.toISOString(),
      businessDate,
      repeated,
      demo: theBank?.demo ?? false,
    });
  };

export type Receipts = ReturnType<typeof createReceipts>;
