import type { Locator, Page } from '@playwright/test';
import type { Bridge, CallKey } from '@shared/contract';
import { uuidV7 } from '@shared/ids';
import { startMongod, type TestMongod } from '@tests/support/mongod';
import { MongoClient } from 'mongodb';
import { type Desk, expect, type LaunchOptions, test } from '../support/launch';
import { choosePlace, makeBank } from './steps/assistant';
import { balanceOf, linesOf } from './steps/books';
import { detail, handsOn } from './steps/hands';
import { type CashKind, firstVisit, receiptOn, typeAmount } from './steps/kiosk';
import { customer, employee, fullName, passwords } from './steps/people';
import { choosePassword, signIn, signOut } from './steps/session';
import { addUser, giveFloat, issueCredential, openRow, type Slip } from './steps/staff';

/** Longer than anybody would look at an old balance; the figure itself is printed. */
const hangMs = 10_000;

/** Within this a dashboard shows what another desk posted. */
const dashboardMs = 2_000;

/** A server is looked for this long and longer before it counts as gone. */
const startMs = 30_000;

type Launch = (options: LaunchOptions) => Promise<Desk>;

type Made = { readonly customer: Slip; readonly employee: Slip; readonly credential: string };

let server: TestMongod;
test.beforeAll(async () => {
  server = await startMongod({ auth: true });
});
test.afterAll(() => server.stop());

/** A bank on the server, with this desk as its kiosk and a slip for another one. */
async function makeBankOnServer({ page }: Desk): Promise<Made> {
  const adminId = await makeBank(page, { deskName: 'Kiosk', deskKind: 'kiosk', serverUri: server.uri });
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  const customerSlip = await addUser(page, customer, 'Customer');
  await handsOn(page).pressButton('Add another');
  const employeeSlip = await addUser(page, employee, 'Employee');
  await giveFloat(page, 'Kiosk', '10k', '₹10,000.00');
  const credential = await issueCredential(page, 'Counter 2');
  await signOut(page);
  return { customer: customerSlip, employee: employeeSlip, credential };
}

async function join({ page }: Desk, credential: string): Promise<void> {
  const hands = handsOn(page);
  await choosePlace(page, server.uri);
  await hands.fillIn('Enrolment credential', credential);
  await hands.send();
  await expect(page.getByText('This desk belongs to the bank now.')).toBeVisible();
  await hands.pressButton('Go to sign-in');
}

/** The employee's view of the customer. @returns the place where the accounts stand */
async function watchCustomer({ page }: Desk, slip: Slip): Promise<Locator> {
  await signIn(page, slip.userId, slip.firstPassword);
  await choosePassword(page, slip.firstPassword, passwords.employee);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  await page.keyboard.press('Control+2');
  await openRow(page, 'Users', fullName(customer));
  return page.getByRole('region', { name: 'Accounts' });
}

type Posted = { readonly kind: CashKind; readonly amount: string; readonly balance: string };

/** Posts at the kiosk. @returns milliseconds from the receipt until the other desk shows the balance, or `shown` */
async function postAndWatch(
  kiosk: Page,
  seen: Locator,
  { kind, amount, balance, shown = balance }: Posted & { readonly shown?: string },
): Promise<number> {
  await typeAmount(kiosk, kind, amount);
  await kiosk.keyboard.press('Control+Enter');
  const [receiptAt, seenAt] = await Promise.all([
    receiptOn(kiosk, kind).then(async (receipt) => {
      const at = performance.now();
      await expect(detail(receipt, 'Balance after')).toHaveText(balance);
      return at;
    }),
    expect(seen)
      .toContainText(shown, { timeout: hangMs })
      .then(() => performance.now()),
  ]);
  return Math.max(0, Math.round(seenAt - receiptAt));
}

/** Posts at the kiosk while the other desk shows its first screen: the day's figures follow. */
async function watchDashboard(kiosk: Page, counter: Page): Promise<void> {
  await counter.keyboard.press('Control+1');
  const today = counter.getByRole('region', { name: 'Today' });
  const deposits = today.getByRole('link', { name: /^Deposits/ });
  await expect(deposits).toContainText('₹5,000.00');
  await expect(today.getByRole('link', { name: /^Withdrawals/ })).toContainText('₹1,250.50');
  await expect(today.getByText('Balance held')).toHaveCount(0);
  const ms = await postAndWatch(kiosk, deposits, {
    kind: 'credit',
    amount: '250',
    balance: '₹3,999.50',
    shown: '₹5,250.00',
  });
  console.log(`the figure stood on the dashboard ${ms} ms after the receipt`);
  expect(ms).toBeLessThan(dashboardMs);
}

/** What main answers to a window that asks for what its screens do not offer. */
const answerTo = (page: Page, key: CallKey, input: unknown): Promise<string> =>
  page.evaluate(
    async ([asked, argument]) => {
      const { branchbook } = globalThis as unknown as { branchbook: Bridge };
      const reply = await branchbook.call(asked, argument);
      return reply.ok ? 'ok' : reply.failure.code;
    },
    [key, input] as const,
  );

/** A desk whose server is gone says so at its start, and goes on by itself once it is back. */
async function startWithoutServer({ launch, profile }: { launch: Launch; profile: string }): Promise<void> {
  await server.kill();
  const { page } = await launch({ profile });
  await expect(page.getByRole('heading', { name: 'The bank’s server does not answer' })).toBeVisible({
    timeout: startMs,
  });
  await server.start();
  await expect(page.getByLabel('User ID')).toBeVisible({ timeout: startMs });
}

test('what a customer posts at the kiosk, an employee at another desk sees at once', async ({ launch }) => {
  test.setTimeout(180_000);
  const kiosk = await launch();
  const made = await makeBankOnServer(kiosk);
  const counter = await launch();
  await join(counter, made.credential);
  const seen = await watchCustomer(counter, made.employee);
  await expect(seen).toContainText('₹0.00');

  await firstVisit(kiosk.page, made.customer, passwords.customer);
  for (const posted of [
    { kind: 'credit', amount: '5000', balance: '₹5,000.00' },
    { kind: 'debit', amount: '1250.50', balance: '₹3,749.50' },
  ] as const) {
    const ms = await postAndWatch(kiosk.page, seen, posted);
    console.log(`${posted.balance} stood on the other desk ${ms} ms after the receipt`);
  }

  await watchDashboard(kiosk.page, counter.page);

  await counter.page.keyboard.press('Control+Shift+C');
  await expect(counter.page.getByRole('form')).toHaveCount(0);
  const key = uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  const input = { key, accountId: made.customer.account, amount: '100' };
  expect(await answerTo(counter.page, 'cash.credit', input)).toBe('NOT_PERMITTED');

  const client = await MongoClient.connect(server.uri, { useBigInt64: true });
  const lines = await linesOf(client.db('branchbook'), made.customer.account);
  await client.close();
  expect(lines.map(({ amount }) => amount)).toEqual([0n, 500_000n, -125_050n, 25_000n]);
  expect(balanceOf(lines)).toBe(399_950n);

  await counter.close();
  await startWithoutServer({ launch, profile: counter.profile });
});
