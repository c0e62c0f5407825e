import { accountBook } from '@main/domain/ledger/books';
import { accountLineIn, deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { AccountRecord } from '@main/ports/accounts';
import type { BankStore } from '@main/ports/bank';
import type { DeskStore } from '@main/ports/desks';
import type { UserRecord, UserStore } from '@main/ports/users';
import type { CallOutput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';

export type Receipt = CallOutput<'cash.credit'>;

export type ReceiptDependencies = {
  readonly users: Pick<UserStore, 'byId'>;
  readonly desks: Pick<DeskStore, 'byId'>;
  readonly bank: BankStore;
  readonly thisDesk: string;
};

/** Makes the receipt of one account's entry. */
export type ReceiptOf = (record: JournalRecord, repeated: boolean) => Promise<Result<Receipt>>;

const nameOf = ({ firstName, lastName }: UserRecord): string => `${firstName} ${lastName}`;

/**
 * Asks for every name that a receipt of this account's entries shows, before anything is posted: once money has
 * moved, no further read may stand between the person and the receipt. Only an entry that another desk wrote
 * needs one more, for that desk's name.
 */
export const createReceipts =
  ({ users, desks, bank, thisDesk }: ReceiptDependencies) =>
  async (account: AccountRecord): Promise<ReceiptOf> => {
    const { accountId, userId } = account;
    const [owner, desk, branch, theBank] = await Promise.all([
      users.byId(userId),
      desks.byId(thisDesk),
      bank.branch(account.branch),
      bank.bank(),
    ]);
    const deskName = async (deskId: string): Promise<string> =>
      (deskId === thisDesk ? desk : await desks.byId(deskId))?.name ?? deskId;

    return async (record, repeated) => {
      const line = accountLineIn(record, accountBook(account.branch, accountId));
      if (!line) return refuse('NOT_FOUND');
      const { writer, businessDate } = deskLineOf(record);
      return succeed({
        reference: record.reference,
        kind: record.kind,
        accountId,
        holderName: owner ? nameOf(owner) : '',
        branchName: branch?.name ?? account.branch,
        deskName: await deskName(writer),
        amount: line.amount,
        balanceAfter: line.balanceAfter,
        narration: record.narration,
        bookingTime: record.bookingTime.toISOString(),
        businessDate,
        repeated,
        demo: theBank?.demo ?? false,
      });
    };
  };

export type Receipts = ReturnType<typeof createReceipts>;
