import type { Actor } from '@main/domain/access/actor';
import { userBook } from '@main/domain/ledger/books';
import { derivedKey } from '@main/domain/ledger/chain';
import { isUserLine } from '@main/domain/ledger/records';
import { indispensable } from '@main/domain/people/managing';
import type { UserRecord, UserStore } from '@main/ports/users';
import type { Posting } from '../posting';

export type SuperAdminDependencies = {
  readonly users: Pick<UserStore, 'ofRole'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
};

/**
 * Lets the book of another active Super Admin say that they stay, before `target` goes; their books may lie in two
 * branches, which no record spans. Whoever takes a Super Admin away rests on the number that the book of the one who goes
 * had before this. So where two take away each other's at once, in whichever branches, at least one finds it further:
 * both would have to read their number before the other one's line and write it after.
 * @param key of the form
 * @returns false where there is nobody else
 */
export const createAnotherStays =
  ({ users, posting }: SuperAdminDependencies) =>
  async ({ holder, sessionId }: Actor, target: UserRecord, key: string): Promise<boolean> => {
    const stays = async ({ home, userId }: UserRecord): Promise<boolean> => {
      const head = await posting.books.head(userBook(home, userId));
      if (head === null || !isUserLine(head)) return false;
      if (head.role !== indispensable || head.status !== 'Active') return false;
      const posted = await posting.post({
        kind: 'event',
        event: 'super-admin-stays',
        // Another one each time that it is tried: an old line keeps nobody from anything.
        key: derivedKey('super-admin-stays', `${key}\n${head.no}`),
        branch: home,
        postedBy: holder.userId,
        session: sessionId,
        about: { user: userId },
        user: { userId, seen: head.no },
      });
      return posted.ok;
    };

    for (const other of await users.ofRole(indispensable)) {
      if (other.userId !== target.userId && (await stays(other))) return true;
    }
    return false;
  };
