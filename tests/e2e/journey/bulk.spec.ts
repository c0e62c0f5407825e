import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { expectAccessible } from '../support/accessibility';
import { type Desk, expect, test } from '../support/launch';
import { makeBank } from './steps/assistant';
import { balanceOf, linesOf, withBooks } from './steps/books';
import { handsOn } from './steps/hands';
import { answerOpenDialog } from './steps/openDialog';
import { customer, passwords } from './steps/people';
import { answerSaveDialog } from './steps/saveDialog';
import { signIn } from './steps/session';
import { addUser } from './steps/staff';

/** Opens a place by its name, through the palette. */
async function goTo(page: Page, place: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: 'Search or do anything' })).toBeFocused();
  await page.keyboard.type(place);
  await expect(page.getByRole('option', { name: place, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Opens the screen and says that the bank pays interest, for the month that is offered first. */
async function fillForm(page: Page): Promise<void> {
  const hands = handsOn(page);
  await goTo(page, 'Post a file');
  await expect(page.getByRole('form', { name: 'What is to be posted' })).toBeVisible();
  await hands.mark('What is in the file', /^Interest/);
  await hands.tabTo(page.getByRole('combobox', { name: 'Month' }));
  await hands.press('ArrowDown');
  await hands.press('ArrowDown');
  await hands.press('Enter');
}

async function checkBadFile(desk: Desk, folder: string, account: string): Promise<void> {
  const { page } = desk;
  const hands = handsOn(page);
  const file = join(folder, 'interest.csv');
  writeFileSync(
    file,
    `Account number;Amount;Narration\r\n${account};12,50;Interest\r\n${account.slice(1)};5;\r\n`,
  );
  await answerOpenDialog(desk, file);
  await hands.pressButton('Choose a file and check it');
  await expect(page.getByText('2 of 2 lines are not in order')).toBeVisible();
  const rows = page.getByRole('grid', { name: 'Lines' }).getByRole('row');
  await expect(rows.nth(1)).toContainText('12,50');
  await expect(rows.nth(1)).toContainText('This is not an amount');
  await expect(rows.nth(2)).toContainText('An account number has 12 digits.');
  await expect(page.getByRole('button', { name: /^Post / })).toHaveCount(0);
  await expectAccessible(page);
  const saved = join(folder, 'wrong.csv');
  await answerSaveDialog(desk, saved);
  await hands.pressButton('Save these lines (CSV)');
  await expect(page.getByText('Saved as wrong.csv')).toBeVisible();
  expect(readFileSync(saved, 'utf8').split('\r\n')).toHaveLength(4);
}

async function postGoodFile(desk: Desk, folder: string, account: string): Promise<void> {
  const { page } = desk;
  const hands = handsOn(page);
  const file = join(folder, 'interest.csv');
  writeFileSync(file, `खाता संख्या,राशि,विवरण\r\n${account},"1,250.50",ब्याज\r\n`);
  await hands.pressButton('Choose a file and check it');
  await expect(page.getByText('The one line of interest.csv is in order')).toBeVisible();
  await expectAccessible(page);
  await hands.pressButton('Post one line, ₹1,250.50');
  await expect(page.getByText('One line was posted, ₹1,250.50')).toBeVisible();
  await expectAccessible(page);
}

/** The file stands in the list; the same one again is known, and its lines are paid already. */
async function lookBack(desk: Desk): Promise<void> {
  const { page } = desk;
  const hands = handsOn(page);
  await hands.pressButton('Post another file');
  await goTo(page, 'Bulk posting');
  const grid = page.getByRole('grid', { name: 'Files that were posted' });
  await expect(grid.getByRole('row')).toHaveCount(2);
  await hands.tabTo(grid);
  await hands.press('ArrowDown');
  await hands.press('Enter');
  await expect(page.getByRole('heading', { name: 'interest.csv' })).toBeVisible();
  await expect(page.getByText('One line was posted, ₹1,250.50')).toBeVisible();
  await expectAccessible(page);
  await fillForm(page);
  await hands.pressButton('Choose a file and check it');
  await expect(page.getByText('The very same file was begun before', { exact: false })).toBeVisible();
  await expect(page.getByText('The account has its interest for this period already.')).toBeVisible();
}

test('a file is checked, corrected, posted and found again, by keys alone', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const folder = makeUserDataFolder('branchbook-bulk-');
  const adminId = await makeBank(page, { deskName: 'Counter 1', deskKind: 'staff' });
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  const { account } = await addUser(page, customer, 'Customer');
  await fillForm(page);
  await test.step('a file with bad lines', () => checkBadFile(desk, folder, account));
  await test.step('the corrected one', () => postGoodFile(desk, folder, account));
  await test.step('what was posted', () => lookBack(desk));
  expect(balanceOf(await withBooks(desk, (db) => linesOf(db, account)))).toBe(1_250_50n);
  rmSync(folder, { recursive: true });
});
