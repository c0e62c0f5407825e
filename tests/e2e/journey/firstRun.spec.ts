import { chmodSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { picturePng } from '@main/adapters/documents/worker/chartPicture';
import type { Page } from '@playwright/test';
import { makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { sixMonthPicture } from '@shared/charts/sixMonthPicture';
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
import { saveStatement } from './steps/statement';

const kiosk = 'Kiosk at the door';

/** A branch's business day is the calendar's in India. */
const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Kolkata' });
const firstDay = today();

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

async function openChart(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+G');
  await expect(page.getByRole('slider', { name: /Credits, debits and balance by day/ })).toBeVisible();
  await expectAccessible(page);
}

/** The customer's visit: a credit, a debit sent twice by a double Enter, what came of it, and too large a debit. */
async function visit(page: Page): Promise<void> {
  const credited = await post(page, 'credit', '5000');
  await expect(detail(credited, 'Balance after')).toHaveText('₹5,000.00');
  await expectAccessible(page);

  await typeAmount(page, 'debit', '1250.50');
  await expect(page.getByRole('group', { name: 'Balance' })).toHaveText(/₹5,000\.00.*₹3,749\.50/);
  await expectAccessible(page);
  const hands = handsOn(page);
  await hands.tabTo(page.getByRole('button', { name: 'Debit ₹1,250.50' }));
  await Promise.all([hands.press('Enter'), hands.press('Enter')]);
  await expect(detail(await receiptOn(page, 'debit'), 'Balance after')).toHaveText('₹3,749.50');

  await expect(await showBalance(page)).toHaveText('₹3,749.50');
  await expectAccessible(page);
  expect(await readHistory(page)).toEqual(['−1,250.50 3,749.50', '+5,000.00 5,000.00']);
  await askForTooMuch(page);
}

/** What the visit has left in the journal, read past Branchbook. */
async function readBook(desk: Desk, account: string): Promise<readonly BookLine[]> {
  const lines = await withBooks(desk, (db) => linesOf(db, account));
  expect(lines.map(({ kind, outcome, amount }) => [kind, outcome, amount])).toEqual([
    ['account-opened', 'event', 0n],
    ['cash-credit', 'posted', 500_000n],
    ['cash-debit', 'posted', -125_050n],
    ['cash-debit', 'refused', 0n],
  ]);
  expect(balanceOf(lines)).toBe(374_950n);
  // Two days, where midnight came in between.
  for (const { businessDate } of lines) expect([firstDay, today()]).toContain(businessDate);
  return lines;
}

/** The picture that the figures of a book come to when they are added up by hand. */
function pictureByHand(lines: readonly BookLine[], { account }: Slip): Uint8Array {
  const figures = sixMonthsByHand(lines, {
    accountId: account,
    maskedAccount: `••••••••${account.slice(-4)}`,
    holderName: fullName(customer),
    bankName,
    to: lines.at(-1)?.businessDate ?? '',
  });
  const totals = { credits: 500_000n, debits: 125_050n, net: 374_950n, balance: 374_950n, entries: 2 };
  expect(figures.totals).toEqual(totals);
  return picturePng(sixMonthPicture(figures, 'en'));
}

async function saveChart(desk: Desk, slip: Slip): Promise<void> {
  const { page } = desk;
  const hands = handsOn(page);
  const folder = makeUserDataFolder('branchbook-saved-');
  const file = join(folder, 'chart.png');
  const suggested = await answerSaveDialog(desk, file);
  await openChart(page);
  await hands.pressButton('Save as picture');
  await expect(page.getByText('Saved as chart.png')).toBeVisible();
  expect(await suggested()).toEqual([`transaction_chart_${slip.userId}.png`]);
  // The same figures give the same bytes: one that showed anything else would be another picture.
  const picture = readFileSync(file);
  expect(picture.equals(pictureByHand(await readBook(desk, slip.account), slip))).toBe(true);

  chmodSync(folder, 0o555);
  await hands.pressButton('Save as picture');
  await expect(page.getByText('The folder cannot be written to')).toBeVisible();
  await expectAccessible(page);
  expect(readdirSync(folder)).toEqual(['chart.png']);
  expect(readFileSync(file).equals(picture)).toBe(true);
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
}

test('from the first screen to a saved chart and statement, by keys alone', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const adminId = await test.step('the assistant', () =>
    makeBank(page, { deskName: kiosk, deskKind: 'kiosk', onScreen: expectAccessible }));
  const slip = await test.step('a customer is added, and the kiosk gets a float', async () => {
    const added = await addCustomer(page, adminId);
    await giveFloat(page, kiosk, '10k', '₹10,000.00');
    await expectAccessible(page);
    await signOut(page);
    return added;
  });
  expect([adminId, slip.userId]).toEqual(['56125810021', '56125810022']);
  await test.step('the customer comes, and chooses a password', async () => {
    await firstVisit(page, slip, passwords.customer);
    await expectAccessible(page);
  });
  await test.step('credits, debits, reads, asks for too much', () => visit(page));
  await test.step('saves the chart', () => saveChart(desk, slip));
  await test.step('saves the statement', () => saveStatement(desk));
});
