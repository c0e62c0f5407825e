import { isDeepStrictEqual } from 'node:util';
import ElectronStore from 'electron-store';

/** Small values that outlive the application: where its window stood, which folder was last saved to. */
export type ValueStore = {
  readonly get: (name: string) => unknown;
  readonly set: (name: string, value: unknown) => void;
};

/**
 * What the shell remembers and the preferences people chose, in settings.json of the user's folder; never a
 * secret. A file that is not JSON is begun anew: nothing in it is worth an application that does not start.
 */
export function createValueStore(folder: string): ValueStore {
  const store = new ElectronStore<Record<string, unknown>>({
    name: 'settings',
    cwd: folder,
    clearInvalidConfig: true,
    accessPropertiesByDotNotation: false,
  });
  return {
    get: (name) => store.get(name),
    set: (name, value) => {
      // Most of what is told here is what is there already; each write is a file of its own.
      if (!isDeepStrictEqual(store.get(name), value)) store.set(name, value);
    },
  };
}
