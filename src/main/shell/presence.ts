import { powerMonitor, type WebContents } from 'electron';

/** Idle time is counted in minutes: one sign of life a second is enough. */
const everyMs = 1_000;

/**
 * Tells of a person at the window. Main sees the input itself, before the page does: a page cannot keep a
 * session awake by saying so.
 */
export function watchInput(contents: WebContents, nowMs: () => number, touched: () => void): void {
  let lastMs = Number.NEGATIVE_INFINITY;
  contents.on('input-event', () => {
    if (nowMs() - lastMs < everyMs) return;
    lastMs = nowMs();
    touched();
  });
}

/** The screen is locked or the computer goes to sleep: whoever comes back has to say who it is. */
export function watchPower(left: () => void): void {
  powerMonitor.on('lock-screen', left);
  powerMonitor.on('suspend', left);
}
