import { expect, type Page } from '@playwright/test';

/** Called where a screen is worth a picture; the screen stands still until it returns. */
export type OnScreen = (name: string) => Promise<void>;

export type AssistantAnswers = {
  readonly bankName: string;
  readonly branchName: string;
  readonly password: string;
  readonly deskName: string;
  readonly deskKind: 'staff' | 'kiosk';
  readonly demo: boolean;
};

/** Somebody who may sign in to a bank that has just been made. */
export type NewPerson = {
  readonly name: string;
  readonly role: string;
  readonly userId: string;
  readonly firstPassword: string;
};

export type MadeBank = {
  /** Of the Super Admin. */
  readonly userId: string;
  /** The people of a demo bank. */
  readonly people: readonly NewPerson[];
};

/** Making a bank with a demo posts half a year. */
const makingMs = 120_000;

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function fillPerson(page: Page, password: string): Promise<void> {
  await page.getByLabel('First name').fill('Asha');
  await page.getByLabel('Last name').fill('Kulkarni');
  await page.getByLabel('Birth date').fill('11/01/1985');
  await choose(page, 'Gender', 'Female');
  await page.getByLabel('E-mail').fill('asha.kulkarni@sahyadri.example');
  await page.getByLabel('Phone').fill('9820012345');
  await choose(page, 'State or union territory', 'Maharashtra');
  await choose(page, 'City', 'Pune');
  await page.getByLabel('Street and house').fill('14 Mill Lane');
  await page.getByLabel('New password', { exact: true }).fill(password);
  await page.getByLabel('New password again').fill(password);
}

async function typeBackOneCode(page: Page, onScreen: OnScreen): Promise<void> {
  const codes = page.getByRole('region', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes.first()).toBeVisible();
  await onScreen('assistant-recovery');
  await page.getByLabel('Type any one of the codes').fill((await codes.first().textContent()) ?? '');
  await goOn(page);
}

/** The people of the demo, from the table that shows their first passwords this once. */
async function readPeople(page: Page): Promise<readonly NewPerson[]> {
  const rows = await page.getByRole('table').getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.locator('th, td').allTextContents()));
  return cells.map(([name = '', role = '', userId = '', firstPassword = '']) => ({
    name,
    role,
    userId,
    firstPassword,
  }));
}

/** Goes through the assistant of the first run as a person does, from the first screen to the sign-in. */
export async function walkAssistant(
  page: Page,
  answers: AssistantAnswers,
  onScreen: OnScreen = async () => undefined,
): Promise<MadeBank> {
  await expect(page.getByRole('heading', { name: 'Where shall the books live?' })).toBeVisible();
  await onScreen('assistant-place');
  await goOn(page);
  await page.getByLabel('Name of the bank').fill(answers.bankName);
  await page.getByLabel('Name of the branch').fill(answers.branchName);
  await onScreen('assistant-bank');
  await goOn(page);
  await fillPerson(page, answers.password);
  await onScreen('assistant-person');
  await goOn(page);
  await typeBackOneCode(page, onScreen);
  await page.getByLabel('Name of the desk').fill(answers.deskName);
  const kind = answers.deskKind === 'kiosk' ? 'Customers, as a kiosk' : 'Staff';
  await page.getByRole('radio', { name: kind }).check();
  if (answers.demo) await page.getByRole('switch', { name: 'Fill it with demo data' }).check();
  await onScreen('assistant-desk');
  await goOn(page);
  await onScreen('assistant-create');
  await page.getByRole('button', { name: `Create ${answers.bankName}` }).click();
  await expect(page.getByRole('heading', { name: `${answers.bankName} is ready` })).toBeVisible({
    timeout: makingMs,
  });
  await onScreen('assistant-done');
  const userId =
    (await page
      .getByText(/^\d{11}$/)
      .first()
      .textContent()) ?? '';
  const people = answers.demo ? await readPeople(page) : [];
  await page.getByRole('button', { name: 'Go to sign-in' }).click();
  return { userId, people };
}
