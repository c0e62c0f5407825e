import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/launch';
import { makeBank } from './steps/assistant';
import { detail, handsOn } from './steps/hands';
import { customer, fullName, type Person, passwords } from './steps/people';
import { answerSaveDialog } from './steps/saveDialog';
import { signIn } from './steps/session';
import { addUser, openRow } from './steps/staff';

const payee: Person = {
  ...customer,
  firstName: 'Rohan',
  lastName: 'Mehta',
  email: 'rohan.mehta@example.com',
  phone: '9822010444',
};

/** Sends a form of the account that is open, and closes what it came to. */
async function send(page: Page, button: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const hands = handsOn(page);
  await hands.pressButton(new RegExp(`^${button}$`));
  for (const [label, text] of Object.entries(fields)) await hands.fillIn(label, text);
  await hands.send();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('staff find a transaction, look into it, and keep what they found, by keys alone', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const hands = handsOn(page);
  const folder = makeUserDataFolder('branchbook-transactions-');
  const adminId = await makeBank(page, { deskName: 'Counter 1', deskKind: 'staff' });
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();

  await hands.press('Control+5');
  await expect(page.getByText('Nothing was posted yet')).toBeVisible();

  const other = await addUser(page, payee, 'Customer');
  await page.keyboard.press('Control+2');
  await addUser(page, customer, 'Customer');
  await hands.press('Control+2');
  await openRow(page, 'Users', fullName(customer));
  await send(page, 'Adjust', { Amount: '5000', Reason: 'From the old books' });
  await send(page, 'Transfer', { 'To account': other.account, Amount: '1200' });

  const grid = page.getByRole('grid', { name: 'Transactions' });
  /** Without the head, and the days above the rows. */
  const rows = grid.getByRole('row').filter({ hasText: 'TXN-' });
  const search = page.getByRole('combobox', { name: /^User ID, account/ });
  await hands.press('Control+5');
  await expect(rows).toHaveText([/Transfer.*1,200\.00/, /Adjustment.*\+5,000\.00/]);

  await test.step('filters, typed and chosen', async () => {
    await hands.fill(search, '>2k');
    await expect(rows).toHaveText([/Adjustment/]);
    await hands.press('ArrowDown');
    await hands.press('Enter');
    await hands.fill(search, other.userId);
    await expect(page.getByText('Nothing matches')).toBeVisible();
    // The amount is taken away again; what is typed stays.
    await hands.fill(search, '');
    await hands.press('Backspace');
    await hands.fill(search, other.userId);
    await expect(rows).toHaveText([/Transfer/]);
    await hands.press('ArrowDown');
    await hands.press('Enter');
    await expect(page.getByText(`Customer: ${other.userId}`)).toBeVisible();
    await hands.fill(search, 'Last 7');
    await hands.press('ArrowDown');
    await hands.press('Enter');
    await expect(page.getByText('Days: Last 7 days')).toBeVisible();
    await expect(rows).toHaveText([/Transfer/]);
  });

  await test.step('the entry beside the list, and what is selected', async () => {
    await hands.press('Enter');
    await expect(grid).toBeFocused();
    await hands.press('ArrowDown');
    const panel = page.getByRole('complementary');
    await expect(detail(panel, 'Amount')).toHaveText('₹1,200.00');
    await expect(detail(panel, 'From')).toContainText(fullName(customer));
    await expect(detail(panel, 'To')).toContainText(fullName(payee));
    await expect(panel.getByRole('table')).toContainText('−1,200.00');
    await expectAccessible(page);
    await hands.press('Space');
    await expect(page.getByRole('status').filter({ hasText: '1 selected' })).toHaveText(
      /Credits ₹1,200\.00.*Debits ₹1,200\.00/,
    );
    await hands.press('Escape');
    await hands.press('Escape');
    await expect(panel).toHaveCount(0);
  });

  await test.step('a file of what was found', async () => {
    const file = join(folder, 'transactions.csv');
    await answerSaveDialog(desk, file);
    await hands.pressButton('Save as CSV');
    await expect(page.getByText('Saved as transactions.csv')).toBeVisible();
    const lines = readFileSync(file, 'utf8').trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`,Transfer,`);
  });

  await test.step('on to the person', async () => {
    await hands.tabTo(grid);
    await hands.press('ArrowDown');
    await hands.activate(page.getByRole('link', { name: `${fullName(payee)} · ${other.userId}` }));
    await expect(page.getByRole('complementary', { name: fullName(payee) })).toBeVisible();
  });
  rmSync(folder, { recursive: true });
});
