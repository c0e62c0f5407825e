import { codeAt, stepAt } from '@main/domain/access/secondFactor';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/launch';
import { makeBank } from './steps/assistant';
import { handsOn, textOf } from './steps/hands';
import { passwords } from './steps/people';
import { signIn, signOut } from './steps/session';

const home = (page: Page) => page.getByRole('heading', { name: 'Home' });

/** The code that an app with this secret shows, `later` half minutes from now: no step is taken twice. */
const shownBy = (secret: string, later = 0): string => codeAt(secret, stepAt(new Date()) + later);

async function giveCode(page: Page, code: string): Promise<void> {
  await handsOn(page).fillIn('Code', code);
  await handsOn(page).send();
}

/** Reads the secret off the screen, as somebody without a camera does, and confirms it with a code of the step before. */
async function enrol(page: Page): Promise<{ secret: string; recoveryCodes: readonly string[] }> {
  await expect(page.getByRole('heading', { name: 'Set up an authenticator app' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'QR picture for the authenticator app' })).toBeVisible();
  await expectAccessible(page);
  const secret = (await textOf(page.locator('main code'))).replaceAll(' ', '');
  const hands = handsOn(page);
  await hands.fillIn('Code that the app shows', shownBy(secret, -1));
  await hands.send();
  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recoveryCodes = await codes.allTextContents();
  await hands.pressButton('I have kept them');
  return { secret, recoveryCodes };
}

test('a Super Admin sets up a second factor before anything else, and signs in with it, and with a recovery code', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const { page } = await launch({ secondFactor: 'required' });
  const userId = await makeBank(page, { deskName: 'Counter 1', deskKind: 'staff' });
  await signIn(page, userId, passwords.superAdmin);
  const { secret, recoveryCodes } = await enrol(page);
  await expect(home(page)).toBeVisible();

  await signOut(page);
  await signIn(page, userId, passwords.superAdmin);
  await giveCode(page, shownBy(secret, 5));
  await expect(page.getByText('This code does not let you in')).toBeVisible();
  await expectAccessible(page);
  await giveCode(page, shownBy(secret));
  await expect(home(page)).toBeVisible();

  await signOut(page);
  await signIn(page, userId, passwords.superAdmin);
  await giveCode(page, recoveryCodes[0] ?? '');
  await expect(home(page)).toBeVisible();
});
