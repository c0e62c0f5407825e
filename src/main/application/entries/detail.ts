import { accountBook, reversalBook } from '@main/domain/ledger/books';
import { movesToReverse } from '@main/domain/ledger/decideReversal';
import { entryIn, entryRow, otherSide } from '@main/domain/ledger/entries';
import { deskLineOf, isReversalLine, type JournalRecord } from '@main/domain/ledger/records';
import type { AccountStore } from '@main/ports/accounts';
import type { DeskStore } from '@main/ports/desks';
import type { CallOutput } from '@shared/contract';
import { permits } from '@shared/permissions';
import { refuse, succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import type { Books } from '../posting';
import type { Remembered } from '../remembered';
import type { UseCase } from '../useCase';
import { objectionTo } from './reversing';

type Detail = CallOutput<'accounts.entry'>;

export type EntryDependencies = {
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly desks: Pick<DeskStore, 'byId'>;
  readonly names: Pick<Remembered<string>, 'of'>;
  readonly books: Pick<Books, 'range' | 'head' | 'find'>;
  readonly today: BusinessDay;
};

/** `<branch>:<key>` of a record of `branch` as its key. */
const keyIn = (branch: string, id: string): string => id.slice(branch.length + 1);

const linked = (record: JournalRecord | null) =>
  record && { reference: record.reference, at: record.bookingTime.toISOString() };

/** One entry of an account, with who posted it, and what takes it back or is taken back by it. */
export const createEntryDetail =
  ({ accounts, desks, names, books, today }: EntryDependencies): UseCase<'accounts.entry'> =>
  async (actor, { accountId, no }) => {
    const account = await accounts.byId(accountId);
    if (!account) return refuse('NOT_FOUND');
    const { branch } = account;
    const book = accountBook(branch, accountId);
    const [record] = await books.range(book, no, no);
    const entry = record && entryIn(record, book);
    if (!record || !entry) return refuse('NOT_FOUND');

    const find = (id: string) => books.find(branch, keyIn(branch, id));
    const taken = await books.head(reversalBook(branch, record.intent.key));
    const { writer } = deskLineOf(record);
    const [reverses, reversedBy, postedBy, desk] = await Promise.all([
      record.reverses === null ? null : find(record.reverses),
      taken && isReversalLine(taken) ? find(taken.reversal) : null,
      record.postedBy === null ? null : names.of(record.postedBy),
      desks.byId(writer),
    ]);

    const notReversible = (): Detail['notReversible'] => {
      if (taken) return 'reversed';
      if ('code' in movesToReverse(record)) return 'kind';
      const mayAtAll = permits(actor.holder, 'entry.reverse', account);
      const objection = mayAtAll ? objectionTo(actor, record, today(branch)) : refuse('NOT_PERMITTED');
      if (!objection) return null;
      return objection.code === 'ANOTHER_PERSON_NEEDED' ? 'anotherPerson' : 'permission';
    };
    return succeed({
      ...entryRow(entry),
      accountId,
      valueDate: record.valueDate,
      postedBy,
      deskName: desk?.name ?? writer,
      otherAccount: otherSide(record.intent, book),
      reverses: linked(reverses),
      reversedBy: linked(reversedBy),
      notReversible: notReversible(),
    });
  };
