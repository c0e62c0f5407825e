import { sendEvent } from '@main/ipc/electronTransport';
import type { Flavour, Platform } from '@main/ports/platform';
import type { SettingsStore } from '@main/ports/settings';
import type { EventKey } from '@shared/contract';
import { app, shell } from 'electron';
import { createDialogs } from './dialogs';
import { switchValue } from './hostileStart';
import { printPage } from './printing';
import { secretsCipher } from './secretsCipher';
import type { ValueStore } from './settingsStore';
import type { MainWindow } from './windows';

/** What the shell has of its own when it puts the platform together. */
type Parts = {
  readonly flavour: Flavour;
  readonly values: ValueStore;
  readonly window: MainWindow;
  /** Hears of every event that a window is sent: what surrounds the page changes with it. */
  readonly sent: (event: EventKey) => void;
};

/** The preferences, among the values that the shell keeps. */
const settingsIn = (values: ValueStore): SettingsStore => ({
  read: () => values.get('preferences'),
  write: (preferences) => values.set('preferences', preferences),
});

/** Everything the application may ask of the desktop, made of Electron's parts. */
export function createPlatform({ flavour, values, window, sent }: Parts): Platform {
  const { contents, browserWindow } = window;
  const windowId = contents.id;
  const ofTests = (name: string) => (flavour === 'test' ? switchValue(process.argv, name) : null);
  return {
    version: app.getVersion(),
    flavour,
    folders: { userData: app.getPath('userData'), resources: process.resourcesPath },
    switches: { mongod: ofTests('mongod'), now: ofTests('now'), secondFactor: ofTests('second-factor') },
    settings: settingsIn(values),
    cipher: secretsCipher,
    dialogs: createDialogs(values, browserWindow),
    windows: {
      ids: () => (contents.isDestroyed() ? [] : [windowId]),
      send: (to, event, payload) => {
        if (to === windowId) sendEvent(contents, event, payload);
        sent(event);
      },
    },
    print: (of) => (of === windowId ? printPage(contents) : Promise.resolve(false)),
    showFolder: (folder) => void shell.openPath(folder),
    openFile: async (file) => (await shell.openPath(file)) === '',
    quit: () => app.quit(),
  };
}
