import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/launch';
import { makeBank } from './steps/assistant';
import { detail, handsOn } from './steps/hands';
import { firstVisit, post, showBalance } from './steps/kiosk';
import { customer, fullName, type Person, passwords } from './steps/people';
import { signIn, signOut } from './steps/session';
import { addUser, openRow } from './steps/staff';

const payee: Person = {
  ...customer,
  firstName: 'Rohan',
  lastName: 'Mehta',
  email: 'rohan.mehta@example.com',
  phone: '9822010444',
};

/** The Super Admin signs in and adds the two. */
async function addCustomers(page: Page, adminId: string) {
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  const other = await addUser(page, payee, 'Customer');
  await page.keyboard.press('Control+2');
  return { other, slip: await addUser(page, customer, 'Customer') };
}

/** The form that a button of the account opens. */
async function openForm(page: Page, button: string) {
  await handsOn(page).pressButton(new RegExp(`^${button}$`));
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Closes what a form came to, by the button that has the focus. */
async function close(page: Page): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' }).last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

async function sendTransfer(page: Page, to: string, amount: string): Promise<void> {
  const hands = handsOn(page);
  await openForm(page, 'Transfer');
  await hands.fillIn('To account', to);
  await hands.fillIn('Amount', amount);
  await hands.send();
}

test('staff move money for a customer, take it back, and stop the account, by keys alone', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const hands = handsOn(page);
  const adminId = await makeBank(page, { deskName: 'Counter 1', deskKind: 'staff' });
  const { other } = await addCustomers(page, adminId);
  await hands.press('Control+2');
  await openRow(page, 'Users', fullName(customer));

  await test.step('an adjustment brings money', async () => {
    await openForm(page, 'Adjust');
    await hands.fillIn('Amount', '5000');
    await hands.fillIn('Reason', 'From the old books');
    await hands.send();
    await expect(page.getByText('₹5,000.00 was credited')).toBeVisible();
    await close(page);
  });

  await test.step('a transfer, to whom the number belongs', async () => {
    await sendTransfer(page, other.account, '1200');
    await expect(page.getByText(`₹1,200.00 transferred to ${fullName(payee)}`)).toBeVisible();
    await expect(page.getByText(/The account now holds ₹3,800\.00\./)).toBeVisible();
    await expectAccessible(page);
    await close(page);
  });

  await test.step('its reversal, from the account’s history', async () => {
    const entry = page.getByRole('button', { name: /^Transfer to ••/ });
    await hands.tabTo(entry);
    await hands.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Transaction' });
    await expect(detail(dialog, 'Amount')).toHaveText('−₹1,200.00');
    await hands.pressButton(/^Reverse$/);
    await hands.fillIn('Reason', 'Wrong account');
    await hands.send();
    await expect(page.getByText('₹1,200.00 was reversed')).toBeVisible();
    await expect(detail(dialog, 'Reversed by')).toHaveText(/^TXN-/);
    await expectAccessible(page);
    await close(page);
    await expect(page.getByRole('button', { name: /^Reversal of TXN-/ })).toBeVisible();
  });

  await test.step('a freeze, under which nothing goes out', async () => {
    await openForm(page, 'Freeze');
    await hands.fillIn('Reason', 'Court order');
    await hands.send();
    await expect(page.getByText('Frozen: nothing is taken out')).toBeVisible();
    await sendTransfer(page, other.account, '1');
    await expect(page.getByText('The account is frozen')).toBeVisible();
    await expectAccessible(page);
  });
});

test('a customer sends money to another at the kiosk, by keys alone', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = desk;
  const hands = handsOn(page);
  const adminId = await makeBank(page, { deskName: 'Kiosk', deskKind: 'kiosk' });
  const { slip, other } = await addCustomers(page, adminId);
  await signOut(page);
  await firstVisit(page, slip, passwords.customer);
  await post(page, 'credit', '500');

  await hands.press('Control+Shift+T');
  await expect(page.getByRole('form', { name: 'Transfer' })).toBeVisible();
  await hands.fillIn('To which account?', other.account);
  await expect(page.getByText(/^Ro••• M•••, branch MAIN/)).toBeVisible();
  await hands.fillIn('How much do you send?', '120.50');
  await expectAccessible(page);
  await hands.send();
  const receipt = page.getByRole('article', { name: '₹120.50 was transferred' });
  await expect(detail(receipt, 'Balance after')).toHaveText('₹379.50');
  await expect(detail(receipt, 'To account')).toHaveText(`••${other.account.slice(-4)}`);
  await expectAccessible(page);

  await signOut(page);
  await firstVisit(page, other, passwords.customer);
  await expect(await showBalance(page)).toHaveText('₹120.50');
});
