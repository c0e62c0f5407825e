import { expect, type Page } from '@playwright/test';

/** Opens the list of users and one customer beside it. */
export async function openCustomer(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+2');
  await page.getByRole('grid').getByText(name, { exact: true }).click();
  await expect(page.getByText(/^Account \d{4} \d{4} \d{4}$/)).toBeVisible();
}

/** Opens the palette and types into it; returns when people were found. */
export async function openPalette(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  await page.getByRole('combobox', { name: 'Search or do anything' }).pressSequentially(text);
  await expect(page.getByRole('listbox').getByText('People', { exact: true })).toBeVisible();
}
