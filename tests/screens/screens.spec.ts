import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { makeUserDataFolder } from '@scripts/display/electronLauncher.mjs';
import { bankName, makeBank } from '@tests/e2e/journey/steps/assistant';
import { type DemoPerson, readDemoPeople } from '@tests/e2e/journey/steps/demoPeople';
import { handsOn } from '@tests/e2e/journey/steps/hands';
import { receiptOn, showBalance, typeAmount } from '@tests/e2e/journey/steps/kiosk';
import { answerOpenDialog } from '@tests/e2e/journey/steps/openDialog';
import { searchAnything } from '@tests/e2e/journey/steps/palette';
import { customer as newcomer, passwords } from '@tests/e2e/journey/steps/people';
import { choosePassword, signIn, signOut } from '@tests/e2e/journey/steps/session';
import { fillNewUser, openRow, readSlip } from '@tests/e2e/journey/steps/staff';
import { type Desk, expect, test } from '@tests/e2e/support/launch';
import { type Album, createAlbum } from './album';

/** Eleven in the morning in India: the demo, and so every figure on the screens, follows from it. */
const now = '--now=2026-11-23T05:30:00Z';

const deskName = 'Kiosk at the door';

/** Screens of the assistant, by their headings. */
const assistantScreens: Readonly<Record<string, string>> = {
  'Where shall the books live?': 'assistant-place',
  'The bank and its first branch': 'assistant-bank',
  'The Super Admin': 'assistant-person',
  'The recovery sheet': 'assistant-recovery',
  'This desk': 'assistant-desk',
  'Create the bank': 'assistant-create',
  [`${bankName} is ready`]: 'assistant-done',
};

async function photographAssistant(page: Page, album: Album): Promise<void> {
  const heading = await page.getByRole('heading').first().textContent();
  const name = assistantScreens[heading ?? ''];
  // This computer's own name is suggested.
  if (name === 'assistant-desk') await page.getByLabel('Name of the desk').fill(deskName);
  if (name !== undefined) await album.keep(name);
}

async function photographKiosk(page: Page, album: Album, person: DemoPerson): Promise<void> {
  await album.keep('sign-in');
  await signIn(page, person.userId, person.firstPassword);
  await expect(page.getByRole('heading', { name: 'Choose your own password' })).toBeVisible();
  await album.keep('change-password');
  await choosePassword(page, person.firstPassword, passwords.customer);
  await expect(page.getByRole('heading', { name: /^Welcome,/ })).toBeVisible();
  await album.keep('kiosk-home-covered');
  await showBalance(page);
  await album.keep('kiosk-home');
  await typeAmount(page, 'debit', '1250.50');
  await album.keep('kiosk-debit');
  await page.keyboard.press('Escape');
  await typeAmount(page, 'credit', '5000');
  await album.keep('kiosk-credit');
  await handsOn(page).send();
  await receiptOn(page, 'credit');
  await album.keep('kiosk-receipt');
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByRole('table', { name: 'Transactions' })).toBeVisible();
  await album.keep('kiosk-history');
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByRole('grid', { name: 'Transactions of the period' })).toBeVisible();
  await album.keep('kiosk-statement');
  await page.keyboard.press('Control+Shift+G');
  await expect(page.getByRole('heading', { name: /came in|went out/ })).toBeVisible();
  await album.keep('my-chart');
}

async function photographPeople(page: Page, album: Album): Promise<void> {
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('grid', { name: 'Users' })).toBeVisible();
  await album.keep('users');
  await openRow(page, 'Users', 'Meera Khan');
  await expect(page.getByText(/^Account \d{4}/)).toBeVisible();
  await album.keep('users-panel');
  await handsOn(page).pressButton(/^Statement$/);
  await expect(page.getByRole('grid', { name: 'Transactions of the period' })).toBeVisible();
  await album.keep('statement');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText(/^Account \d{4}/)).toBeVisible();
  await searchAnything(page, 'de');
  await album.keep('palette');
  await page.keyboard.press('Escape');
  await fillNewUser(page, newcomer, 'Customer');
  await album.keep('user-add');
  await handsOn(page).send();
  await readSlip(page, newcomer);
  await album.keep('password-slip');
}

/** A file with two wrong lines, and what was posted so far: nothing. */
async function photographBulk(desk: Desk, album: Album): Promise<void> {
  const { page } = desk;
  const folder = makeUserDataFolder('branchbook-bulk-');
  const file = join(folder, 'interest-october.csv');
  writeFileSync(
    file,
    'Account number,Amount,Narration\n100000000001,"1,250.50",Interest\n1000,-5,Interest\n',
  );
  await answerOpenDialog(desk, file);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Bulk posting');
  await page.getByRole('option', { name: 'Bulk posting' }).click();
  await expect(page.getByText('Nothing was posted from a file yet')).toBeVisible();
  await album.keep('bulk');
  await handsOn(page).pressButton('Post a file');
  const hands = handsOn(page);
  await hands.mark('What is in the file', /^Interest/);
  await hands.choose('Month', 'October 2026');
  await hands.pressButton('Choose a file and check it');
  await expect(page.getByRole('grid', { name: 'Lines' })).toBeVisible();
  await album.keep('bulk-check');
  rmSync(folder, { recursive: true });
}

/** Opens a place by its name, as who does not know its key. */
async function openPlace(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(name);
  await page.getByRole('option', { name, exact: true }).click();
}

/** Who did what, who signed in, and how many people come from one file. */
async function photographRecords(page: Page, album: Album): Promise<void> {
  await openPlace(page, 'Audit log');
  // What desks write by themselves comes in no fixed order.
  await page.getByLabel(/^User ID, account number/).fill('56125810024');
  await expect(page.getByText('The desk by itself')).toHaveCount(0);
  await album.keep('audit');
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('complementary')).toBeVisible();
  await album.keep('audit-record');
  await openPlace(page, 'Sign-ins');
  await expect(page.getByRole('grid')).toBeVisible();
  await album.keep('sign-ins');
  await openPlace(page, 'Sign-ins by month');
  await expect(page.getByRole('table')).toBeVisible();
  await album.keep('sign-in-months');
}

/** What the branch comes to, and the entries behind it. */
async function photographFigures(page: Page, album: Album): Promise<void> {
  await openPlace(page, 'Analytics');
  await expect(page.getByRole('heading', { name: 'Deposits and withdrawals' })).toBeVisible();
  await album.keep('analytics', ['large']);
  await openPlace(page, 'Branches');
  await expect(page.getByRole('grid')).toBeVisible();
  await album.keep('branches');
  await openPlace(page, 'Transactions');
  // What several customers do in the same moment of the demo comes in no fixed order.
  await page.getByLabel(/^User ID, account/).fill('56125810024');
  await expect(page.getByText('Ananya', { exact: false })).toHaveCount(0);
  await expect(page.getByRole('grid')).toBeVisible();
  await album.keep('transactions', ['large']);
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('complementary')).toBeVisible();
  await album.keep('transactions-panel');
}

async function photographPlaces(desk: Desk, album: Album): Promise<void> {
  const { page } = desk;
  await page.keyboard.press('Control+3');
  await openRow(page, 'Desks', deskName);
  await album.keep('desks');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('Verify books');
  await page.getByRole('option', { name: 'Verify books' }).click();
  await page.getByRole('button', { name: 'Verify books' }).click();
  await expect(page.getByText('the books are whole')).toBeVisible({ timeout: 60_000 });
  await album.keep('books');
  await photographFigures(page, album);
  await photographBulk(desk, album);
  await photographRecords(page, album);
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await album.keep('settings');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await album.keep('shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+L');
  await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await album.keep('lock');
}

test('every screen of a bank, from the first run on', async ({ launch }) => {
  test.setTimeout(300_000);
  const desk = await launch({ switches: [now] });
  const { page } = desk;
  const album = await createAlbum(page);
  let people: readonly DemoPerson[] = [];
  const superAdmin = await makeBank(page, {
    deskName,
    deskKind: 'kiosk',
    demo: true,
    onScreen: async () => {
      await photographAssistant(page, album);
      people = (await readDemoPeople(page)) ?? people;
    },
  });
  const customer = people.find(({ role }) => role === 'Customer');
  if (!customer) throw new Error('the demo has no customer who can sign in');
  await photographKiosk(page, album, customer);
  await signOut(page);
  await signIn(page, superAdmin, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  await album.keep('home', ['large']);
  await photographPeople(page, album);
  await photographPlaces(desk, album);
});

test('the screen of a trouble, and the gallery of all states', async ({ launch }) => {
  const profile = makeUserDataFolder('branchbook-screens-');
  // What is in the place of this desk's own file was not written by Branchbook.
  writeFileSync(join(profile, 'desk.json'), '{}', { mode: 0o644 });
  const { page } = await launch({ profile, switches: [now] });
  const album = await createAlbum(page);
  await expect(
    page.getByRole('heading', { name: 'The data folder belongs to something else' }),
  ).toBeVisible();
  await album.keep('trouble');
  await page.evaluate(() => {
    location.hash = '#/gallery';
  });
  await expect(page.getByRole('list', { name: /./ })).toBeVisible();
  await album.keep('gallery');
});
