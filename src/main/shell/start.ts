import { sendEvent, serveCalls } from '@main/ipc/electronTransport';
import type { Application, Compose, Flavour } from '@main/ports/platform';
import { app, dialog } from 'electron';
import { createWindowSession } from './appProtocol';
import { type Report, reopenAfterCrash, reportUncaught } from './crashes';
import { textsIn } from './look';
import { createPlatform } from './platform';
import { watchInput, watchPower } from './presence';
import { createQuitSequence } from './quit';
import { createValueStore, type ValueStore } from './settingsStore';
import { listenToKeys, runShellAction } from './shellActions';
import { createSurroundings, followTheme, rememberedFrame } from './surroundings';
import { type MainWindow, openMainWindow } from './windows';

const nowMs = () => Date.now();

type Shell = {
  readonly flavour: Flavour;
  /** Loads the application's code, which takes longer than opening its window. */
  readonly loadCompose: () => Promise<Compose>;
};

/** The page or the application behind it did not load: there may be no log yet, so a person is told. */
function cannotStart(error: unknown): void {
  dialog.showErrorBox(app.getName(), error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(1);
}

/** Every request to quit, from the menu, the system or a closed window, goes through the one way out. */
function openWindow(values: ValueStore, stop: () => Promise<void>): MainWindow {
  const leave = () => {
    // Electron does not end while its page is still on the way.
    if (!window.contents.isDestroyed()) window.contents.stop();
    app.exit(0);
  };
  const quit = createQuitSequence({ stop, leave });
  const window = openMainWindow({
    session: createWindowSession(),
    values,
    frame: rememberedFrame(values),
    isQuitting: quit.isQuitting,
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', (event) => {
    event.preventDefault();
    window.rememberPlace();
    void quit.begin();
  });
  return window;
}

/** Ties the open window to the application behind it, which may still be on its way. */
function connect(window: MainWindow, values: ValueStore, application: Promise<Application>): void {
  const windowId = window.contents.id;
  const tell = (use: (ready: Application) => void): void => void application.then(use, () => undefined);
  const report: Report = (event, fields) => tell(({ log }) => log.error(event, fields));

  serveCalls({
    isOurs: (caller) => caller === windowId,
    call: async (caller, key, input) => (await application).call(caller, key, input),
    refused: (sender) => report('shell.senderRefused', sender),
  });
  listenToKeys(window);
  watchInput(window.contents, nowMs, () => tell((ready) => ready.touch(windowId)));
  watchPower(() => tell((ready) => ready.lockAll()));
  window.contents.on('destroyed', () => tell((ready) => ready.windowClosed(windowId)));
  reopenAfterCrash(window, { report, nowMs, texts: () => textsIn(values), giveUp: () => app.quit() });
  reportUncaught(report);
  // Whoever starts Branchbook again means the window that is open.
  app.on('second-instance', () => window.focus());
}

/** Answers of the app protocol are fetch's. Node loads it when it is first named: now, while the page's process starts. */
const loadFetch = (): void => void new Response();

/**
 * Opens the window first. This process hands its page the files, so the application behind it, which takes longer,
 * is loaded when they have been asked for: the page is made and painted meanwhile, and its first calls wait. To be
 * called when Electron is ready.
 */
export function startShell({ flavour, loadCompose }: Shell): void {
  const values = createValueStore(app.getPath('userData'));
  followTheme(values);
  let ready: Application | null = null;
  const window = openWindow(values, async () => ready?.stop());
  window.load().catch(cannotStart);
  loadFetch();
  const surroundings = createSurroundings({
    window,
    values,
    application: () => ready,
    run: (action) => {
      if (!runShellAction(action, window)) sendEvent(window.contents, 'action.chosen', { action });
    },
  });
  const application = window.read.then(loadCompose).then((compose) => {
    ready = compose(createPlatform({ flavour, values, window, sent: surroundings.sent }));
    return ready;
  });
  connect(window, values, application);
  application.then((loaded) => loaded.start()).catch(cannotStart);
}
