import { expect, test } from '../support/launch';
import { makeBank } from './steps/assistant';
import { handsOn } from './steps/hands';
import { employee, fullName, passwords } from './steps/people';
import { signIn } from './steps/session';
import { addUser, openRow } from './steps/staff';

test('a branch is opened, somebody is moved there, and it is not closed over them', async ({ launch }) => {
  const { page } = await launch({});
  const hands = handsOn(page);
  const superAdminId = await makeBank(page, { deskName: 'Counter 1', deskKind: 'staff' });
  await signIn(page, superAdminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();

  await hands.press('Control+K');
  await page.keyboard.type('open a branch');
  await expect(page.getByRole('option', { name: /Open a branch/ })).toBeVisible();
  await hands.press('Enter');
  await hands.fillIn('Code', 'camp');
  await hands.fillIn('Name', 'Pune Camp');
  await hands.fillIn('Region (optional)', 'Maharashtra');
  await hands.fillIn('Address', '12 MG Road, Pune 411001');
  await hands.fillIn('Sunday', '10-12');
  await hands.send();
  const branch = page.getByRole('complementary', { name: 'Pune Camp' });
  await expect(branch).toContainText('Maharashtra');
  await expect(branch).toContainText('10:00–12:00');

  await addUser(page, employee, 'Employee');
  await hands.press('Control+2');
  await openRow(page, 'Users', fullName(employee));
  await hands.pressButton('Move');
  await hands.choose('New branch', 'Pune Camp');
  await hands.fillIn('Reason', 'leads the new branch');
  await hands.send();
  await expect(page.getByRole('complementary', { name: fullName(employee) })).toContainText('Pune Camp');

  await page.evaluate(() => {
    location.hash = '#/branches/CAMP';
  });
  for (const [choice, status] of [
    [/^Begin to close it/, 'Closing'],
    [/^Close it/, 'Closing'],
  ] as const) {
    await hands.pressButton('Change status');
    await hands.mark('What happens to the branch', choice);
    await hands.fillIn('Reason', 'too few customers');
    await hands.send();
    await expect(branch).toContainText(status);
  }
  await expect(page.getByRole('alert')).toContainText('Users: 1.');
  await hands.pressButton('Show the users');
  await expect(page.getByRole('grid', { name: 'Users' })).toBeVisible();
});
