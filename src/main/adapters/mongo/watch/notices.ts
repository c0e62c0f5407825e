import { type Book, partsOf } from '@main/domain/ledger/books';
import type { Change } from '@main/ports/changes';
import type { Document } from 'mongodb';
import { accountSummaries } from '../schema/collections/accountSummaries';
import { desks } from '../schema/collections/desks';
import { journal } from '../schema/collections/journal';
import { users } from '../schema/collections/users';

/** One collection that is watched: what the server leaves of an event, and what of the bank that changed. */
export type Watched = {
  readonly collection: string;
  /** A projection: names only, so that what was written does not even cross the network. */
  readonly sent: Document;
  readonly changesIn: (event: Document) => readonly Change[];
};

/** Every record has a line in its desk's book, which says nothing new; a desk changes by its cash. */
function changeOf(book: Book): readonly Change[] {
  const { kind, id } = partsOf(book);
  if (kind === 'account') return [{ kind: 'account', accountId: id }];
  if (kind === 'user') return [{ kind: 'user', userId: id }];
  return kind === 'cash' ? [{ kind: 'desk', deskId: id }] : [];
}

/** Which sessions a record ends. Only what a person does reaches other desks: an idle session ends by itself. */
function sessionsOverBy({ kind, reason, user, session, at, books }: Document): readonly Change[] {
  const isAsked = kind === 'signed-out' && reason === 'asked';
  const isLater = kind === 'signed-in';
  if (!user || !(isAsked || isLater || kind === 'password-changed')) return [];
  const desk = (books as readonly Book[]).map(partsOf).find((book) => book.kind === 'desk');
  const except = isAsked ? null : (session ?? null);
  return [{ kind: 'sessionsOver', userId: user, at, except, deskId: (isLater && desk?.id) || null }];
}

const key = { key: '$documentKey._id' };

/**
 * What is watched. The journal tells first; a projection tells again when it has caught up, for those who show
 * figures of it.
 */
export const watched: readonly Watched[] = [
  {
    collection: journal.name,
    sent: {
      books: '$fullDocument.lines.book',
      kind: '$fullDocument.kind',
      reason: '$fullDocument.intent.reason',
      user: '$fullDocument.intent.about.user',
      session: '$fullDocument.session',
      at: '$fullDocument.bookingTime',
    },
    changesIn: (event) => [...(event.books as readonly Book[]).flatMap(changeOf), ...sessionsOverBy(event)],
  },
  { collection: accountSummaries.name, sent: key, changesIn: (event) => changeOf(event.key) },
  { collection: users.name, sent: key, changesIn: (event) => [{ kind: 'user', userId: event.key }] },
  { collection: desks.name, sent: key, changesIn: (event) => [{ kind: 'desk', deskId: event.key }] },
];
