import { accountBook } from '@main/domain/ledger/books';
import { ties } from '@main/domain/ledger/entries';
import { accountLineIn, deskLineOf, type JournalRecord } from '@main/domain/ledger/records';
import type { AccountRecord } from '@main/ports/accounts';
import type { BankStore } from '@main/ports/bank';
import type { DeskStore } from '@main/ports/desks';
import type { CallOutput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';
import type { Remembered } from './remembered';
import type { DeskIdentity } from './setup/making';

export type Receipt = CallOutput<'cash.credit'>;

export type ReceiptDependencies = {
  readonly names: Pick<Remembered<string>, 'of'>;
  readonly desks: Pick<DeskStore, 'byId'>;
  readonly bank: Pick<BankStore, 'branch'>;
  /** This desk, whose names need not be asked for. */
  readonly identity: DeskIdentity;
};

/** Makes the receipt of one account's entry. */
export type ReceiptOf = (record: JournalRecord, repeated: boolean) => Promise<Result<Receipt>>;

/**
 * Asks for the names that a receipt of this account's entries shows, before anything is posted. Only an entry that
 * another desk wrote needs one more, for that desk's name; where it cannot be read, the desk's ID stands for it.
 */
export const createReceipts = ({ names, desks, bank, identity }: ReceiptDependencies) => {
  const branchName = async (branch: string): Promise<string> =>
    branch === identity.branch.branch ? identity.branch.name : ((await bank.branch(branch))?.name ?? branch);

  const deskName = async (deskId: string): Promise<string> =>
    deskId === identity.deskId
      ? identity.name
      : ((await desks.byId(deskId).catch(() => null))?.name ?? deskId);

  return async ({ accountId, userId, branch }: AccountRecord): Promise<ReceiptOf> => {
    const [holderName, ofBranch] = await Promise.all([names.of(userId), branchName(branch)]);

    return async (record, repeated) => {
      const line = accountLineIn(record, accountBook(branch, accountId));
      if (!line) return refuse('NOT_FOUND');
      const { writer, businessDate } = deskLineOf(record);
      return succeed({
        reference: record.reference,
        kind: record.kind,
        accountId,
        holderName: holderName ?? '',
        branchName: ofBranch,
        deskName: await deskName(writer),
        ...ties(record, line.book),
        amount: line.amount,
        balanceAfter: line.balanceAfter,
        narration: record.narration,
        bookingTime: record.bookingTime.toISOString(),
        businessDate,
        repeated,
        demo: identity.bank.demo,
      });
    };
  };
};

export type Receipts = ReturnType<typeof createReceipts>;
