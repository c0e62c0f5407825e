import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { makeBank } from '@tests/e2e/journey/steps/assistant';
import { type DemoPerson, readDemoPeople } from '@tests/e2e/journey/steps/demoPeople';
import { handsOn } from '@tests/e2e/journey/steps/hands';
import { firstVisit, receiptOn, showBalance, typeAmount } from '@tests/e2e/journey/steps/kiosk';
import { searchAnything } from '@tests/e2e/journey/steps/palette';
import { passwords } from '@tests/e2e/journey/steps/people';
import { answerSaveDialog } from '@tests/e2e/journey/steps/saveDialog';
import { signIn, signOut } from '@tests/e2e/journey/steps/session';
import { openRow } from '@tests/e2e/journey/steps/staff';
import { type Camera, createCamera, type Theme } from '@tests/e2e/support/camera';
import { type Desk, launchDesk, removeProfile } from '@tests/e2e/support/launch';

export type Photo = {
  readonly title: string;
  /** What there is to see, in a sentence. */
  readonly caption: string;
  /** A PNG. */
  readonly picture: Buffer;
};

/** What the tour tells while it goes on. */
export type Tell = (what: string) => void;

type Tour = {
  readonly desk: Desk;
  readonly page: Page;
  readonly photos: Photo[];
  readonly camera: Camera;
  readonly tell: Tell;
};

async function photograph(
  { camera, photos }: Tour,
  title: string,
  caption: string,
  theme?: Theme,
): Promise<void> {
  photos.push({ title, caption, picture: await camera.take(theme) });
}

type Bank = { readonly superAdmin: string; readonly people: readonly DemoPerson[] };

/** The first run: a demo bank is made as a person makes one, by the keyboard. */
async function firstRun(tour: Tour): Promise<Bank> {
  tour.tell('First run: the assistant makes a demo bank, 40 customers and six months of what they did');
  let people: readonly DemoPerson[] = [];
  const superAdmin = await makeBank(tour.page, {
    deskName: 'Kiosk at the door',
    deskKind: 'kiosk',
    demo: true,
    onScreen: async (page) => {
      if (await page.getByRole('heading', { name: 'Create the bank' }).isVisible()) {
        const caption = 'Six steps to a bank of one’s own. There is no default account or password.';
        await photograph(tour, 'First run', caption);
      }
      people = (await readDemoPeople(page)) ?? people;
    },
  });
  return { superAdmin, people };
}

/** A customer at the kiosk: the account, money put in, the receipt, the chart. */
async function atTheKiosk(tour: Tour, customer: DemoPerson): Promise<void> {
  const { page, tell } = tour;
  tell(`${customer.name} signs in at the kiosk with a one-time password, and must choose one of her own`);
  await firstVisit(page, customer, passwords.customer);
  await showBalance(page);
  await photograph(tour, 'The kiosk', 'Large type; amounts stay covered until they are touched.');
  await photograph(tour, 'The same, dark', 'Light, dark and forced colours; English and Hindi.', 'dark');

  tell('She puts ₹5,000 in');
  await typeAmount(page, 'credit', '5000');
  await photograph(
    tour,
    'A credit in mid-typing',
    'The amount in words below, and beside the button what it does: before → after.',
  );
  await handsOn(page).send();
  await receiptOn(page, 'credit');
  await photograph(tour, 'The receipt', 'It stays on the page: reference, times, balance after.');
  await saveChart(tour, customer);
  await signOut(page);
}

/** Six months on the screen, and the picture of them as it is saved. */
async function saveChart(tour: Tour, { userId }: DemoPerson): Promise<void> {
  const { page, tell, desk } = tour;
  tell('She looks at six months, and saves the picture');
  await page.keyboard.press('Control+Shift+G');
  await page.getByText('Total credits').waitFor();
  await photograph(
    tour,
    'Six months',
    'The sentence first. Credits up, debits down, the balance a line of its own.',
  );
  const name = `transaction_chart_${userId}.png`;
  const file = path.join(desk.profile, name);
  await answerSaveDialog(desk, file);
  await handsOn(page).pressButton('Save as picture');
  await page.getByText(`Saved as ${name}`).waitFor();
  const caption = 'One definition, two painters: what is saved is what was on the screen.';
  tour.photos.push({ title: 'The saved picture', caption, picture: await readFile(file) });
}

/** Staff at the same desk: everybody in a list, and anything by the palette. */
async function asStaff(tour: Tour, { superAdmin }: Bank, customer: DemoPerson): Promise<void> {
  const { page, tell } = tour;
  tell('The Super Admin signs in: users, and the palette');
  await signIn(page, superAdmin, passwords.superAdmin);
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.keyboard.press('Control+2');
  await openRow(page, 'Users', customer.name);
  await page.getByText(/^Account \d{4}/).waitFor();
  await photograph(
    tour,
    'Users and one of them',
    '↑ and ↓ move list and panel together; Esc leads back to where one was.',
  );
  await searchAnything(page, 'de');
  await photograph(tour, 'Ctrl-K', 'People and everything one may do, a few letters away.');
}

/** Walks the real application, as the tests do, and photographs what a newcomer should see. */
export async function takeTour(tell: Tell): Promise<readonly Photo[]> {
  const desk = await launchDesk();
  try {
    const { page } = desk;
    const tour: Tour = { desk, page, photos: [], camera: await createCamera(page, 2), tell };
    const bank = await firstRun(tour);
    const customer = bank.people.find(({ role }) => role === 'Customer');
    if (!customer) throw new Error('the demo has no customer who can sign in');
    await atTheKiosk(tour, customer);
    await asStaff(tour, bank, customer);
    return tour.photos;
  } finally {
    await desk.close().catch(() => desk.kill());
    removeProfile(desk.profile);
  }
}
