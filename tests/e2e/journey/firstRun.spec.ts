import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chartPicturePng } from '@main/adapters/documents/worker/chartPicture';
import type { Page } from '@playwright/test';
import { makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { expectAccessible } from '../support/accessibility';
import { type Desk, expect, test } from '../support/launch';
import { bankName, makeBank } from './steps/assistant';
import { type BookLine, balanceOf, linesOf, withBooks } from './steps/books';
import { detail, handsOn } from './steps/hands';
import { firstVisit, post, receiptOn, showBalance, typeAmount } from './steps/kiosk';
import { customer, fullName, passwords, superAdmin } from './steps/people';
import { answerSaveDialog } from './steps/saveDialog';
import { signIn, signOut } from './steps/session';
import { sixMonthsByHand } from './steps/sixMonthsByHand';
import { fillNewUser, giveFloat, readSlip, type Slip } from './steps/staff';

const kiosk = 'Kiosk at the door';

/** A branch's business day is the calendar's in India. */
const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Kolkata' });

async function addCustomer(page: Page, adminId: string): Promise<Slip> {
  const hands = handsOn(page);
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  await expectAccessible(page);
  await fillNewUser(page, { ...customer, phone: superAdmin.phone }, 'Customer');
  await hands.send();

  const phone = page.getByLabel('Phone');
  await expect(phone).toHaveAccessibleDescription('Someone has this already.');
  await expect(phone).toBeFocused();
  await expectAccessible(page);
  for (const [label, text] of [
    ['First name', customer.firstName],
    ['Birth date', '23/09/1994'],
    ['E-mail', customer.email],
  ] as const) {
    await expect(page.getByLabel(label)).toHaveValue(text);
  }
  await expect(page.getByRole('combobox', { name: 'City' })).toHaveValue(customer.city);

  await hands.fill(phone, customer.phone);
  await hands.send();
  const slip = await readSlip(page, customer);
  await expectAccessible(page);
  return slip;
}

async function readHistory(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Control+Shift+H');
  const rows = page
    .getByRole('table', { name: 'Transactions' })
    .getByRole('row')
    .filter({ hasText: /^Cash/ });
  await expect(rows).toHaveCount(2);
  await expectAccessible(page);
  return rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.querySelectorAll('td')]
        .slice(2)
        .map((cell) => cell.textContent)
        .join(' '),
    ),
  );
}

/** Asks for more than there is: the form says so while it is typed, the books when it is sent. */
async function askForTooMuch(page: Page): Promise<void> {
  await typeAmount(page, 'debit', '5000');
  await expect(page.getByText('This is more than the ₹3,749.50 in the account.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The balance is not enough')).toBeVisible();
  await expect(page.getByText(/Available is ₹3,749\.50\./)).toBeVisible();
  await expectAccessible(page);
  const field = page.getByLabel('How much do you take out?');
  await expect(field).toHaveValue('5,000');
  await handsOn(page).pressButton('Take out ₹3,749.50 instead');
  await expect(field).toHaveValue('3,749.50');
}

/** @returns reads the names that the dialog was opened with */
async function saveChart(desk: Desk, folder: string): Promise<() => Promise<readonly string[]>> {
  const { page } = desk;
  const suggested = await answerSaveDialog(desk, join(folder, 'chart.png'));
  await page.keyboard.press('Control+Shift+G');
  await expect(page.getByRole('slider', { name: /Credits, debits and balance by day/ })).toBeVisible();
  await expectAccessible(page);
  await handsOn(page).pressButton('Save as picture');
  return suggested;
}

const figuresOf = (lines: readonly BookLine[], { account }: Slip) =>
  sixMonthsByHand(lines, {
    accountId: account,
    maskedAccount: `••••••••${account.slice(-4)}`,
    holderName: fullName(customer),
    bankName,
    to: today(),
  });

test('from the first screen to a saved chart, by keys alone', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const hands = handsOn(page);

  const adminId = await makeBank(page, { deskName: kiosk, deskKind: 'kiosk', onScreen: expectAccessible });
  const slip = await addCustomer(page, adminId);
  await giveFloat(page, kiosk, '10k', '₹10,000.00');
  await expectAccessible(page);
  await signOut(page);
  expect(slip.userId).toBe('56125810022');

  await firstVisit(page, slip, passwords.customer);
  await expectAccessible(page);
  const credited = await post(page, 'credit', '5000');
  await expect(detail(credited, 'Balance after')).toHaveText('₹5,000.00');
  await expectAccessible(page);
  await typeAmount(page, 'debit', '1250.50');
  await expect(page.getByRole('group', { name: 'Balance' })).toHaveText(/₹5,000\.00.*₹3,749\.50/);
  await expectAccessible(page);
  await hands.tabTo(page.getByRole('button', { name: 'Debit ₹1,250.50' }));
  await Promise.all([hands.press('Enter'), hands.press('Enter')]);
  const debited = await receiptOn(page, 'debit');
  await expect(detail(debited, 'Balance after')).toHaveText('₹3,749.50');

  await expect(await showBalance(page)).toHaveText('₹3,749.50');
  await expectAccessible(page);
  expect(await readHistory(page)).toEqual(['−1,250.50 3,749.50', '+5,000.00 5,000.00']);
  await askForTooMuch(page);

  const folder = makeUserDataFolder('branchbook-saved-');
  const suggested = await saveChart(desk, folder);
  await expect(page.getByText('Saved as chart.png')).toBeVisible();
  expect(await suggested()).toEqual([`transaction_chart_${slip.userId}.png`]);
  const lines = await withBooks(desk, (db) => linesOf(db, slip.account));
  expect(lines.map(({ kind, outcome, amount }) => [kind, outcome, amount])).toEqual([
    ['account-opened', 'event', 0n],
    ['cash-credit', 'posted', 500_000n],
    ['cash-debit', 'posted', -125_050n],
    ['cash-debit', 'refused', 0n],
  ]);
  expect(balanceOf(lines)).toBe(374_950n);
  const figures = figuresOf(lines, slip);
  expect(figures.totals).toEqual({
    credits: 500_000n,
    debits: 125_050n,
    net: 374_950n,
    balance: 374_950n,
    entries: 2,
  });
  // The same figures give the same bytes: whatever else the picture showed, it would be another one.
  expect(readFileSync(join(folder, 'chart.png')).equals(chartPicturePng(figures, 'en'))).toBe(true);

  chmodSync(folder, 0o555);
  await saveChart(desk, folder);
  await expect(page.getByText('The folder cannot be written to')).toBeVisible();
  await expectAccessible(page);
  expect(readdirSync(folder)).toEqual(['chart.png']);
  rmSync(folder, { recursive: true });
});
