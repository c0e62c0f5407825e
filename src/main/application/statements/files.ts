import type { Actor } from '@main/domain/access/actor';
import { accountBook, type Book } from '@main/domain/ledger/books';
import { rowsIn, type StatementRow } from '@main/domain/statements/rows';
import { openedWith, withRow } from '@main/domain/statements/sums';
import type { AccountStore } from '@main/ports/accounts';
import type { Documents } from '@main/ports/documents';
import type { Files } from '@main/ports/files';
import type { DocumentLanguage } from '@shared/documentTexts';
import { type Result, refuse, succeed } from '@shared/result';
import type { Period } from '@shared/statements/period';
import type { RecordExport } from '../exports/event';
import type { Books } from '../posting';
import type { JobControl, JobUseCase, UseCase } from '../useCase';
import { recordsOf } from './reading';
import type { Statement } from './statement';

export type StatementFileDependencies = {
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
    progress(sums.entries / Math.max(entries, 1), null);
  }
  const comesTo = [sums.balance, sums.credits, sums.debits, BigInt(sums.entries)].join();
  if (comesTo !== [closing, credits, debits, BigInt(entries)].join()) {
    throw new Error(`the statement of ${book} says other sums than its rows: ${comesTo}`);
  }
}

/** The words of the event for what left the bank. */
const what = { pdf: 'statement', csv: 'statementFigures' } as const;

type Asked = { readonly accountId: string } & Period;

/** A statement as a PDF or a CSV: the place is chosen, the event is written, then the file, row by row. */
export function createStatementFiles(dependencies: StatementFileDependencies): {
  'statements.save': JobUseCase<'statements.save'>;
  'statements.print': JobUseCase<'statements.print'>;
} {
  const { books, files, documents } = dependencies;

  /** What is asked for once there is a place for it. */
  const contentOf =
    (actor: Actor, book: Book, statement: Statement, format: 'pdf' | 'csv', job: JobControl) =>
    async (): Promise<Result<AsyncIterable<Uint8Array>>> => {
      const { accountId, from, to } = statement;
      const exported = { what: what[format], accountId, period: { from, to } };
      const recorded = await dependencies.record(actor, exported);
      if (!recorded.ok) return recorded;
      const language = dependencies.languageOf(actor);
      const rows = checkedRows(books, book, statement, job);
      return succeed(documents.stream({ language, format, statement }, rows));
    };

  const prepare = async (actor: Actor, asked: Asked, format: 'pdf' | 'csv', job: JobControl) => {
    const [made, account] = await Promise.all([
      dependencies.statement(actor, asked),
      dependencies.accounts.byId(asked.accountId),
    ]);
    if (!made.ok) return made;
    if (!account) return refuse('NOT_FOUND');
    const book = accountBook(account.branch, asked.accountId);
    const content = contentOf(actor, book, made.value, format, job);
    return succeed({ kind: format, content, signal: job.signal });
  };

  return {
    'statements.save': async (actor, { format, ...asked }, job) => {
      const prepared = await prepare(actor, asked, format, job);
      if (!prepared.ok) return prepared;
      const { accountId, from, to } = asked;
      const suggestedName = `statement_${accountId.slice(-4)}_${from}_${to}.${format}`;
      return files.save({ ...prepared.value, suggestedName });
    },
    'statements.print': async (actor, asked, job) => {
      const prepared = await prepare(actor, asked, 'pdf', job);
      if (!prepared.ok) return prepared;
      const viewed = await files.view(prepared.value);
      return viewed.ok ? succeed({}) : viewed;
    },
  };
}
