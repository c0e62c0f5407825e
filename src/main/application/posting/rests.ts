import type { Book } from '@main/domain/ledger/books';
import type { Clock } from '@main/ports/clock';
import type { Ids } from '@main/ports/ids';

/**
 * Fairness between desks that post to one account at the same time. Who posted after a fight lets the others
 * pass for a moment, on that account only. There is no growing backoff: it starves whoever lost first.
 */
export type Rests = {
  /** This desk collided in the book. */
  readonly fought: (book: Book) => void;
  /** This desk has posted in the book. Answers whether it rests there now. */
  readonly posted: (book: Book) => boolean;
  /** The books in which this desk rests now. */
  readonly resting: () => ReadonlySet<Book>;
  /** Milliseconds until the next of these rests ends. */
  readonly nextEndMs: () => number;
};

const longestRestMs = 60;

export function createRests(clock: Clock, ids: Ids): Rests {
  const fights = new Set<Book>();
  const ends = new Map<Book, number>();
  return {
    fought: (book) => {
      fights.add(book);
    },
    posted: (book) => {
      if (!fights.delete(book)) return false;
      ends.set(book, clock.elapsedMs() + ids.fraction() * longestRestMs);
      return true;
    },
    resting: () => {
      const now = clock.elapsedMs();
      for (const [book, end] of ends) if (end <= now) ends.delete(book);
      return new Set(ends.keys());
    },
    nextEndMs: () => Math.max(0, Math.min(...ends.values()) - clock.elapsedMs()),
  };
}
