import { expect, test } from '../support/launch';
import { makeBank } from './steps/assistant';
import { handsOn } from './steps/hands';

test('what somebody typed at a kiosk and left is not there for the next one', async ({ desk }) => {
  const { page } = desk;
  const userId = await makeBank(page, { deskName: 'Kiosk', deskKind: 'kiosk' });
  await page.clock.install();
  const hands = handsOn(page);
  await hands.fillIn('User ID', userId);
  await hands.press('Enter');
  await page.keyboard.type('somebody’s password');
  await page.clock.fastForward(30_000);
  await expect(page.getByLabel('User ID')).toHaveValue(userId);
  await page.clock.fastForward(60_000);
  await expect(page.getByLabel('User ID')).toHaveValue('');
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('User ID')).toBeFocused();
});
