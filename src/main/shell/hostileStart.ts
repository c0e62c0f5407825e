import type { Flavour } from '@main/ports/platform';

/** How the application was started. */
export type Start = {
  /** The whole command line, the executable first. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly flavour: Flavour;
  readonly platform: NodeJS.Platform;
};

/** What Branchbook itself is asked by: it reads, and ends (verifyBooks.ts). */
const ofOurs: ReadonlySet<string> = new Set(['verify-books']);

/**
 * What displays and accessibility need of Chromium. Everything else is refused: fuses do not close Chromium's
 * own switches, and a list of the bad ones would be out of date with the next Chromium.
 */
const harmless: ReadonlySet<string> = new Set([
  'disable-gpu',
  'force-device-scale-factor',
  'force-renderer-accessibility',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
]);

/** What a test driver passes, and the switches with which a test places the application in its own world. */
const ofTests: ReadonlySet<string> = new Set([
  'inspect',
  'remote-debugging-port',
  'user-data-dir',
  'mongod',
  'now',
  'second-factor',
]);

/** They work before the first line of ours runs, so that taking them away comes too late. */
const refusedVariables = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE', 'ELECTRON_ENABLE_STACK_DUMPING'];

const forRuntimes = /^(NODE|ELECTRON)_|^MONGODB_LOG_/;

/** The name of a switch as Chromium reads it: one dash or two, on Windows also a slash. */
function switchName(argument: string, platform: NodeJS.Platform): string | null {
  const prefix = platform === 'win32' ? /^(--?|\/)/ : /^--?/;
  // A dash alone is no switch to Chromium, and stands for standard input.
  if (!prefix.test(argument) || argument === '-') return null;
  return argument.replace(prefix, '').split('=', 1)[0]?.toLowerCase() ?? '';
}

/**
 * What of this start would weaken the application: switches that open a debugging port, switch the sandbox off,
 * load foreign code, send traffic elsewhere, and any that nobody has looked at.
 * @returns the switches and variables that are refused; empty for an honest start
 */
export function refusedAtStart({ argv, env, flavour, platform }: Start): string[] {
  const allowed = (name: string) =>
    harmless.has(name) || ofOurs.has(name) || (flavour === 'test' && ofTests.has(name));
  const switches = argv.slice(1).flatMap((argument) => {
    const name = switchName(argument, platform);
    return name === null || allowed(name) ? [] : [argument.split('=', 1)[0] ?? argument];
  });
  const variables =
    flavour === 'production' ? refusedVariables.filter((name) => env[name] !== undefined) : [];
  return [...switches, ...variables];
}

/**
 * Variables that change how Node and Electron behave, in this process or in one started by it: certificate checks
 * (NODE_TLS_REJECT_UNAUTHORIZED), extra roots, extra code, and those by which the database's driver writes every
 * command into a file (MONGODB_LOG_PATH). All are taken away.
 */
export const variablesToRemove = (env: Start['env']): string[] =>
  Object.keys(env).filter((name) => forRuntimes.test(name));

/** @returns the value of `--name=value`, null where it is not given */
export function switchValue(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  return argv.find((argument) => argument.startsWith(prefix))?.slice(prefix.length) ?? null;
}
