import { dialog } from 'electron';
import type { NativeTexts } from './nativeTexts';
import type { MainWindow } from './windows';

/** More crashes than this within the time below, and the window is not opened again. */
const crashesMax = 3;
const crashesWithinMs = 60_000;

/** Writes what went wrong where it can be read afterwards. */
export type Report = (what: string, details: Readonly<Record<string, unknown>>) => void;

type Crashes = {
  readonly report: Report;
  readonly nowMs: () => number;
  readonly texts: () => NativeTexts;
  readonly giveUp: () => void;
};

/** A window whose process is gone is opened again with a word of explanation; main and its postings go on. */
export function reopenAfterCrash(window: MainWindow, { report, nowMs, texts, giveUp }: Crashes): void {
  let crashes: number[] = [];
  window.contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    report('shell.windowGone', { reason, exitCode });
    crashes = [...crashes.filter((at) => nowMs() - at < crashesWithinMs), nowMs()];
    if (crashes.length > crashesMax) {
      const { title, detail } = texts().windowCrashesAgain;
      dialog.showErrorBox(title, detail);
      giveUp();
      return;
    }
    window.load().catch(giveUp);
    void dialog.showMessageBox(window.browserWindow, { type: 'warning', ...texts().windowCrashed });
  });
  window.contents.on('preload-error', (_event, _path, error) =>
    report('shell.preloadFailed', { stack: error.stack }),
  );
}

/** A bug that nothing caught: it goes to the log, and what is posted stays as safe as after any other crash. */
export function reportUncaught(report: Report): void {
  process.on('uncaughtException', (error) => report('shell.uncaughtException', { stack: error.stack }));
  process.on('unhandledRejection', (reason) =>
    report('shell.unhandledRejection', { stack: reason instanceof Error ? reason.stack : String(reason) }),
  );
}
