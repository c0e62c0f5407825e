import { settingBook, superAdminSetting, userBook } from '@main/domain/ledger/books';
import { isUserLine } from '@main/domain/ledger/records';
import { indispensable } from '@main/domain/people/managing';
import type { Clock } from '@main/ports/clock';
import type { Leases } from '@main/ports/leases';
import type { UserRecord, UserStore } from '@main/ports/users';
import type { Posting } from '../posting';

export type SuperAdminDependencies = {
  readonly users: Pick<UserStore, 'ofRole'>;
  readonly posting: Pick<Posting, 'books'>;
  readonly leases: Leases;
  readonly clock: Pick<Clock, 'pause'>;
};

const leaseName = 'user-status';
const leaseMs = 10_000;
const retryMs = 50;

/** What keeps a bank from being left without a Super Admin, also where two desks try at once. */
export function createSuperAdmins({ users, posting, leases, clock }: SuperAdminDependencies) {
  const { books } = posting;

  const isActiveNow = async ({ home, userId }: UserRecord): Promise<boolean> => {
    const head = await books.head(userBook(home, userId));
    return head !== null && isUserLine(head) && head.role === indispensable && head.status === 'Active';
  };

  return {
    /**
     * Whether there is another active one, and the number of the branch's book of Super Admins that this rests on. The
     * book is read first: whoever takes one of them away afterwards moves it.
     */
    leftWithout: async (target: UserRecord): Promise<{ another: boolean; no: number }> => {
      const head = await books.head(settingBook(target.home, superAdminSetting));
      const all = await users.ofRole(indispensable);
      const others = all.filter(({ userId }) => userId !== target.userId);
      const active = await Promise.all(others.map(isActiveNow));
      return { another: active.includes(true), no: head?.no ?? 0 };
    },

    /** Books of two branches never meet, so that those who change somebody's role or status besides take turns. */
    inTurn: async <T>(owner: string, work: () => Promise<T>): Promise<T> => {
      for (;;) {
        const lease = await leases.acquire(leaseName, owner, leaseMs);
        if (!lease) {
          await clock.pause(retryMs);
          continue;
        }
        try {
          return await work();
        } finally {
          await leases.release(lease);
        }
      }
    },
  };
}
