import { expect, type Page } from '@playwright/test';

/** Opens the palette and types into it, until people were found. */
export async function searchAnything(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await expect(page.getByRole('combobox', { name: 'Search or do anything' })).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole('listbox').getByText('People', { exact: true })).toBeVisible();
}
