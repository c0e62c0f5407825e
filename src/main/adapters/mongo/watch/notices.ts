import {
  type Book,
  branchSetting,
  bulkSetting,
  partsOf,
  verificationSetting,
} from '@main/domain/ledger/books';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { Change } from '@main/ports/changes';
import type { Document } from 'mongodb';
import { accountSummaries } from '../schema/collections/accountSummaries';
import { branches } from '../schema/collections/branches';
import { deskDays } from '../schema/collections/deskDays';
import { desks } from '../schema/collections/desks';
import { journal } from '../schema/collections/journal';
import { outbox } from '../schema/collections/outbox';
import { users } from '../schema/collections/users';

/** What of a record tells whom it touched. */
type Notice = {
  readonly books: readonly Book[];
  readonly kind: string;
  readonly reason?: string | undefined;
  readonly user?: string | undefined;
  readonly session: string | null;
  readonly at: Date;
};

/** What the server leaves of an event: names only, so that what was written does not even cross the network. */
export const sent: Document = {
  collection: '$ns.coll',
  key: '$documentKey._id',
  record: {
    $cond: [
      { $eq: ['$ns.coll', journal.name] },
      {
        books: '$fullDocument.lines.book',
        kind: '$fullDocument.kind',
        reason: '$fullDocument.intent.reason',
        user: '$fullDocument.intent.about.user',
        session: '$fullDocument.session',
        at: '$fullDocument.bookingTime',
      },
      null,
    ],
  },
};

/** Every record has a line in its desk's book, which says nothing new. */
function changeOf(book: Book): readonly Change[] {
  const { branch, kind, id } = partsOf(book);
  if (kind === 'account') return [{ kind: 'account', accountId: id }];
  if (kind === 'user') return [{ kind: 'user', userId: id }];
  if (kind === 'setting' && id === verificationSetting) return [{ kind: 'verification', branch }];
  if (kind === 'setting' && id === branchSetting) return [{ kind: 'branch', branch }];
  if (kind === 'setting' && id === bulkSetting) return [{ kind: 'bulk', branch }];
  return kind === 'cash' ? [{ kind, deskId: id }] : [];
}

/** Whoever knew the password before knows it no longer. */
const endsSessions: ReadonlySet<string> = new Set([
  'password-changed',
  'password-reset',
  'password-recovered',
]);

/** Which sessions a record ends. Only what a person does reaches other desks: an idle session ends by itself. */
function sessionsOverBy({ kind, reason, user, session, at, books }: Notice): readonly Change[] {
  const isAsked = kind === 'signed-out' && reason === 'asked';
  const isLater = kind === 'signed-in';
  if (!user || !(isAsked || isLater || endsSessions.has(kind))) return [];
  const desk = books.map(partsOf).find((book) => book.kind === 'desk');
  const except = isAsked ? null : (session ?? null);
  return [{ kind: 'sessionsOver', userId: user, at, except, deskId: (isLater && desk?.id) || null }];
}

const changesBy = (notice: Notice): readonly Change[] => [
  ...notice.books.flatMap(changeOf),
  ...sessionsOverBy(notice),
];

/** What a record changed, as the stream would tell it. */
export const changesOfRecord = ({ lines, kind, intent, session, bookingTime }: JournalRecord) =>
  changesBy({
    books: lines.map(({ book }) => book),
    kind,
    reason: 'reason' in intent ? intent.reason : undefined,
    user: 'about' in intent ? intent.about?.user : undefined,
    session,
    at: bookingTime,
  });

/**
 * What is watched, by collection: what of the bank changed. The journal tells first; a projection tells again when it
 * has caught up, for those who show figures of it.
 */
export const watched: Readonly<Record<string, (event: Document) => readonly Change[]>> = {
  [journal.name]: ({ record }) => changesBy(record as Notice),
  [accountSummaries.name]: ({ key }) => changeOf(key),
  [users.name]: ({ key }) => [{ kind: 'user', userId: key }],
  [deskDays.name]: () => [{ kind: 'figures' }],
  [outbox.name]: () => [{ kind: 'mail' }],
  [branches.name]: ({ key }) => [{ kind: 'branch', branch: key }],
  [desks.name]: ({ key }) => [{ kind: 'desk', deskId: key }],
};
