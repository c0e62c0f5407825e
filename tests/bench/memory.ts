import { makeProfiles, memoryMb, type Started, startBranchbook, startEmptyWindow } from './applications';
import type { Bench } from './report';
import { measureInTurn } from './sideBySide';

const emptyWindow = 'an empty window with one field, main + renderer (PSS)';
const branchbook = 'Branchbook at sign-in, main + renderer (PSS)';

async function memoryOf(starting: Promise<Started>): Promise<number> {
  const started = await starting;
  // Everything that the start brings is there when nothing has been asked of the network of the page for a while.
  await started.page.waitForLoadState('networkidle');
  const memory = await memoryMb(started);
  await started.close();
  return memory;
}

/** What the process with the books and the one with the window hold while the sign-in is on the screen. */
export const memory: Bench = async () => {
  const profiles = await makeProfiles();
  try {
    const measured = await measureInTurn(
      [
        async () => ({ [emptyWindow]: await memoryOf(startEmptyWindow(profiles.empty)) }),
        async () => ({ [branchbook]: await memoryOf(startBranchbook(profiles.branchbook)) }),
      ],
      1,
    );
    return { measured, goals: [{ name: branchbook, yardstick: emptyWindow, unit: 'MB', mostRatio: 1.6 }] };
  } finally {
    profiles.remove();
  }
};
