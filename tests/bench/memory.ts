import { makeProfiles, memoryMb, type Started, startBranchbook, startEmptyWindow } from './applications';
import type { Bench } from './report';
import { measureInTurn } from './sideBySide';

const emptyWindow = 'an empty window with one field, main + renderer (PSS)';
const branchbook = 'Branchbook at sign-in, main + renderer (PSS)';

type Exposed = {
  branchbook?: { call: (key: string, input: object) => Promise<{ value: { phase: string } }> };
};

/** Until the bank behind the sign-in is open: everything that a start brings is in memory. */
const untilReady = ({ page }: Started) =>
  page.waitForFunction(async () => {
    const { branchbook } = globalThis as Exposed;
    return (await branchbook?.call('app.state', {}))?.value.phase === 'ready';
  });

async function memoryOf(started: Started): Promise<number> {
  try {
    return await memoryMb(started);
  } finally {
    await started.close();
  }
}

async function memoryOfBranchbook(profile: string): Promise<number> {
  const started = await startBranchbook(profile);
  await untilReady(started);
  return memoryOf(started);
}

/** What the process with the books and the one with the window hold while the sign-in is on the screen. */
export const memory: Bench = async () => {
  const profiles = await makeProfiles();
  try {
    const measured = await measureInTurn(
      [
        async () => ({ [emptyWindow]: await memoryOf(await startEmptyWindow(profiles.empty)) }),
        async () => ({ [branchbook]: await memoryOfBranchbook(profiles.branchbook) }),
      ],
      1,
    );
    return {
      measured,
      goals: [{ name: branchbook, yardstick: emptyWindow, unit: 'MB', ratio: { most: 1.6 } }],
    };
  } finally {
    profiles.remove();
  }
};
