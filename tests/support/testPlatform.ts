/** What the shell offers, without a shell: for desks that are composed in a test or in a process of its own. */
import type { Platform } from '@main/ports/platform';
import type { EventKey } from '@shared/contract';
import { noKeyStore } from './keyStores';

export type TestPlatform = {
  readonly userData: string;
  readonly mongod: string;
  readonly windows: readonly number[];
  readonly send: (windowId: number, event: EventKey, payload: unknown) => void;
  readonly savePath?: () => string | null;
  readonly openPath?: () => string | null;
  readonly showFolder?: (folder: string) => void;
  /** Nobody must have a second factor, unless a test is about that. */
  readonly secondFactor?: 'offered' | null;
  readonly openFile?: (path: string) => Promise<boolean>;
};

export function testPlatform({
  userData,
  mongod,
  windows,
  send,
  savePath,
  openPath,
  showFolder,
  secondFactor = 'offered',
  openFile,
}: TestPlatform): Platform {
  let settings: Readonly<Record<string, unknown>> = {};
  return {
    version: '0.0.0-test',
    flavour: 'test',
    folders: { userData, resources: userData },
    switches: { mongod, now: null, secondFactor },
    settings: {
      read: () => settings,
      write: (values) => {
        settings = values;
      },
    },
    cipher: noKeyStore,
    dialogs: {
      chooseSavePath: async () => savePath?.() ?? null,
      chooseOpenPath: async () => openPath?.() ?? null,
      chooseProgram: async () => null,
    },
    windows: { ids: () => windows, send },
    print: async () => true,
    showFolder: showFolder ?? (() => undefined),
    openFile: openFile ?? (async () => false),
    quit: () => undefined,
  };
}
