import type { Result } from '@shared/result';
import type { JobControl } from '../useCase';

/** Pieces of work of which there is one at a time under each name; whoever asks for one that runs joins it. */
export type Runs<Value> = {
  readonly isRunning: (name: string) => boolean;
  /** Begins the work, or joins it. Who joined sees how far it is, and may stop it like who began it. */
  readonly join: (
    name: string,
    job: JobControl,
    work: (job: JobControl) => Promise<Result<Value>>,
  ) => Promise<Result<Value>>;
};

type Run<Value> = {
  readonly abort: AbortController;
  readonly listeners: Set<JobControl['progress']>;
  readonly ended: Promise<Result<Value>>;
};

export function createRuns<Value>(): Runs<Value> {
  const runs = new Map<string, Run<Value>>();

  const begin = (name: string, work: (job: JobControl) => Promise<Result<Value>>): Run<Value> => {
    const abort = new AbortController();
    const listeners: Run<Value>['listeners'] = new Set();
    const progress: JobControl['progress'] = (fraction, step) => {
      for (const listener of listeners) listener(fraction, step);
    };
    const ended = work({ signal: abort.signal, progress }).finally(() => runs.delete(name));
    const run = { abort, listeners, ended };
    runs.set(name, run);
    return run;
  };

  return {
    isRunning: (name) => runs.has(name),
    join: async (name, { signal, progress }, work) => {
      const { abort, listeners, ended } = runs.get(name) ?? begin(name, work);
      const stop = () => abort.abort();
      if (signal.aborted) stop();
      signal.addEventListener('abort', stop);
      listeners.add(progress);
      try {
        return await ended;
      } finally {
        listeners.delete(progress);
        signal.removeEventListener('abort', stop);
      }
    },
  };
}
