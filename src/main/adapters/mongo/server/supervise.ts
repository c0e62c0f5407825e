import type { Attempt, EmbeddedState, Observed } from '@main/ports/database';
import { observed } from '../observed';
import type { Mongod } from './process';

/** Waits before a start: hardly any after a crash, longer after each start that failed, up to the longest. */
const firstWaitMs = 50;
const longestWaitMs = 5_000;

type Report = (message: string, details: Readonly<Record<string, string>>) => void;

export type Supervised = Observed<EmbeddedState> & {
  readonly pid: () => number;
  readonly stop: () => Promise<void>;
};

/** A wait that can be cut short. */
function pause(ms: number): { readonly over: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    end = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  return { over, end };
}

/**
 * Keeps a mongod running: when `mongod` or one of its successors ends without being told to, another is started,
 * again and again. The wait grows only with starts that fail: one that ends in a primary costs a second by
 * itself, which is wait enough.
 */
export function supervise(mongod: Mongod, start: () => Promise<Attempt<Mongod>>, report: Report): Supervised {
  const observer = observed<EmbeddedState>({ phase: 'running' });
  let current = mongod;
  let stopping = false;
  let waiting = pause(0);

  const startAgain = async (): Promise<void> => {
    for (let waitMs = firstWaitMs; !stopping; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      waiting = pause(waitMs);
      await waiting.over;
      if (stopping) return;
      const attempt = await start();
      if (attempt.ok) {
        current = attempt.value;
        return;
      }
      observer.set({ phase: 'restarting', trouble: attempt.trouble });
      report('mongod does not start', { kind: attempt.trouble.kind, ...attempt.trouble.details });
    }
  };

  const watching = (async () => {
    while (!stopping) {
      const { exitCode, signal } = await current.ended;
      if (stopping) return;
      observer.set({ phase: 'restarting', trouble: null });
      report('mongod ended and is started again', { exit: `${exitCode ?? signal}` });
      await startAgain();
      if (!stopping) observer.set({ phase: 'running' });
    }
  })();

  const stop = async (): Promise<void> => {
    stopping = true;
    waiting.end();
    await current.stop();
    await watching;
    // A start that was under way when the end was asked for brought its own mongod.
    await current.stop();
    observer.set({ phase: 'stopped' });
  };
  return { state: observer.state, onState: observer.onState, pid: () => current.pid, stop };
}
