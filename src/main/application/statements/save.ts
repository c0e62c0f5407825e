import type { Actor } from '@main/domain/access/actor';
import { accountBook, type Book } from '@main/domain/ledger/books';
import { rowsIn, type StatementRow } from '@main/domain/statements/rows';
import { openedWith, withRow } from '@main/domain/statements/sums';
import type { AccountStore } from '@main/ports/accounts';
import type { Documents } from '@main/ports/documents';
import type { Files } from '@main/ports/files';
import type { DocumentLanguage } from '@shared/documentTexts';
import { refuse, succeed } from '@shared/result';
import type { RecordExport } from '../exports/event';
import type { Books } from '../posting';
import type { JobControl, JobUseCase, UseCase } from '../useCase';
import { recordsOf } from './reading';
import type { Statement } from './statement';

export type SaveStatementDependencies = {
  readonly statement: UseCase<'statements.get'>;
  readonly accounts: Pick<AccountStore, 'byId'>;
  readonly books: Pick<Books, 'range'>;
  readonly languageOf: (actor: Actor) => DocumentLanguage;
  readonly record: RecordExport;
  readonly files: Files;
  readonly documents: Pick<Documents, 'stream'>;
};

/**
 * The rows of a statement as they are read, each added up on the way.
 * @throws where they do not come to what the statement says; the file is then not written
 */
async function* checkedRows(
  books: Pick<Books, 'range'>,
  book: Book,
  statement: Statement,
  { signal, progress }: JobControl,
): AsyncIterable<readonly StatementRow[]> {
  const { after, upTo, opening, closing, credits, debits, entries } = statement;
  let sums = openedWith(opening);
  for await (const records of recordsOf(books, book, after, upTo)) {
    signal.throwIfAborted();
    const rows = rowsIn(records, book);
    sums = rows.reduce(withRow, sums);
    yield rows;
    progress(sums.entries / Math.max(entries, 1), 'writing');
  }
  const comesTo = [sums.balance, sums.credits, sums.debits, BigInt(sums.entries)].join();
  if (comesTo !== [closing, credits, debits, BigInt(entries)].join()) {
    throw new Error(`the statement of ${book} says other sums than its rows: ${comesTo}`);
  }
}

/** A statement as a PDF or a CSV: the place is chosen, the event is written, then the file, row by row. */
export const createSaveStatement =
  (dependencies: SaveStatementDependencies): JobUseCase<'statements.save'> =>
  async (actor, { accountId, from, to, format }, job) => {
    const { books, files, documents } = dependencies;
    const [made, account] = await Promise.all([
      dependencies.statement(actor, { accountId, from, to }),
      dependencies.accounts.byId(accountId),
    ]);
    if (!made.ok) return made;
    if (!account) return refuse('NOT_FOUND');
    const statement = made.value;
    const book = accountBook(account.branch, accountId);
    return files.save({
      suggestedName: `statement_${accountId.slice(-4)}_${from}_${to}.${format}`,
      kind: format,
      signal: job.signal,
      content: async () => {
        const recorded = await dependencies.record(actor, {
          what: format === 'pdf' ? 'statement' : 'statementFigures',
          accountId,
          period: { from, to },
        });
        if (!recorded.ok) return recorded;
        const language = dependencies.languageOf(actor);
        const rows = checkedRows(books, book, statement, job);
        return succeed(documents.stream({ language, format, statement }, rows));
      },
    });
  };
