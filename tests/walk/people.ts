import { expect, type Page } from '@playwright/test';

/** Types user ID and password at the sign-in screen, and sends them. */
export async function signIn(page: Page, userId: string, password: string): Promise<void> {
  await page.getByLabel('User ID').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Exchanges the one-time first password for one of the person's own; it is asked for right after the sign-in. */
export async function choosePassword(page: Page, first: string, own: string): Promise<void> {
  await page.getByLabel('The password you were given').fill(first);
  await page.getByLabel('New password', { exact: true }).fill(own);
  await page.getByLabel('New password again').fill(own);
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByLabel('The password you were given')).toBeHidden();
}

export async function signOut(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+Q');
  await expect(page.getByLabel('User ID')).toBeVisible();
}
