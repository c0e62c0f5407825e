import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { createMongodFile } from '@main/adapters/desk/mongodFile';
import { oldestServer } from '@main/adapters/mongo/connection/version';
import { mongodVersion } from '@main/adapters/mongo/server/process';
import type { Platform } from '@main/ports/platform';

export type FoundMongod = { readonly path: string; readonly version: string };

const isThere = (file: string): Promise<boolean> =>
  access(file, constants.R_OK).then(
    () => true,
    () => false,
  );

/** Which mongod this desk runs: the one named at start, the one a person chose, the one that came with it. */
export function createMongodChoice(platform: Platform) {
  const { folders, switches, dialogs, flavour } = platform;
  const oldest = oldestServer[flavour];
  const chosen = createMongodFile(folders.userData);
  const shipped = path.join(folders.resources, process.platform === 'win32' ? 'mongod.exe' : 'mongod');

  const binary = async (): Promise<string | null> => {
    if (switches.mongod !== null) return switches.mongod;
    const kept = await chosen.read();
    if (kept !== null && kept !== 'damaged') return kept.path;
    return (await isThere(shipped)) ? shipped : null;
  };

  const inspected = async (file: string | null): Promise<FoundMongod | null> => {
    const version = await mongodVersion(file, oldest);
    return version.ok && file !== null ? { path: file, version: version.value } : null;
  };

  return {
    oldest,
    /** The program, or null where there is none. */
    binary,
    /** The program and its version; null where there is none that will do. */
    found: async () => inspected(await binary()),
    /** Lets a person choose one; null where they chose none, or none that will do. */
    choose: async (): Promise<FoundMongod | null> => {
      const file = await dialogs.chooseProgram();
      const found = file === null ? null : await inspected(file);
      if (found) await chosen.write({ path: found.path });
      return found;
    },
  };
}

export type MongodChoice = ReturnType<typeof createMongodChoice>;
