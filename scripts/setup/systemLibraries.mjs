// @ts-check
/** Step 1, because it may need a person: the libraries Electron and mongod use, and the tests' virtual display. */
import { capture, PlainError, run } from '../support/command.mjs';
import { say, step } from '../support/progress.mjs';

const NEEDED = [
  'libgtk-3-0',
  'libnss3',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libxtst6',
  'libatspi2.0-0',
  'libnotify4',
  'libcurl4',
  'xvfb',
  'xauth',
];

/** Newer Debian and Ubuntu rename a library whose time type grew: libcurl4 became libcurl4t64. */
const spellings = (/** @type {string} */ name) => [name, `${name}t64`];

/**
 * @param {string} statusLines of dpkg-query: a package and its status a line
 * @returns {string[]} the needed packages that are not installed
 */
export function missingPackages(statusLines) {
  const installed = new Set(
    statusLines
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
  return NEEDED.filter((name) => !spellings(name).some((spelling) => installed.has(spelling)));
}

/**
 * The names this release of the system has for the packages.
 * @param {string[]} names
 */
function installableNames(names) {
  const { output } = capture('apt-cache', ['pkgnames']);
  const known = new Set(output.split('\n'));
  return names.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

export async function installSystemLibraries() {
  if (process.platform !== 'linux') return;
  const asked = NEEDED.flatMap(spellings);
  const format = `-f=\${Package} \${db:Status-Status}\\n`;
  const answer = capture('dpkg-query', ['-W', format, ...asked]);
  if (answer.output === '') {
    say(
      `This system has no dpkg, so its libraries were not checked. Electron needs those Debian calls ${NEEDED.join(' ')}.`,
    );
    return;
  }
  const missing = missingPackages(answer.output);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new PlainError(
      `The system lacks ${missing.length} packages that Electron needs. Install them once, then run this again:\n\n` +
        `  sudo apt-get update && sudo apt-get install --yes ${installableNames(missing).join(' ')}\n`,
    );
  }
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  await step(`System packages: ${missing.join(' ')}`, async () => {
    await run('apt-get', ['update', '-qq'], options);
    const names = installableNames(missing);
    await run('apt-get', ['install', '--yes', '--no-install-recommends', ...names], options);
  });
}
