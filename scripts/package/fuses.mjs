// @ts-check
/** Switches inside Electron's executable, set when the package is made: what no command line can turn on again. */
import { createRequire } from 'node:module';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { PlainError } from '../support/command.mjs';

/** @typedef {import('../support/build.mjs').Flavour} Flavour */

/**
 * In the order in which they lie in the executable. The flavours differ in one: a test driver attaches through
 * Node's inspector.
 */
export const fuseTable = /** @type {const} */ ([
  { name: 'RunAsNode', production: false, test: false },
  { name: 'EnableCookieEncryption', production: true, test: true },
  { name: 'EnableNodeOptionsEnvironmentVariable', production: false, test: false },
  { name: 'EnableNodeCliInspectArguments', production: false, test: true },
  { name: 'EnableEmbeddedAsarIntegrityValidation', production: true, test: true },
  { name: 'OnlyLoadAppFromAsar', production: true, test: true },
  { name: 'LoadBrowserProcessSpecificV8Snapshot', production: false, test: false },
  { name: 'GrantFileProtocolExtraPrivileges', production: false, test: false },
  // Later than the library that sets the others: on by default, and compared like them.
  { name: 'WasmTrapHandlers', production: true, test: true },
]);

/** The bytes by which a fuse says that it is on. */
const ON = '1'.charCodeAt(0);

/**
 * @param {string} executable
 * @param {Flavour} flavour
 */
export async function setFuses(executable, flavour) {
  const wanted = fuseTable.flatMap((fuse) => {
    const index = FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (fuse.name)];
    return index === undefined ? [] : [[index, fuse[flavour]]];
  });
  await flipFuses(executable, { version: FuseVersion.V1, ...Object.fromEntries(wanted) });
}

/**
 * The fuses of an executable as they are, read from its bytes.
 * @param {string} executable
 * @returns {Promise<boolean[]>} in the order of the table
 */
export async function readFuses(executable) {
  const { version: _, ...wire } = await getCurrentFuseWire(executable);
  return Object.values(wire).map((state) => state === ON);
}

/**
 * Fails when a fuse is not as the table says, and when Electron has one that the table does not know.
 * @param {boolean[]} fuses as read
 * @param {Flavour} flavour
 * @param {string} electronVersion
 */
export function compareFuses(fuses, flavour, electronVersion) {
  const { version: pinned } = createRequire(import.meta.url)('electron/package.json');
  // An older Electron, for development only, has fewer.
  const known =
    electronVersion === pinned ? fuses.length === fuseTable.length : fuses.length <= fuseTable.length;
  if (!known) {
    throw new PlainError(
      `Electron ${electronVersion} has ${fuses.length} fuses, scripts/package/fuses.mjs knows ${fuseTable.length}.`,
    );
  }
  const wrong = fuseTable.filter((fuse, index) => index < fuses.length && fuses[index] !== fuse[flavour]);
  if (wrong.length > 0) {
    throw new PlainError(
      `Not set as they should be (${flavour}): ${wrong.map(({ name }) => name).join(', ')}`,
    );
  }
}

/**
 * @param {boolean[]} fuses
 * @returns {string} a table for people
 */
export const describeFuses = (fuses) =>
  fuseTable
    .map(
      ({ name }, index) =>
        `  ${name.padEnd(40)}${fuses[index] === undefined ? 'not in this Electron' : fuses[index] ? 'on' : 'off'}`,
    )
    .join('\n');
