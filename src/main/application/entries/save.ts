import type { Actor } from '@main/domain/access/actor';
import { partsOfPlace } from '@main/domain/entries/listed';
import type { Documents, TableRow } from '@main/ports/documents';
import type { EntryList } from '@main/ports/entryList';
import type { Files } from '@main/ports/files';
import type { CallInput } from '@shared/contract';
import { shownInstant } from '@shared/display';
import type { DocumentLanguage } from '@shared/documentTexts';
import { decimal } from '@shared/money';
import { recordKindWords } from '@shared/recordKinds';
import { succeed } from '@shared/result';
import type { RecordExport } from '../exports/event';
import type { JobControl, JobUseCase } from '../useCase';
import type { EntryPage, EntryPages, EntrySearch } from './pages';
import { type EntryNames, type EntryRow, entryRowsOf } from './view';

export type SaveEntriesDependencies = EntryNames & {
  readonly pages: EntryPages;
  readonly entryList: Pick<EntryList, 'begins'>;
  readonly searchOf: (actor: Actor, asked: CallInput<'entries.save'>) => Promise<EntrySearch>;
  readonly timeZoneOf: (branch: string) => string;
  readonly files: Pick<Files, 'save'>;
  readonly documents: Pick<Documents, 'table'>;
  readonly record: RecordExport;
  readonly languageOf: (actor: Actor) => DocumentLanguage;
};

const heads: Readonly<Record<DocumentLanguage, readonly string[]>> = {
  en: [
    'Booked at',
    'Business date',
    'Branch',
    'Reference',
    'What',
    'From account',
    'From',
    'To account',
    'To',
    'Amount ₹',
    'Desk',
    'By',
  ],
  hi: [
    'दर्ज होने का समय',
    'कार्य दिवस',
    'शाखा',
    'संदर्भ',
    'क्या',
    'किस खाते से',
    'किससे',
    'किस खाते में',
    'किसे',
    'राशि ₹',
    'डेस्क',
    'किसने',
  ],
};

type Party = EntryRow['debited'];

/** An account and whose it is; of one in another branch, that branch. */
const partyCells = (party: Party, farEnd: EntryRow['farEnd']): readonly [string, string] => {
  if (party) return [party.accountId, party.holder?.name ?? ''];
  return farEnd ? [farEnd.accountId ?? '', farEnd.branch] : ['', ''];
};

function tableRowOf(row: EntryRow, language: DocumentLanguage, timeZone: string): TableRow {
  return [
    shownInstant(row.at, timeZone),
    row.businessDate,
    row.branch,
    row.reference,
    recordKindWords[row.kind][language],
    ...partyCells(row.debited, row.farEnd),
    ...partyCells(row.credited, row.farEnd),
    decimal(row.amount),
    row.desk.name,
    row.by ? `${row.by.userId} ${row.by.name}` : '',
  ];
}

const perPage = 500;

/** What was searched by, as the event of the export keeps it. */
const searchedBy = (asked: CallInput<'entries.save'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );

/** The list of entries as a CSV file: the place is chosen, the event is written, then the file, page by page. */
export function createSaveEntries(dependencies: SaveEntriesDependencies): JobUseCase<'entries.save'> {
  const { pages, entryList, searchOf, files, documents, record } = dependencies;

  async function* rowsOf(search: EntrySearch, toRow: (row: EntryRow) => TableRow, job: JobControl) {
    const oldest = search.from ?? (await entryList.begins(search.branch));
    let newest: Date | null = null;
    let cursor: string | null = null;
    do {
      job.signal.throwIfAborted();
      const page: EntryPage = await pages(search, cursor, perPage);
      yield (await entryRowsOf(dependencies, page.entries)).map(toRow);
      cursor = page.next;
      newest ??= page.entries[0]?.at ?? null;
      if (cursor === null || !newest || !oldest) continue;
      // How much of the time is behind: how many entries there are is not counted.
      const whole = newest.getTime() - oldest.getTime();
      const behind = newest.getTime() - partsOfPlace(cursor).at.getTime();
      if (whole > 0) job.progress(behind / whole, null);
    } while (cursor !== null);
  }

  return async (actor, asked, job) => {
    const search = await searchOf(actor, asked);
    const language = dependencies.languageOf(actor);
    const timeZone = dependencies.timeZoneOf(search.branch ?? actor.holder.branch);
    const toRow = (row: EntryRow) => tableRowOf(row, language, timeZone);
    return files.save({
      suggestedName: 'transactions.csv',
      kind: 'csv',
      signal: job.signal,
      content: async () => {
        const by = searchedBy(asked);
        const recorded = await record(actor, { what: 'entries', accountId: null, search: by });
        if (!recorded.ok) return recorded;
        return succeed(documents.table(heads[language], rowsOf(search, toRow, job)));
      },
    });
  };
}
