import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, launchDesk, removeProfile } from '@tests/e2e/support/launch';
import { type MadeBank, walkAssistant } from '@tests/walk/assistant';
import { goHome, openChart, sendCash, showAmounts, typeAmount } from '@tests/walk/kiosk';
import { choosePassword, signIn, signOut } from '@tests/walk/people';
import { type Camera, createCamera, type Theme } from '@tests/walk/photograph';
import { answerSaveDialog } from '@tests/walk/saveDialog';
import { openCustomer, openPalette } from '@tests/walk/staff';

export type Photo = {
  readonly title: string;
  /** What there is to see, in a sentence. */
  readonly caption: string;
  /** A PNG. */
  readonly picture: Buffer;
};

/** What the tour tells while it goes on. */
export type Tell = (what: string) => void;

const password = 'lantern-gravel-orbit-27';
const bankName = 'Sahyadri Sahakari Bank';

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

/** The first run: a demo bank is made as a person makes one. */
async function makeBank(tour: Tour): Promise<MadeBank> {
  tour.tell('First run: the assistant makes a demo bank, 40 customers and six months of what they did');
  const answers = {
    bankName,
    branchName: 'Main Branch',
    password,
    deskName: 'Kiosk at the door',
    deskKind: 'kiosk',
    demo: true,
  } as const;
  return walkAssistant(tour.page, answers, async (name) => {
    if (name !== 'assistant-create') return;
    await photograph(
      tour,
      'First run',
      'Six steps from nothing to a bank. No ready-made account, no ready-made password.',
    );
  });
}

/** A customer at the kiosk: the account, money put in, the receipt, the chart. */
async function atTheKiosk(tour: Tour, { people }: MadeBank): Promise<void> {
  const { page, tell, desk } = tour;
  const customer = people.find(({ role }) => role === 'Customer');
  if (!customer) throw new Error('the demo has no customer');
  tell(`${customer.name} signs in at the kiosk with a one-time password, and must choose one of her own`);
  await signIn(page, customer.userId, customer.firstPassword);
  await choosePassword(page, customer.firstPassword, password);
  await showAmounts(page);
  await photograph(tour, 'The kiosk', 'Large type; amounts stay covered until they are touched.');
  await photograph(tour, 'The same, dark', 'Light, dark and forced colours; English and Hindi.', 'dark');

  tell('She puts ₹5,000 in');
  await typeAmount(page, 'credit', '5000');
  await photograph(
    tour,
    'A credit in mid-typing',
    'The amount in words below, and beside the button what it does: before → after.',
  );
  await sendCash(page);
  await photograph(tour, 'The receipt', 'It stays on the page: reference, times, balance after.');
  await goHome(page);

  tell('She looks at six months, and saves the picture');
  await openChart(page);
  await photograph(
    tour,
    'Six months',
    'The sentence first. Credits up, debits down, the balance a line of its own.',
  );
  const file = path.join(desk.profile, `transaction_chart_${customer.userId}.png`);
  await answerSaveDialog(desk.electron, file);
  await page.getByRole('button', { name: 'Save as picture' }).click();
  await page.getByText(`Saved as ${file}`).waitFor();
  tour.photos.push({
    title: 'The saved picture',
    caption: 'One definition, two painters: what is saved is what was on the screen.',
    picture: await readFile(file),
  });
  await signOut(page);
}

/** Staff at the same desk: everybody in a list, and anything by the palette. */
async function asStaff(tour: Tour, { userId }: MadeBank): Promise<void> {
  const { page, tell } = tour;
  tell('The Super Admin signs in: users, and the palette');
  await signIn(page, userId, password);
  await openCustomer(page, 'Meera Khan');
  await photograph(
    tour,
    'Users and one of them',
    '↑ and ↓ move list and panel together; Esc leads back to where one was.',
  );
  await openPalette(page, 'ka');
  await photograph(tour, 'Ctrl-K', 'People and everything one may do, a few letters away.');
}

/** Walks the real application, as the tests do, and photographs what a newcomer should see. */
export async function takeTour(tell: Tell): Promise<readonly Photo[]> {
  const desk = await launchDesk();
  try {
    const { page } = desk;
    const tour: Tour = { desk, page, photos: [], camera: await createCamera(page, 2), tell };
    const bank = await makeBank(tour);
    await atTheKiosk(tour, bank);
    await asStaff(tour, bank);
    return tour.photos;
  } finally {
    await desk.close().catch(() => desk.kill());
    removeProfile(desk.profile);
  }
}
