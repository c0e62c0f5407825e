import { listedEntryOf } from '@main/domain/entries/listed';
import { partsOf } from '@main/domain/ledger/books';
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

function lineOf({ book, amount, balanceAfter }: AccountLine): ShownLine {
  const { kind, id } = partsOf(book);
  if (kind === 'account') return { accountId: id, own: null, amount, balanceAfter };
  if (kind === 'cash') return { accountId: null, own: { code: 'desk-cash', desk: id }, amount, balanceAfter };
  const [code = id, desk = null] = id.split('.');
  return { accountId: null, own: { code, desk }, amount, balanceAfter };
}

/** One entry with its lines, the reason for it, who agreed to it, and the entries that it is tied to. */
export const createEntryRecord =
  ({ books, ...names }: EntryRecordDependencies): UseCase<'entries.record'> =>
  async (_actor, { branch, key }) => {
    const record = await books.find(branch, key);
    const entry = record && listedEntryOf(record);
    if (!record || !entry) return refuse('NOT_FOUND');
    const { intent, approvedBy } = record;
    const [[row], ties, agreed] = await Promise.all([
      entryRowsOf(names, [entry]),
      tiesOf(books, record),
      approvedBy === null ? null : names.users.namesOf([approvedBy]),
    ]);
    if (!row) return refuse('NOT_FOUND');
    return succeed({
      ...row,
      valueDate: record.valueDate,
      narration: record.narration,
      reason: 'reason' in intent ? (intent.reason ?? null) : null,
      approvedBy:
        approvedBy === null ? null : { userId: approvedBy, name: agreed?.get(approvedBy) ?? approvedBy },
      lines: record.lines.filter(isAccountLine).map(lineOf),
      ties,
    });
  };
