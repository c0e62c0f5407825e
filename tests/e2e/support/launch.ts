import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { electronLauncher, makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { launchElectron } from './electron';

/** A running Branchbook with its own profile. */
export type Desk = {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Its user-data folder: started with it again, it is the same desk. */
  readonly profile: string;
  /** Ends it as a person does, and waits until it is gone. */
  readonly close: () => Promise<void>;
  /** kill -9, and waits until it is gone. What it had started is left as it is. */
  readonly kill: () => Promise<void>;
};

export type LaunchOptions = {
  /** Of an earlier desk, to start that one again; a new one otherwise. */
  readonly profile?: string;
  /** Switches of the test flavour, `--now=2026-01-05T04:30:00Z` for one. */
  readonly switches?: readonly string[];
  /** Those whose role reaches far must set up a second factor; left out, nobody must. */
  readonly secondFactor?: 'required';
  /** The database program that it is to start; the one that set-up brought otherwise. */
  readonly mongod?: string;
};

const gone = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** Chromium drops the keys that come before a window's first picture, as nobody can have seen what they are for. */
const isShown = (electron: ElectronApplication): Promise<boolean> =>
  electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  );

/** So that tests of other things sign an administrator in with a password alone. */
export const offered = '--second-factor=offered';

/** Starts the built application as an ordinary user, sandbox on, and waits for its window. */
export async function launchDesk({
  profile,
  switches = [],
  secondFactor,
  mongod,
}: LaunchOptions = {}): Promise<Desk> {
  const launcher = electronLauncher();
  const folder = profile ?? makeUserDataFolder('branchbook-e2e-');
  const electron = await launchElectron({
    executablePath: launcher.executablePath,
    args: [
      ...launcher.args(repositoryRoot, mongod),
      `--user-data-dir=${folder}`,
      ...(secondFactor === 'required' ? [] : [offered]),
      ...switches,
    ],
    env: launcher.env,
    // Without this, Playwright itself would switch the sandbox off.
    chromiumSandbox: true,
  });
  // Asked for now: a closed application no longer tells.
  const child = electron.process();
  const page = await electron.firstWindow();
  // Until the application is loaded, what is evaluated in main may be lost: "Resulting promise was garbage collected".
  await page.waitForLoadState('load');
  await page.evaluate(() => window.branchbook.call('app.state', {}));
  await expect.poll(() => isShown(electron), 'its window is shown').toBe(true);
  return {
    electron,
    page,
    profile: folder,
    close: async () => {
      await electron.close();
      await gone(child);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await gone(child);
    },
  };
}

/** What a second start of the same profile says: it ends by itself when a first one is running. */
export async function startAgain(profile: string, switches: readonly string[] = []): Promise<number | null> {
  const launcher = electronLauncher();
  const child = spawn(
    launcher.executablePath,
    [...launcher.args(repositoryRoot), `--user-data-dir=${profile}`, ...switches],
    { env: launcher.env, stdio: 'ignore' },
  );
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : null;
}

/** The processes whose command line names a folder: the application of a profile, and the mongod it started. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
      } catch {
        return false;
      }
    })
    .map(Number);
}

/** Ends what a killed desk left running, and removes its folder. */
export function removeProfile(profile: string): void {
  if (process.platform === 'linux') for (const pid of processesOf(profile)) process.kill(pid, 'SIGKILL');
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

type Fixtures = {
  /** Starts desks for one test; all are closed and forgotten when it ends. */
  readonly launch: (options?: LaunchOptions) => Promise<Desk>;
  /** A desk with a new profile, at its first screen. */
  readonly desk: Desk;
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs off this pattern
  launch: async ({}, use) => {
    const desks: Desk[] = [];
    await use(async (options) => {
      const desk = await launchDesk(options);
      desks.push(desk);
      return desk;
    });
    for (const desk of desks.reverse()) await desk.close().catch(() => desk.kill());
    for (const profile of new Set(desks.map((desk) => desk.profile))) removeProfile(profile);
  },
  desk: async ({ launch }, use) => use(await launch()),
});

export { expect };
