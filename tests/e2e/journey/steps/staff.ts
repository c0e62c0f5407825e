import { expect, type Page } from '@playwright/test';
import { detail, handsOn, textOf } from './hands';
import { fullName, type Person } from './people';
import { fillPerson } from './personForm';

/** What the slip shows this once. */
export type Slip = { readonly userId: string; readonly account: string; readonly firstPassword: string };

/** Opens the form of a new person and fills it; it is not sent yet. */
export async function fillNewUser(page: Page, person: Person, role: 'Customer' | 'Employee'): Promise<void> {
  const hands = handsOn(page);
  await hands.press('Control+N');
  await expect(page.getByRole('form', { name: 'Add user' })).toBeVisible();
  await hands.mark('Role', role);
  await fillPerson(page, person);
}

/** Reads the slip with the first password; an account's number without its blanks, '' for staff. */
export async function readSlip(page: Page, person: Person): Promise<Slip> {
  await expect(page.getByRole('heading', { name: `${fullName(person)} was added` })).toBeVisible();
  const slip = page.getByRole('article', { name: 'Password slip' });
  const account = detail(slip, 'Account');
  const hasAccount = (await account.count()) > 0;
  return {
    userId: await textOf(detail(slip, 'User ID')),
    account: hasAccount ? (await textOf(account)).replaceAll(' ', '') : '',
    firstPassword: await textOf(detail(slip, 'First password')),
  };
}

export async function addUser(page: Page, person: Person, role: 'Customer' | 'Employee'): Promise<Slip> {
  await fillNewUser(page, person, role);
  await handsOn(page).send();
  return readSlip(page, person);
}

/** Opens the panel of a row of the list that is shown, walking down to it from the first row. */
export async function openRow(page: Page, list: string, row: string): Promise<void> {
  const grid = page.getByRole('grid', { name: list });
  await handsOn(page).tabTo(grid);
  const chosen = grid.getByRole('row', { selected: true });
  let words = '';
  for (let step = 0; step < 20 && !words.includes(row); step += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(chosen).not.toHaveText(words);
    words = await textOf(chosen);
  }
  await expect(page.getByRole('complementary', { name: row })).toBeVisible();
}

/** Cash from head office into a desk. @param amount as typed; @param shown as it reads then */
export async function giveFloat(page: Page, desk: string, amount: string, shown: string): Promise<void> {
  const hands = handsOn(page);
  await hands.press('Control+3');
  await openRow(page, 'Desks', desk);
  await hands.pressButton('Give a float');
  await hands.fillIn('Amount', amount);
  await hands.send();
  await expect(page.getByText(`${shown} given to ${desk}`)).toBeVisible();
}

/** Issues the credential of a new staff desk. */
export async function issueCredential(page: Page, name: string): Promise<string> {
  const hands = handsOn(page);
  await hands.press('Control+3');
  await hands.pressButton('Add desk');
  await hands.fillIn('Name of the desk', name);
  await hands.mark('Kind', /^Staff desk/);
  await hands.send();
  await expect(page.getByRole('heading', { name: 'Credential for the desk' })).toBeVisible();
  return textOf(page.locator('main code'));
}
