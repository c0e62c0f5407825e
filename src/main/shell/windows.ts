import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, type Session, screen, type WebContents } from 'electron';
import { startPage } from './bundle';
import { denyNavigation } from './navigation';
import { denyBluetooth } from './permissions';
import type { ValueStore } from './settingsStore';
import { placeToOpen, smallestWindow, type WindowPlace } from './windowPlace';

/** The colours behind the page until it is painted: the renderer's tokens for its ground. */
const ground = { light: '#ffffff', dark: '#17181a' } as const;

const placeName = 'shell.windowPlace';
const zoomName = 'shell.zoomLevel';

/** Steps of 20 %: from 58 % to 249 %. */
const zoomLevels = { smallest: -3, largest: 5 } as const;

export type Zoom = 'in' | 'out' | 'reset';

/** A kiosk's window fills the screen, has no menu and is not closed by whoever stands before it. */
export type Frame = 'desk' | 'kiosk';

export type MainWindow = {
  readonly contents: WebContents;
  readonly browserWindow: BrowserWindow;
  readonly setFrame: (frame: Frame) => void;
  readonly zoom: (zoom: Zoom) => void;
  readonly focus: () => void;
  /** Keeps where the window stands for the next start. */
  readonly rememberPlace: () => void;
  /** Resolves when the page's files have been asked for; they come from this process, which is free until then. */
  readonly read: Promise<void>;
  /** Loads the page, also again after a crash; rejects where the installation is damaged. */
  readonly load: () => Promise<void>;
};

type WindowOptions = {
  readonly session: Session;
  readonly values: ValueStore;
  readonly frame: Frame;
  /** Whether the application is on its way out: only then does a kiosk's window close. */
  readonly isQuitting: () => boolean;
};

/** Every preference that bears on security is stated, also where it is Electron's default today. */
export const webPreferences = {
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
  devTools: false,
} as const satisfies Electron.WebPreferences;

const storedZoom = (values: ValueStore): number => {
  const level = values.get(zoomName);
  if (typeof level !== 'number' || !Number.isInteger(level)) return 0;
  return Math.min(Math.max(level, zoomLevels.smallest), zoomLevels.largest);
};

function rememberPlace(window: BrowserWindow, values: ValueStore): void {
  if (window.isDestroyed() || window.isKiosk() || window.isMinimized()) return;
  const place: WindowPlace = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
  values.set(placeName, place);
}

function setFrame(window: BrowserWindow, frame: Frame): void {
  if (window.isKiosk() === (frame === 'kiosk')) return;
  window.setKiosk(frame === 'kiosk');
  if (frame === 'kiosk') {
    // Where no window manager answers, kiosk mode alone leaves the window as large as it was.
    window.setBounds(screen.getDisplayMatching(window.getBounds()).bounds);
  }
}

const workAreas = () => screen.getAllDisplays().map((display) => display.workArea);

const wholeDisplay = () => ({ bounds: screen.getPrimaryDisplay().bounds, maximized: false });

/** Opens Branchbook's window, without its page yet. It shows itself when it has something to show. */
export function openMainWindow({ session, values, frame, isQuitting }: WindowOptions): MainWindow {
  const { bounds, maximized } =
    frame === 'kiosk' ? wholeDisplay() : placeToOpen(values.get(placeName), workAreas());
  const browserWindow = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    title: app.getName(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    webPreferences: {
      ...webPreferences,
      session,
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
    },
  });
  const contents = browserWindow.webContents;
  denyNavigation(contents);
  denyBluetooth(contents);
  setFrame(browserWindow, frame);
  if (maximized) browserWindow.maximize();

  browserWindow.once('ready-to-show', () => browserWindow.show());
  browserWindow.on('close', (event) => {
    if (browserWindow.isKiosk() && !isQuitting()) event.preventDefault();
    rememberPlace(browserWindow, values);
  });
  contents.on('did-finish-load', () => contents.setZoomLevel(storedZoom(values)));
  return {
    contents,
    browserWindow,
    setFrame: (next) => setFrame(browserWindow, next),
    zoom: (zoom) => {
      const step = { in: 1, out: -1, reset: -storedZoom(values) }[zoom];
      const level = storedZoom(values) + step;
      values.set(zoomName, Math.min(Math.max(level, zoomLevels.smallest), zoomLevels.largest));
      contents.setZoomLevel(storedZoom(values));
    },
    focus: () => {
      if (browserWindow.isMinimized()) browserWindow.restore();
      browserWindow.show();
      browserWindow.focus();
    },
    read: new Promise((resolve) => contents.once('dom-ready', () => resolve())),
    rememberPlace: () => rememberPlace(browserWindow, values),
    load: () =>
      contents.loadURL(startPage).catch((error: unknown) => {
        // Who leaves before the page is there has stopped it.
        if (!isQuitting()) throw error;
      }),
  };
}
