import type { Actor } from '@main/domain/access/actor';
import type { Documents, TableRow } from '@main/ports/documents';
import type { Files } from '@main/ports/files';
import type { UserPage, UserStore } from '@main/ports/users';
import type { CallOutput } from '@shared/contract';
import { shownInstant } from '@shared/display';
import type { DocumentLanguage } from '@shared/documentTexts';
import { succeed } from '@shared/result';
import { roleWords } from '@shared/roleWords';
import { statusWords } from '@shared/statusWords';
import type { RecordExport } from '../exports/event';
import type { JobControl, JobUseCase } from '../useCase';
import type { Listing, ListingDependencies } from './listing';
import { listingOf } from './listing';
import { userRowOf } from './view';

export type SaveUsersDependencies = ListingDependencies & {
  readonly users: Pick<UserStore, 'list'>;
  readonly files: Pick<Files, 'save'>;
  readonly documents: Pick<Documents, 'table'>;
  readonly record: RecordExport;
  readonly languageOf: (actor: Actor) => DocumentLanguage;
};

type Row = CallOutput<'users.list'>['rows'][number];

type Words = {
  readonly head: readonly string[];
  readonly active: string;
  readonly inactive: string;
  readonly dormant: string;
};

const words: Readonly<Record<DocumentLanguage, Words>> = {
  en: {
    head: [
      'User ID',
      'First name',
      'Last name',
      'Role',
      'Status',
      'Branch',
      'Phones',
      'E-mail',
      'Added',
      'Last sign-in',
      'Activity',
    ],
    active: 'Active in 90 days',
    inactive: 'Not in 90 days',
    dormant: 'Dormant',
  },
  hi: {
    head: [
      'यूज़र आईडी',
      'पहला नाम',
      'उपनाम',
      'भूमिका',
      'स्थिति',
      'शाखा',
      'फ़ोन',
      'ई-मेल',
      'जोड़ा गया',
      'पिछला साइन-इन',
      'गतिविधि',
    ],
    active: '90 दिनों में सक्रिय',
    inactive: '90 दिनों में नहीं',
    dormant: 'निष्क्रिय पड़े',
  },
};

const activityWord = (
  { dormant, active }: Row,
  { dormant: idle, active: lively, inactive }: Words,
): string => (dormant ? idle : active ? lively : inactive);

const cellsOf = (row: Row, language: DocumentLanguage, timeZone: string): TableRow => [
  row.userId,
  row.firstName,
  row.lastName,
  roleWords[language][row.role],
  statusWords[language][row.status],
  row.branch,
  row.phones.join('; '),
  row.email,
  shownInstant(row.addedAt, timeZone),
  row.lastSignIn ? shownInstant(row.lastSignIn, timeZone) : '',
  activityWord(row, words[language]),
];

const perPage = 1_000;

/** The list of people as a CSV file: the place is chosen, the event is written, then the file, page by page. */
export function createSaveUsers(dependencies: SaveUsersDependencies): JobUseCase<'users.save'> {
  const { users, files, documents, record } = dependencies;

  async function* rowsOf(
    { query, total }: Listing,
    cells: (user: UserPage['rows'][number]) => TableRow,
    job: JobControl,
  ) {
    let cursor: string | null = null;
    let done = 0;
    do {
      job.signal.throwIfAborted();
      const page: UserPage = await users.list({ ...query, cursor, limit: perPage });
      yield page.rows.map(cells);
      done += page.rows.length;
      const all = total ?? (page.more ? null : page.total);
      job.progress(all === null || all === 0 ? null : done / all, null);
      cursor = page.next;
    } while (cursor !== null);
  }

  return async (actor, asked, job) => {
    const listing = await listingOf(dependencies, actor, asked);
    if (!listing.ok) return listing;
    const { bounds } = listing.value;
    const language = dependencies.languageOf(actor);
    const timeZone = dependencies.timeZoneOf(actor.holder.branch);
    return files.save({
      suggestedName: 'users.csv',
      kind: 'csv',
      signal: job.signal,
      content: async () => {
        const { sort: _sort, descending: _descending, ...by } = asked;
        const search = Object.fromEntries(
          Object.entries(by).flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
        );
        const recorded = await record(actor, { what: 'users', accountId: null, search });
        if (!recorded.ok) return recorded;
        const cells = (user: UserPage['rows'][number]) =>
          cellsOf(userRowOf(user, bounds), language, timeZone);
        return succeed(documents.table(words[language].head, rowsOf(listing.value, cells, job)));
      },
    });
  };
}
