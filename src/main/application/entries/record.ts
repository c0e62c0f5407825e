import { listedEntryOf } from '@main/domain/entries/listed';
import { callingOf, partsOf } from '@main/domain/ledger/books';
import { chartEntryIn } from '@main/domain/ledger/chart';
import { type AccountLine, isAccountLine } from '@main/domain/ledger/records';
import type { CallOutput } from '@shared/contract';
import { refuse, succeed } from '@shared/result';
import type { Books } from '../posting';
import type { UseCase } from '../useCase';
import { tiesOf } from './ties';
import { type EntryNames, entryRowsOf } from './view';

export type EntryRecordDependencies = EntryNames & {
  readonly books: Pick<Books, 'find' | 'findAll' | 'head'>;
};

type ShownLine = CallOutput<'entries.record'>['lines'][number];

/** One entry with its lines, the reason for it, who agreed to it, and the entries that it is tied to. */
export function createEntryRecord({ books, ...names }: EntryRecordDependencies): UseCase<'entries.record'> {
  const lineOf = async ({ book, amount, balanceAfter }: AccountLine): Promise<ShownLine> => {
    const parts = partsOf(book);
    const { id, desk } = callingOf(parts);
    const deskName = desk && ((await names.desks.byId(desk))?.name ?? desk);
    const balance = chartEntryIn(parts)?.normalSide === 'debit' ? -balanceAfter : balanceAfter;
    return { kind: parts.kind as ShownLine['kind'], id, deskName, amount, balance };
  };

  const person = async (userId: string | null): Promise<CallOutput<'entries.record'>['approvedBy']> =>
    userId === null ? null : { userId, name: (await names.users.namesOf([userId])).get(userId) ?? userId };

  return async (_actor, { branch, key }) => {
    const record = await books.find(branch, key);
    const entry = record && listedEntryOf(record);
    if (!record || !entry) return refuse('NOT_FOUND');
    const { intent, valueDate, narration } = record;
    const [[row], ties, approvedBy, lines] = await Promise.all([
      entryRowsOf(names, [entry]),
      tiesOf(books, record),
      person(record.approvedBy),
      Promise.all(record.lines.filter(isAccountLine).map(lineOf)),
    ]);
    const reason = 'reason' in intent ? (intent.reason ?? null) : null;
    return row
      ? succeed({ ...row, valueDate, narration, reason, approvedBy, lines, ties })
      : refuse('NOT_FOUND');
  };
}
