import { expect, type Page } from '@playwright/test';
import { type Hands, handsOn, textOf } from './hands';
import { passwords, superAdmin } from './people';
import { fillPerson } from './personForm';

export const bankName = 'Sahyadri Sahakari Bank';
export const branchName = 'Main Branch';

/** Making a bank starts a server, hashes a password and may post half a year; a busy computer takes its time. */
const makingMs = 90_000;

/** Called on each screen, which stands still until it returns. */
export type OnScreen = (page: Page) => Promise<void>;

export type BankPlans = {
  readonly deskName: string;
  readonly deskKind: 'staff' | 'kiosk';
  /** Fills it with invented customers and six months of what they did. */
  readonly demo?: boolean;
  /** The bank's server; this computer's own otherwise. */
  readonly serverUri?: string;
  readonly onScreen?: OnScreen;
};

const passBy: OnScreen = async () => undefined;

const heading = (page: Page, name: string) => page.getByRole('heading', { name });

/** The first screen: where the books live; a server is tried before one can go on. */
export async function choosePlace(page: Page, serverUri?: string, onScreen = passBy): Promise<void> {
  const hands = handsOn(page);
  await expect(heading(page, 'Where shall the books live?')).toBeVisible();
  await onScreen(page);
  if (serverUri !== undefined) {
    await hands.mark('The books live', /On the bank’s server/);
    await hands.fillIn('Connection string', serverUri);
    await hands.pressButton('Test the connection');
    await expect(page.getByText(/answers and holds/)).toBeVisible();
  }
  await hands.pressButton('Continue');
}

async function nameBank(hands: Hands): Promise<void> {
  await hands.fillIn('Name of the bank', bankName);
  await hands.fillIn('Name of the branch', branchName);
  await hands.send();
}

async function nameSuperAdmin(page: Page, hands: Hands): Promise<void> {
  await fillPerson(page, superAdmin);
  await hands.fillIn('New password', passwords.superAdmin);
  await hands.fillIn('New password again', passwords.superAdmin);
  await hands.send();
}

/** One code is typed back from the sheet; what is none of them is refused first. */
async function typeBackOneCode(page: Page, hands: Hands): Promise<void> {
  const codes = page.getByRole('region', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes.first()).toBeVisible();
  const field = page.getByLabel('Type any one of the codes from the sheet');
  await hands.fill(field, 'AAAA-BBBB-CCCC');
  await hands.send();
  await expect(page.getByText('This is none of the codes on the sheet.')).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await hands.fill(field, await textOf(codes.nth(2)));
  await hands.send();
}

async function nameDesk(page: Page, hands: Hands, { deskName, deskKind, demo }: BankPlans): Promise<void> {
  await hands.fillIn('Name of the desk', deskName);
  await hands.mark('Who uses it', deskKind === 'kiosk' ? /Customers, as a kiosk/ : /^Staff/);
  if (demo) {
    await hands.tabTo(page.getByRole('switch', { name: 'Fill it with demo data' }));
    await hands.press('Space');
  }
  await hands.send();
}

/**
 * The assistant from its first screen to the sign-in.
 * @returns the Super Admin's user ID
 */
export async function makeBank(page: Page, plans: BankPlans): Promise<string> {
  const hands = handsOn(page);
  const onScreen = plans.onScreen ?? passBy;
  const arrive = async (title: string) => {
    await expect(heading(page, title)).toBeVisible();
    await onScreen(page);
  };
  await choosePlace(page, plans.serverUri, onScreen);
  await arrive('The bank and its first branch');
  await nameBank(hands);
  await arrive('The Super Admin');
  await nameSuperAdmin(page, hands);
  await arrive('The recovery sheet');
  await typeBackOneCode(page, hands);
  await arrive('This desk');
  await nameDesk(page, hands, plans);
  await arrive('Create the bank');
  await hands.pressButton(`Create ${bankName}`);
  await expect(heading(page, `${bankName} is ready`)).toBeVisible({ timeout: makingMs });
  await onScreen(page);
  const userId = await textOf(page.getByText(/^\d{11}$/).first());
  await hands.pressButton('Go to sign-in');
  await expect(page.getByLabel('User ID')).toBeFocused();
  await onScreen(page);
  return userId;
}
