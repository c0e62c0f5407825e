import type { Actor } from '@main/domain/access/actor';
import type { LineProblem } from '@main/domain/bulk/line';
import type { BulkFiles } from '@main/ports/bulkFiles';
import type { Documents, TableRow } from '@main/ports/documents';
import type { Files } from '@main/ports/files';
import { type BulkColumn, bulkProblemText } from '@shared/bulkProblems';
import type { DocumentLanguage } from '@shared/documentTexts';
import { succeed } from '@shared/result';
import type { RecordExport } from '../exports/event';
import type { JobUseCase } from '../useCase';

export type SaveLinesDependencies = {
  readonly files: Pick<BulkFiles, 'listed'>;
  readonly savedFiles: Pick<Files, 'save'>;
  readonly documents: Pick<Documents, 'table'>;
  readonly record: RecordExport;
  readonly languageOf: (actor: Actor) => DocumentLanguage;
};

type Words = { readonly head: readonly string[]; readonly columns: Readonly<Record<BulkColumn, string>> };

const words: Readonly<Record<DocumentLanguage, Words>> = {
  en: {
    head: ['Line', 'Column', 'In the file', 'What is wrong'],
    columns: { line: '', account: 'Account number', amount: 'Amount', narration: 'Narration' },
  },
  hi: {
    head: ['पंक्ति', 'स्तंभ', 'फ़ाइल में', 'क्या ग़लत है'],
    columns: { line: '', account: 'खाता संख्या', amount: 'राशि', narration: 'विवरण' },
  },
};

const rowOf = ({ no, column, problem, text }: LineProblem, language: DocumentLanguage): TableRow => [
  String(no),
  words[language].columns[column],
  text,
  bulkProblemText(problem, language),
];

/** The list of a bulk's lines that are wrong, or were refused, as a CSV file. */
export function createSaveLines(dependencies: SaveLinesDependencies): JobUseCase<'bulk.saveLines'> {
  const { files, savedFiles, documents, record } = dependencies;

  async function* rowsOf(key: string, language: DocumentLanguage, signal: AbortSignal) {
    for (let at: number | null = 0; at !== null; ) {
      signal.throwIfAborted();
      const { rows, next }: Awaited<ReturnType<BulkFiles['listed']>> = await files.listed(key, at);
      yield rows.map((line) => rowOf(line, language));
      at = next;
    }
  }

  return async (actor, { key }, { signal }) => {
    const language = dependencies.languageOf(actor);
    return savedFiles.save({
      suggestedName: 'bulk_lines.csv',
      kind: 'csv',
      signal,
      content: async () => {
        const recorded = await record(actor, { what: 'bulkLines', accountId: null });
        if (!recorded.ok) return recorded;
        return succeed(documents.table(words[language].head, rowsOf(key, language, signal)));
      },
    });
  };
}
