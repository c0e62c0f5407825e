import type { Actor } from '@main/domain/access/actor';
import { maySignIn } from '@main/domain/access/signInRules';
import type { Clock } from '@main/ports/clock';
import type { CredentialStore } from '@main/ports/credentials';
import type { TableRow } from '@main/ports/documents';
import type { Ids } from '@main/ports/ids';
import type { Passwords } from '@main/ports/passwords';
import type { Random } from '@main/ports/random';
import { type Result, refuse, succeed } from '@shared/result';
import type { Posting } from '../posting';
import type { JobControl } from '../useCase';
import { createActorNow } from '../users/actorNow';
import type { AddedPerson, AddPerson } from '../users/addPerson';
import { firstPassword } from '../users/firstPassword';
import type { CurrentUser } from '../users/read';
import { importKey, mayAdd, type ToMake } from './check';

export type MakeDependencies = {
  readonly addPerson: AddPerson;
  readonly currentUser: CurrentUser;
  readonly credentials: Pick<CredentialStore, 'replace'>;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly random: Random;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly ids: Ids;
  readonly clock: Pick<Clock, 'now'>;
};

/** A file that was found good from its first line to its last. */
export type GoodFile = {
  readonly file: string;
  readonly digest: string;
  readonly people: readonly ToMake[];
};

/** Who was made by an earlier life, and has not come yet: what was their password then nobody knows any more. */
const createGiveAnother =
  ({
    posting,
    credentials,
    ids,
    clock,
  }: Pick<MakeDependencies, 'posting' | 'credentials' | 'ids' | 'clock'>) =>
  async (actor: Actor, { user }: AddedPerson, hash: string): Promise<Result<null>> => {
    const posted = await posting.post({
      kind: 'event',
      event: 'password-reset',
      key: ids.key(),
      branch: user.home,
      postedBy: actor.holder.userId,
      session: actor.sessionId,
      about: { user: user.userId },
      after: { mustChange: true },
    });
    if (!posted.ok) return posted;
    await credentials.replace(user.userId, hash, clock.now(), true);
    return succeed(null);
  };

/** Makes everybody of a file, one after the other: each is made once, however often it is begun. */
export function createMake(dependencies: MakeDependencies) {
  const { addPerson, passwords, random, posting } = dependencies;
  const giveAnother = createGiveAnother(dependencies);
  const actorNow = createActorNow(dependencies.currentUser);

  const begin = async (
    { holder, sessionId }: Actor,
    { file, digest, people }: GoodFile,
  ): Promise<Result<null>> => {
    const key = importKey(digest);
    if (await posting.books.find(holder.branch, key)) return succeed(null);
    const posted = await posting.post({
      kind: 'event',
      event: 'import-started',
      key,
      branch: holder.branch,
      postedBy: holder.userId,
      session: sessionId,
      after: { file, digest, people: people.length },
    });
    // Another desk has just begun the same file: each line is made once all the same.
    return posted.ok || posted.code === 'IDEMPOTENCY_CONFLICT' ? succeed(null) : posted;
  };

  const make = async (actor: Actor, { no, key, person }: ToMake): Promise<Result<TableRow | null>> => {
    const password = firstPassword(random);
    let hash: Promise<string> | null = null;
    const hashed = () => (hash ??= passwords.hash(password));
    const added = await addPerson(
      {
        ...person,
        street: person.street || null,
        status: 'Pending',
        addedBy: actor.holder.userId,
        addedKey: key,
      },
      async () => ({ hash: await hashed(), mustChange: true, recoveryHashes: [] }),
    );
    // The key follows from the file and its line: under it is whoever was made of this line, and was changed since.
    if (!added.ok) return added.code === 'IDEMPOTENCY_CONFLICT' ? succeed(null) : added;
    const { user, accountId, repeated } = added.value;
    if (repeated && (user.status !== 'Pending' || user.lastSignIn)) return succeed(null);
    if (repeated) {
      const given = await giveAnother(actor, added.value, await hashed());
      if (!given.ok) return given;
    }
    const name = `${user.firstName} ${user.lastName}`;
    return succeed([String(no), name, user.userId, user.role, user.branch, accountId ?? '', password]);
  };

  /** @param made what each line came to so far; it is filled as they are made */
  return async (
    actor: Actor,
    file: GoodFile,
    made: Map<number, TableRow>,
    { signal, progress }: JobControl,
  ): Promise<Result<{ made: number }>> => {
    const begun = await begin(actor, file);
    if (!begun.ok) return begun;
    const { people } = file;
    for (const [index, each] of people.entries()) {
      if (signal.aborted) return refuse('CANCELLED');
      if (!made.has(each.no)) {
        const now = await actorNow(actor);
        if (!now || !maySignIn(now.holder) || !mayAdd(now.holder, each)) return refuse('NOT_PERMITTED');
        const row = await make(actor, each);
        if (!row.ok) return row;
        if (row.value) made.set(each.no, row.value);
      }
      progress((index + 1) / people.length, 'making');
    }
    return succeed({ made: people.length });
  };
}
