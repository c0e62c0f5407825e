import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/launch';
import { makeBank } from './steps/assistant';
import { handsOn } from './steps/hands';
import { customer, fullName, passwords } from './steps/people';
import { answerSaveDialog } from './steps/saveDialog';
import { signIn, signOut } from './steps/session';
import { addUser } from './steps/staff';

/** Walks down the open menu as far as what reads so, and chooses it. */
async function chooseItem(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('menu')).toBeVisible();
  const items = page.locator('[role^=menuitem]');
  const focused = page.locator('[role^=menuitem]:focus', { hasText: name });
  for (let step = 0; step <= (await items.count()) && !(await focused.isVisible()); step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(focused).toBeVisible();
  await page.keyboard.press('Enter');
}

test('people are found in spite of a slip, kept as a view, changed together and saved, by keys alone', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const hands = handsOn(page);
  const folder = makeUserDataFolder('branchbook-users-');
  const adminId = await makeBank(page, { deskName: 'Counter 1', deskKind: 'staff' });
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  const { userId } = await addUser(page, customer, 'Customer');

  await hands.press('Control+2');
  const search = page.getByRole('combobox', { name: /^Search by name/ });
  const grid = page.getByRole('grid', { name: 'Users' });
  const rows = grid.getByRole('row');

  await test.step('a search with a slip of the finger', async () => {
    await hands.fill(search, 'iyre kavya');
    await expect(rows).toHaveCount(2);
    await expect(rows.nth(1)).toContainText(userId);
    await hands.fill(search, 'kavay');
    await expect(rows.nth(1)).toContainText(userId);
  });

  await test.step('a view that is saved, left and shown again', async () => {
    await hands.pressButton('Views');
    await chooseItem(page, 'Save this view');
    await hands.fillIn('Name', 'Kavyas');
    await hands.send();
    await expect(page.getByRole('button', { name: 'Kavyas' })).toBeVisible();
    await hands.press('Control+1');
    await hands.press('Control+2');
    await expect(search).toHaveValue('kavay');
    await hands.fill(search, '');
    await expect(rows).toHaveCount(3);
    await hands.pressButton('Views');
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page);
    await chooseItem(page, 'Kavyas');
    await expect(search).toHaveValue('kavay');
    await expect(rows).toHaveCount(2);
  });

  await test.step('another status for all that are selected', async () => {
    await hands.fill(search, 'status: pen');
    await hands.press('ArrowDown');
    await hands.press('Enter');
    await expect(page.getByText('Status: Pending')).toBeVisible();
    await expect(rows).toHaveCount(2);
    await hands.tabTo(grid);
    await hands.press('Control+a');
    await expect(page.getByText('1 selected')).toBeVisible();
    await hands.pressButton('Change status');
    await hands.mark('New status', /^Suspended/);
    await hands.fillIn('Reason', 'a flood at the branch');
    await hands.send();
    await expect(page.getByText('1 user is Suspended now')).toBeVisible();
    await expectAccessible(page);
    await hands.pressButton('Done');
    // Nobody is left who is Pending.
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await hands.tabTo(search);
    await hands.press('Backspace');
    await hands.fill(search, 'kavay');
    await expect(rows.nth(1)).toContainText('Suspended');
  });

  await test.step('the list as a file', async () => {
    const file = join(folder, 'users.csv');
    await answerSaveDialog(desk, file);
    await hands.pressButton('Save as CSV');
    await expect(page.getByText('Saved as users.csv')).toBeVisible();
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`${userId},${fullName(customer).replace(' ', ',')},Customer,Suspended`);
  });
  await signOut(page);
  rmSync(folder, { recursive: true });
});
