import type { Actor } from '@main/domain/access/actor';
import type { BulkFiles } from '@main/ports/bulkFiles';
import type { Documents, TableRow } from '@main/ports/documents';
import type { Files } from '@main/ports/files';
import { mostProblemsShown } from '@shared/contract/imports';
import type { DocumentLanguage } from '@shared/documentTexts';
import { refuse, succeed } from '@shared/result';
import type { RecordExport } from '../exports/event';
import type { OpenUseCases } from '../useCase';
import { type CheckImportDependencies, checkImport, mayAdd } from './check';
import { createMake, type GoodFile, type MakeDependencies } from './make';

export type ImportDependencies = CheckImportDependencies &
  MakeDependencies & {
    /** Copies of the files, as bulks keep theirs. */
    readonly files: Pick<BulkFiles, 'take' | 'rows' | 'dropFile'>;
    readonly record: RecordExport;
    readonly savedFiles: Pick<Files, 'save'>;
    readonly documents: Pick<Documents, 'table'>;
    readonly languageOf: (actor: Actor) => DocumentLanguage;
  };

const heads: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  en: ['Line', 'Name', 'User ID', 'Role', 'Branch', 'Account', 'First password'],
  hi: ['पंक्ति', 'नाम', 'यूज़र आईडी', 'भूमिका', 'शाखा', 'खाता', 'पहला पासवर्ड'],
};

/**
 * Many people from one file. Each line's key follows from the file, so that it is made once however often the file is
 * begun again. First passwords are in main's memory until they are saved, once; a line that an earlier life had made
 * gets a new one, as long as nobody has signed in with the old one.
 */
export function createImports(
  dependencies: ImportDependencies,
): Pick<OpenUseCases, 'users.checkImport' | 'users.import' | 'users.saveFirstPasswords'> {
  const { files, record } = dependencies;
  const good = new Map<string, GoodFile & { readonly by: string }>();
  const slips = new Map<string, Map<number, TableRow>>();

  const make = createMake(dependencies);

  return {
    'users.checkImport': async ({ holder }, { key }, { signal, progress }) => {
      good.delete(key);
      const taken = await files.take(key, signal);
      if (!taken.ok) return taken;
      const { name: file, digest } = taken.value;
      const checked = await checkImport(dependencies, holder, key, digest, (done) =>
        progress(done, 'checking'),
      );
      await files.dropFile(key);
      if (!checked.ok) return checked;
      const { people, problems, lines, bad, madeBefore } = checked.value;
      if (bad === 0) good.set(key, { file, digest, people, by: holder.userId });
      const shown = problems.slice(0, mostProblemsShown).map((problem) => ({ ...problem }));
      return succeed({ file, people: lines, madeBefore, bad, problems: shown });
    },

    'users.import': async (actor, { key }, job) => {
      const checked = good.get(key);
      if (!checked || checked.by !== actor.holder.userId) return refuse('IMPORT_NOT_CHECKED');
      // By the same person, but maybe when they might do more.
      if (!checked.people.every((each) => mayAdd(actor.holder, each))) return refuse('NOT_PERMITTED');
      const made = slips.get(key) ?? new Map<number, TableRow>();
      slips.set(key, made);
      return make(actor, checked, made, job);
    },

    'users.saveFirstPasswords': async (actor, { key }, { signal }) => {
      const made = slips.get(key);
      if (!made || good.get(key)?.by !== actor.holder.userId) return refuse('NOT_FOUND');
      async function* rows(): AsyncIterable<readonly TableRow[]> {
        yield [...(made?.values() ?? [])];
      }
      const saved = await dependencies.savedFiles.save({
        suggestedName: 'first_passwords.csv',
        kind: 'csv',
        signal,
        content: async () => {
          const recorded = await record(actor, { what: 'firstPasswords', accountId: null });
          if (!recorded.ok) return recorded;
          return succeed(dependencies.documents.table(heads[dependencies.languageOf(actor)], rows()));
        },
      });
      if (saved.ok) slips.delete(key);
      return saved;
    },
  };
}
