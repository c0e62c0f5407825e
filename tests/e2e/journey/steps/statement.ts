import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import type { Desk } from '@tests/e2e/support/launch';
import { linesOf, printedRows } from '@tests/support/statements/pdfText';
import { handsOn } from './hands';
import { answerSaveDialog } from './saveDialog';

/** The customer's own statement: a period that is none, one that has a name, and the same as a PDF. */
export async function saveStatement(desk: Desk): Promise<void> {
  const { page } = desk;
  const hands = handsOn(page);
  const folder = makeUserDataFolder('branchbook-statement-');
  const file = join(folder, 'statement.pdf');
  await answerSaveDialog(desk, file);
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByRole('heading', { name: 'Statement of account' })).toBeVisible();
  await hands.fillIn('To', '01/01/2020');
  await hands.press('Tab');
  await expect(page.getByText('This is before the first day.')).toBeVisible();
  await hands.pressButton('This financial year');
  const rows = page.getByRole('grid', { name: 'Transactions of the period' }).getByRole('row');
  // Two of them, and the head.
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2)).toContainText('Cash withdrawn');
  await expect(rows.nth(2)).toContainText('3,749.50');
  await hands.pressButton('Save as PDF');
  await expect(page.getByText('Saved as statement.pdf')).toBeVisible();
  expect(printedRows(await linesOf(readFileSync(file)))).toEqual([
    { amount: 500_000n, balance: 500_000n },
    { amount: 125_050n, balance: 374_950n },
  ]);
  rmSync(folder, { recursive: true });
}
