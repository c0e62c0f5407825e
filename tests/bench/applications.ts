import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { electronLauncher, makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { makeBank } from '@tests/e2e/journey/steps/assistant';
import { launchElectron } from '@tests/e2e/support/electron';
import { launchDesk, offered, removeProfile } from '@tests/e2e/support/launch';
import { whenShown } from './whenShown';

/** A window that was just started, and how long it took to get there. */
export type Started = {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** From spawning the process to the first keystroke that the field "User ID" took, in milliseconds. */
  readonly keystrokeMs: number;
  readonly close: () => Promise<void>;
};

/** A field that has not taken one of so many never will. */
const pressesMax = 500;

const emptyWindow = path.join(repositoryRoot, 'tests', 'bench', 'emptyWindow');

/** Both are driven alike, by the same driver on the same runtime: what that costs is on both sides. */
async function start(application: string, profile: string): Promise<Started> {
  const launcher = electronLauncher();
  const args = [...launcher.args(application), `--user-data-dir=${profile}`, offered];
  const began = performance.now();
  const electron = await launchElectron({
    executablePath: launcher.executablePath,
    args,
    env: launcher.env,
    chromiumSandbox: true,
  });
  const page = await electron.firstWindow();
  const field = page.getByLabel('User ID');
  await whenShown(page, { selector: 'label', text: 'User ID' });
  for (let press = 0; (await field.inputValue()) === ''; press += 1) {
    if (press === pressesMax) throw new Error(`${application}: the field takes no keystroke`);
    await page.keyboard.press('5');
  }
  const keystrokeMs = performance.now() - began;
  return { electron, page, keystrokeMs, close: () => electron.close() };
}

/** The least application with a window; each start with a profile of its own, as each start of Branchbook has had one. */
export async function startEmptyWindow(profile: string): Promise<Started> {
  return start(emptyWindow, profile);
}

export const startBranchbook = (profile: string): Promise<Started> => start(repositoryRoot, profile);

/** Two profiles that were used before: of the empty window, and of a desk that belongs to a bank. */
export async function makeProfiles() {
  const empty = makeUserDataFolder('branchbook-bench-');
  await (await startEmptyWindow(empty)).close();
  const desk = await launchDesk();
  const userId = await makeBank(desk.page, { deskName: 'Bench', deskKind: 'staff' });
  await desk.close();
  return {
    empty,
    branchbook: desk.profile,
    userId,
    remove: () => {
      removeProfile(empty);
      removeProfile(desk.profile);
    },
  };
}

/** What a process holds by itself and its share of what it shares with others, in MB (Linux). */
function proportionalSetSize(pid: number): number {
  const [, kilobytes = ''] =
    /^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Memory of the main process and of the window's. */
export async function memoryMb({ electron }: Started): Promise<number> {
  const pids = await electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Browser' || type === 'Tab')
      .map(({ pid }) => pid),
  );
  return pids.reduce((sum, pid) => sum + proportionalSetSize(pid), 0);
}
