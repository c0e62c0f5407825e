import { expect, type Page } from '@playwright/test';
import { handsOn } from './hands';

/** Signs in as a person does: ID, Enter, password, Enter to the button, Enter. */
export async function signIn(page: Page, userId: string, password: string): Promise<void> {
  const hands = handsOn(page);
  await hands.fillIn('User ID', userId);
  await hands.press('Enter');
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
  await page.keyboard.type(password);
  await hands.press('Enter');
  await hands.press('Enter');
}

/** Signs out by its key, from wherever one is. */
export async function signOut(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+Q');
  await expect(page.getByLabel('User ID')).toBeFocused();
}

/** The change that the first sign-in demands. Nothing else is there until it is done. */
export async function choosePassword(page: Page, given: string, own: string): Promise<void> {
  const hands = handsOn(page);
  await expect(page.getByRole('heading', { name: 'Choose your own password' })).toBeVisible();
  await hands.fillIn('The password you were given', given);
  await hands.fillIn('New password', own);
  await hands.fillIn('New password again', own);
  await hands.send();
}
