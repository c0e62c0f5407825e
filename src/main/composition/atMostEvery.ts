import type { Timer } from '@main/ports/timer';

/** Does something soon after it was asked for, once for all that ask within `ms` of the first. */
export function atMostEvery(timer: Timer, ms: number, run: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    timer.after(ms, () => {
      isWaiting = false;
      run();
    });
  };
}
