import { expect, type Page } from '@playwright/test';

/** The customer's first screen, its amounts shown. */
export async function showAmounts(page: Page): Promise<void> {
  await page.getByText('Touch to see the amounts.').waitFor();
  await page.getByRole('button', { name: 'Amount hidden', exact: false }).first().click();
  await page.getByText('Touch to cover the amounts.', { exact: false }).waitFor();
}

const amounts = { credit: 'How much do you put in?', debit: 'How much do you take out?' } as const;
const places = { credit: 'Put money in', debit: 'Take money out' } as const;

export type Cash = keyof typeof places;

/** Opens the form and types an amount; nothing is sent yet. */
export async function typeAmount(page: Page, cash: Cash, amount: string): Promise<void> {
  await page.getByRole('button', { name: places[cash] }).click();
  await page.getByLabel(amounts[cash]).pressSequentially(amount);
}

/** Sends the form by its keys and waits for the receipt. */
export async function sendCash(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByText('Balance after')).toBeVisible();
}

export const goHome = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Back to my account' }).first().click();

export async function openChart(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Six-month chart' }).click();
  await expect(page.getByText('Total credits')).toBeVisible();
}

export async function openHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All transactions' }).click();
  await expect(page.getByRole('heading', { name: 'Transactions' })).toBeVisible();
}
