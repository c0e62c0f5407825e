import { isUserLine, type JournalRecord } from '@main/domain/ledger/records';
import type { UserDetails, UserStore } from '@main/ports/users';

/**
 * Folds records into the people's documents: branch, role, status, duties and details from lines of their own books, the
 * last sign-in from its event. Each write is guarded by a number or a moment, so the same records twice, or late, have
 * no further effect.
 */
export const createFoldPeople =
  (users: Pick<UserStore, 'applyState' | 'applyDetails' | 'noteSignIn'>) =>
  async (records: readonly JournalRecord[]): Promise<void> => {
    const lastSignIn = new Map<string, Date>();
    for (const { kind, intent, bookingTime, lines } of records) {
      for (const line of lines.filter(isUserLine)) {
        const { no: bookNo, branch, role, status, duties } = line;
        const userId = line.book.slice(line.book.lastIndexOf('/') + 1);
        await users.applyState({ userId, bookNo, branch, role, status, duties });
        if (kind === 'user-details-changed' && intent.kind === 'event') {
          // What another has taken meanwhile is given back by whoever sent it (changeDetails.ts).
          await users.applyDetails({ userId, no: bookNo, details: intent.after as UserDetails });
        }
      }
      if (kind === 'signed-in' && intent.kind === 'event' && intent.about?.user) {
        lastSignIn.set(intent.about.user, bookingTime);
      }
    }
    await Promise.all([...lastSignIn].map(([userId, at]) => users.noteSignIn(userId, at)));
  };
