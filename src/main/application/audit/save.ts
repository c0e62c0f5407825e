import type { Actor } from '@main/domain/access/actor';
import type { Documents, TableRow } from '@main/ports/documents';
import type { Files } from '@main/ports/files';
import type { JournalSearch } from '@main/ports/journalSearch';
import type { CallInput } from '@shared/contract';
import { shownInstant } from '@shared/display';
import type { DocumentLanguage } from '@shared/documentTexts';
import { recordKindWords } from '@shared/recordKinds';
import { succeed } from '@shared/result';
import type { RecordExport } from '../exports/event';
import type { JobControl, JobUseCase } from '../useCase';
import type { AuditPages, AuditSearch } from './pages';
import type { AuditRow, AuditView } from './view';

export type SaveAuditDependencies = {
  readonly pages: AuditPages;
  readonly view: AuditView;
  readonly search: Pick<JournalSearch, 'begins'>;
  readonly searchOf: (actor: Actor, asked: CallInput<'audit.save'>) => Promise<AuditSearch>;
  readonly timeZoneOf: (branch: string) => string;
  readonly files: Pick<Files, 'save'>;
  readonly documents: Pick<Documents, 'table'>;
  readonly record: RecordExport;
  readonly languageOf: (actor: Actor) => DocumentLanguage;
};

type Words = { readonly head: readonly string[]; readonly done: string; readonly refused: string };

const words: Readonly<Record<DocumentLanguage, Words>> = {
  en: {
    head: ['Booked at', 'Business date', 'Branch', 'Desk', 'By', 'What', 'About', 'Outcome', 'Reference'],
    done: 'Done',
    refused: 'Refused',
  },
  hi: {
    head: ['दर्ज होने का समय', 'कार्य दिवस', 'शाखा', 'डेस्क', 'किसने', 'क्या', 'किसके बारे में', 'परिणाम', 'संदर्भ'],
    done: 'हुआ',
    refused: 'अस्वीकृत',
  },
};

const shownPerson = (person: AuditRow['by']): string => (person ? `${person.userId} ${person.name}` : '');

function tableRowOf(row: AuditRow, language: DocumentLanguage, timeZone: string): TableRow {
  const { about } = row;
  const what = [shownPerson(about.person), ...about.accounts, about.desk?.name, about.setting];
  return [
    shownInstant(row.at, timeZone),
    row.businessDate,
    row.branch,
    row.desk.name,
    shownPerson(row.by),
    recordKindWords[row.kind][language],
    what.filter(Boolean).join('; '),
    words[language][row.outcome],
    row.reference,
  ];
}

const perPage = 500;

/** The audit log as a CSV file: the place is chosen, the event is written, then the file, page by page. */
export function createSaveAudit(dependencies: SaveAuditDependencies): JobUseCase<'audit.save'> {
  const { pages, view, search, searchOf, files, documents, record } = dependencies;

  async function* rowsOf(asked: AuditSearch, row: (shown: AuditRow) => TableRow, job: JobControl) {
    const oldest = asked.from ?? (await search.begins(asked.branches));
    let newest: number | null = null;
    let cursor: string | null = null;
    do {
      job.signal.throwIfAborted();
      const page: Awaited<ReturnType<AuditPages>> = await pages(asked, cursor, perPage);
      yield (await Promise.all(page.records.map(view.rowOf))).map(row);
      cursor = page.next;
      const at = page.records.at(-1)?.bookingTime.getTime();
      newest ??= page.records[0]?.bookingTime.getTime() ?? null;
      // How much of the time is behind: how many records there are is not counted.
      const whole = newest === null || oldest === null ? 0 : newest - oldest.getTime();
      if (at !== undefined && newest !== null && whole > 0) job.progress((newest - at) / whole, null);
    } while (cursor !== null);
  }

  return async (actor, asked, job) => {
    const language = dependencies.languageOf(actor);
    const timeZone = dependencies.timeZoneOf(actor.holder.branch);
    const wanted = await searchOf(actor, asked);
    const toRow = (row: AuditRow) => tableRowOf(row, language, timeZone);
    return files.save({
      suggestedName: 'audit_log.csv',
      kind: 'csv',
      signal: job.signal,
      content: async () => {
        const by = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
        const search = Object.fromEntries(by);
        const recorded = await record(actor, { what: 'auditLog', accountId: null, search });
        if (!recorded.ok) return recorded;
        return succeed(documents.table(words[language].head, rowsOf(wanted, toRow, job)));
      },
    });
  };
}
