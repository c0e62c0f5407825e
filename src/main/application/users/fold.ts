import { isUserLine, type JournalRecord } from '@main/domain/ledger/records';
import type { UserStore } from '@main/ports/users';
import type { ApplyDetails } from './details';

/**
 * Folds records into the people's documents: branch, role, status, duties and details from lines of their own books, the
 * last sign-in from its event. Each write is guarded by a number or a moment, so the same records twice, or late, have
 * no further effect.
 */
export const createFoldPeople =
  (users: Pick<UserStore, 'applyState' | 'noteSignIn'>, applyDetails: ApplyDetails) =>
  async (records: readonly JournalRecord[]): Promise<void> => {
    const lastSignIn = new Map<string, Date>();
    for (const record of records) {
      const { kind, intent, bookingTime, lines } = record;
      // Before the state: whose state is up to a number has the details up to it too.
      await applyDetails(record);
      for (const line of lines.filter(isUserLine)) {
        const { no: bookNo, branch, role, status, duties } = line;
        const userId = line.book.slice(line.book.lastIndexOf('/') + 1);
        await users.applyState({ userId, bookNo, branch, role, status, duties });
      }
      if (kind === 'signed-in' && intent.kind === 'event' && intent.about?.user) {
        lastSignIn.set(intent.about.user, bookingTime);
      }
    }
    await Promise.all([...lastSignIn].map(([userId, at]) => users.noteSignIn(userId, at)));
  };
