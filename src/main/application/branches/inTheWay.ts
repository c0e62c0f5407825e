import { accountBook } from '@main/domain/ledger/books';
import type { AccountStore } from '@main/ports/accounts';
import type { DeskStore } from '@main/ports/desks';
import type { ProjectionReads } from '@main/ports/projections';
import type { UserStore } from '@main/ports/users';
import type { Status } from '@shared/permissions';

export type InTheWayDependencies = {
  readonly users: Pick<UserStore, 'list'>;
  readonly accounts: Pick<AccountStore, 'ofBranch'>;
  readonly desks: Pick<DeskStore, 'list'>;
  readonly projections: Pick<ProjectionReads, 'summaries'>;
};

const first = { sort: 'userId', descending: false, cursor: null, limit: 1 } as const;
const everybody = { ...first, search: '', role: null, activity: null, addedFrom: null, addedTo: null };

/** Who may sign in there again, as they are or by a word of somebody: everybody but who was made Inactive. */
const belonging: readonly Status[] = ['Active', 'Pending', 'Suspended'];

const atATime = 1_000;

/** Who and what still belongs to a branch, and keeps it from being closed. */
export function createInTheWay({ users, accounts, desks, projections }: InTheWayDependencies) {
  const peopleIn = async (branch: string): Promise<number> => {
    const pages = belonging.map((status) => users.list({ ...everybody, branch, status }));
    return (await Promise.all(pages)).reduce((sum, { total }) => sum + total, 0);
  };

  /** An account counts until its summary says that it is closed, which it stays: a figure that lags errs on that side. */
  const openAccountsIn = async (branch: string): Promise<number> => {
    let open = 0;
    for (let after = ''; ; ) {
      const some = await accounts.ofBranch(branch, after, atATime);
      const books = some.map(({ accountId }) => accountBook(branch, accountId));
      const known = await projections.summaries(books);
      open += books.filter((book) => known.get(book)?.status !== 'closed').length;
      const last = some.at(-1);
      if (!last || some.length < atATime) return open;
      after = last.accountId;
    }
  };

  const desksIn = async (branch: string): Promise<number> =>
    (await desks.list(branch)).filter(({ status }) => status !== 'revoked').length;

  return async (branch: string) => {
    const [people, open, standing] = await Promise.all([
      peopleIn(branch),
      openAccountsIn(branch),
      desksIn(branch),
    ]);
    return { users: people, accounts: open, desks: standing };
  };
}

export type InTheWay = ReturnType<typeof createInTheWay>;
