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

/** Opens a place by its name, through the palette. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: 'Search or do anything' })).toBeFocused();
  await page.keyboard.type(place);
  await expect(page.getByRole('option', { name: place, exact: true, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Finds what was done about a person, looks into it, and keeps it as a file. */
async function readLog(page: Page, userId: string): Promise<void> {
  const hands = handsOn(page);
  await goTo(page, 'Audit log');
  const search = page.getByRole('combobox', { name: /^User ID, account number/ });
  await hands.fill(search, userId);
  const grid = page.getByRole('grid', { name: 'Audit log' });
  await expect(grid.getByRole('row').filter({ hasText: 'User added' })).toHaveCount(1);
  // On to what was found.
  await hands.press('Enter');
  await expect(grid).toBeFocused();
  await hands.press('ArrowDown');
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText(fullName(customer));
  await expect(panel).toContainText('What changed');
  await expectAccessible(page);
  await hands.press('Escape');
  await expect(panel).toHaveCount(0);
}

test('what was done, and who signed in, is read back by keys alone', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const hands = handsOn(page);
  const folder = makeUserDataFolder('branchbook-audit-');
  const adminId = await makeBank(page, { deskName: 'Counter 1', deskKind: 'staff' });
  await signIn(page, adminId, 'not the password of anybody');
  await expect(page.getByRole('alert')).toBeVisible();
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  const { userId } = await addUser(page, customer, 'Customer');
  await test.step('the audit log', () => readLog(page, userId));

  const file = join(folder, 'log.csv');
  await answerSaveDialog(desk, file);
  await hands.pressButton('Save as CSV');
  await expect(page.getByText('Saved as log.csv')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain('User added');

  await test.step('the sign-ins', async () => {
    await goTo(page, 'Sign-ins');
    const rows = page.getByRole('grid', { name: 'Sign-ins' }).getByRole('row');
    await expect(rows.nth(1)).toContainText('Signed in');
    await expect(rows.nth(2)).toContainText('Wrong password');
    await expectAccessible(page);
    await goTo(page, 'Sign-ins by month');
    await expect(page.getByRole('heading', { name: /^1 sign-in in .*, 1 refused$/ })).toBeVisible();
    await expectAccessible(page);
    await hands.press('Control+,');
    const own = page.getByRole('region', { name: 'Your last sign-ins' });
    await expect(own.getByRole('listitem')).toHaveCount(2);
  });
  await signOut(page);
  rmSync(folder, { recursive: true });
});
