import { expect, type Locator, type Page } from '@playwright/test';
import { handsOn } from './hands';
import { choosePassword, signIn } from './session';
import type { Slip } from './staff';

export type CashKind = 'credit' | 'debit';

const keys = { credit: 'Control+Shift+C', debit: 'Control+Shift+D' } as const;
const titles = { credit: 'Put money in', debit: 'Take money out' } as const;
const questions = { credit: 'How much do you put in?', debit: 'How much do you take out?' } as const;

/** A customer's first visit: the password of the slip, and in its place one of their own. */
export async function firstVisit(
  page: Page,
  slip: Pick<Slip, 'userId' | 'firstPassword'>,
  own: string,
): Promise<void> {
  await signIn(page, slip.userId, slip.firstPassword);
  await choosePassword(page, slip.firstPassword, own);
  await expect(page.getByRole('heading', { name: /^Welcome,/ })).toBeVisible();
}

/** The form of a credit or debit, with an amount in it that is not sent yet. */
export async function typeAmount(page: Page, kind: CashKind, amount: string): Promise<void> {
  await page.keyboard.press(keys[kind]);
  await expect(page.getByRole('form', { name: titles[kind] })).toBeVisible();
  await handsOn(page).fillIn(questions[kind], amount);
}

/** Puts money in or takes it out. @returns the receipt */
export async function post(page: Page, kind: CashKind, amount: string): Promise<Locator> {
  await typeAmount(page, kind, amount);
  await page.keyboard.press('Control+Enter');
  return receiptOn(page, kind);
}

/** @param withinMs where an answer may take longer than usual */
export async function receiptOn(page: Page, kind: CashKind, withinMs?: number): Promise<Locator> {
  const receipt = page.getByRole('article', { name: kind === 'credit' ? /was put in$/ : /was taken out$/ });
  await expect(receipt).toBeVisible(withinMs === undefined ? {} : { timeout: withinMs });
  return receipt;
}

/** The first screen with its amounts uncovered. */
export async function showBalance(page: Page): Promise<Locator> {
  const account = page.getByRole('region', { name: 'My account' });
  if (!(await account.isVisible())) await page.keyboard.press('Escape');
  const balance = account.locator('button[aria-describedby="balance-hint"]');
  await handsOn(page).activate(balance);
  await expect(balance).toHaveAttribute('aria-pressed', 'true');
  return balance;
}
