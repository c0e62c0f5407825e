import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronLauncher } from '@scripts/display/electronLauncher.mjs';
import { expectAccessible } from '../support/accessibility';
import { type Desk, expect, type LaunchOptions, test } from '../support/launch';
import { bankName, branchName, makeBank } from './steps/assistant';
import { handsOn } from './steps/hands';
import { passwords } from './steps/people';
import { signIn } from './steps/session';

const deskName = 'Counter 1';

/** A database program that does `then`, but not before it is let go. */
function heldBack(profile: string, then = `exec ${electronLauncher().mongodPath} "$@"`) {
  const [program, gate] = [join(profile, 'held-back'), join(profile, 'let-go')];
  rmSync(gate, { force: true });
  writeFileSync(program, `#!/bin/sh\nwhile [ ! -e ${gate} ]; do sleep 0.02; done\n${then}\n`, {
    mode: 0o755,
  });
  return { program, letGo: () => writeFileSync(gate, '') };
}

/** A desk that belongs to a bank and starts again with a server that is not there yet. */
async function opening(launch: (options?: LaunchOptions) => Promise<Desk>, then?: string) {
  const first = await launch();
  const userId = await makeBank(first.page, { deskName, deskKind: 'staff' });
  await first.close();
  const { program, letGo } = heldBack(first.profile, then);
  const { page } = await launch({ profile: first.profile, mongod: program });
  await expect(page.getByLabel('User ID')).toBeFocused();
  return { page, userId, letGo, profile: first.profile };
}

test('who has sent the sign-in before the bank is open is told that it takes long, and signed in when it is open', async ({
  launch,
}) => {
  const { page, userId, letGo } = await opening(launch);
  for (const words of [bankName, branchName, deskName]) await expect(page.getByText(words)).toBeVisible();
  await signIn(page, userId, passwords.superAdmin);
  await expect(page.getByRole('button', { name: 'Opening the books…' })).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByText('The books are still being opened')).toBeVisible();
  await expectAccessible(page);
  letGo();
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
});

test('what was typed before the bank is open stays, and so does the place in it', async ({ launch }) => {
  const { page, userId, letGo } = await opening(launch);
  await page.keyboard.type(userId);
  const field = page.getByLabel('User ID');
  await field.evaluate((input) => input.setAttribute('data-seen', ''));
  letGo();
  const phase = () => page.evaluate(async () => (await window.branchbook.call('app.state', {})) as unknown);
  await expect.poll(phase).toMatchObject({ value: { phase: 'ready' } });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(userId);
  await expect(field).toHaveAttribute('data-seen', '');
  await signIn(page, userId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
});

test('a bank that does not open says so in the place of the form, and stays there until it does', async ({
  launch,
}) => {
  const { page, userId, letGo, profile } = await opening(launch, 'exit 14');
  await signIn(page, userId, passwords.superAdmin);
  letGo();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByText(bankName)).toBeVisible();
  await expect(page.getByLabel('User ID')).toBeHidden();

  const second = heldBack(profile);
  await handsOn(page).pressButton('Try again');
  await expect(page.getByText('Working on it…')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'The database did not start' })).toBeVisible();
  await expect(page.getByLabel('User ID')).toBeHidden();
  second.letGo();
  await signIn(page, userId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
});
