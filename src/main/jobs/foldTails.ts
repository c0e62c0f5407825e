import type { Projector } from '@main/application/projecting';
import type { Book } from '@main/domain/ledger/books';
import type { Timer } from '@main/ports/timer';

export type FoldTailsDependencies = {
  readonly projector: Projector;
  /** The books of all desks of the bank: any desk folds what another left that died. */
  readonly deskBooks: () => Promise<readonly Book[]>;
  readonly timer: Timer;
  readonly report: (message: string, details: Readonly<Record<string, string>>) => void;
};

export type FoldTails = {
  /** Folds sooner than the next minute, as when a change stream says that something was posted. */
  readonly wake: () => void;
  /** Resolves when the round that runs, if any, has ended. */
  readonly stop: () => Promise<void>;
};

const roundMs = 60_000;

/** Folds the tails of all desks' books into the projections: now, every minute, and when woken. */
export function startFoldTails({ projector, deskBooks, timer, report }: FoldTailsDependencies): FoldTails {
  let stopped = false;
  let wake = (): void => {};
  const round = async (): Promise<void> => {
    try {
      for (const book of await deskBooks()) await projector.foldTail(book);
    } catch (error) {
      report('tails of desks could not be folded; the next round begins there', { error: String(error) });
    }
  };
  const rounds = async (): Promise<void> => {
    while (!stopped) {
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      const cancel = timer.after(roundMs, () => wake());
      await round();
      await woken;
      cancel();
    }
  };
  const ended = rounds();
  return {
    wake: () => wake(),
    stop: async () => {
      stopped = true;
      wake();
      await ended;
    },
  };
}
