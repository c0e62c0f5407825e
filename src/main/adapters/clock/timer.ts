import type { Timer } from '@main/ports/timer';

/** Timers of this process. They keep nobody waiting who wants to quit. */
export const createTimer = (): Timer => ({
  after: (ms, run) => {
    const timeout = setTimeout(run, ms).unref();
    return () => clearTimeout(timeout);
  },
});
