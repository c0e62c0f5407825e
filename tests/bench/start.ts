import { setTimeout as pause } from 'node:timers/promises';
import { passwords } from '@tests/e2e/journey/steps/people';
import { startMongod, type TestMongod } from '@tests/support/mongod';
import { MongoClient } from 'mongodb';
import { makeProfiles, type Started, startBranchbook, startEmptyWindow } from './applications';
import type { Bench } from './report';
import { measureInTurn } from './sideBySide';
import { timed } from './timed';
import { whenShown } from './whenShown';

const emptyWindow = 'an empty window with one field: spawn to the first accepted keystroke';
const keystroke = 'Branchbook: spawn to the first accepted keystroke in User ID';
const allowed = 'twice that empty window, and 1.2 times that start of mongod';
const signIn = 'Branchbook: spawn to the answered sign-in';

/** A start on files that were closed cleanly, until the server may be written to. */
async function startAgain({ start, port }: TestMongod): Promise<void> {
  await start();
  const client = await MongoClient.connect(`mongodb://127.0.0.1:${port}/?directConnection=true`);
  while (!(await client.db('admin').command({ hello: 1 })).isWritablePrimary) await pause(5);
  await client.close();
}

/** Signs in at the screen whose field has taken its first keystroke. */
async function signInAt({ page }: Started, userId: string): Promise<void> {
  await page.getByLabel('User ID').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill(passwords.superAdmin);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign in' }).press('Enter');
  await whenShown(page, { selector: 'h1', text: 'Home' });
}

/** From spawning the process to the first keystroke and to an answered sign-in, on a desk with its own database. */
export const start: Bench = async () => {
  const profiles = await makeProfiles();
  const mongod = await startMongod({ auth: true });
  let emptyMs = 0;
  try {
    const measured = await measureInTurn(
      [
        async () => {
          const started = await startEmptyWindow(profiles.empty);
          await started.close();
          emptyMs = started.keystrokeMs;
          return { [emptyWindow]: emptyMs };
        },
        async () => {
          const started = await startBranchbook(profiles.branchbook);
          const signInMs = await timed(() => signInAt(started, profiles.userId));
          await started.close();
          return { [keystroke]: started.keystrokeMs, [signIn]: started.keystrokeMs + signInMs };
        },
        async () => {
          await mongod.kill('SIGTERM');
          const mongodMs = await timed(() => startAgain(mongod));
          return { [allowed]: 2 * emptyMs + 1.2 * mongodMs };
        },
      ],
      3,
    );
    return {
      measured,
      goals: [
        { name: keystroke, yardstick: emptyWindow, unit: 'ms', ratio: { most: 2 } },
        { name: signIn, yardstick: allowed, unit: 'ms', ratio: { most: 1 } },
      ],
    };
  } finally {
    await mongod.stop();
    profiles.remove();
  }
};
