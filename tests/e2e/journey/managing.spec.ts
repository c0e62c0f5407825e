import { codeIn, startMailServer, type TestMailServer } from '@tests/support/mail/server';
import { expect, test } from '../support/launch';
import { makeBank } from './steps/assistant';
import { handsOn } from './steps/hands';
import { employee, fullName, passwords } from './steps/people';
import { choosePassword, signIn, signOut } from './steps/session';
import { addUser, openRow } from './steps/staff';

let server: TestMailServer;
test.beforeAll(async () => {
  server = await startMailServer();
});
test.afterAll(() => server.close());

const home = { name: 'Home' } as const;
const anotherPassword = 'thunder-walnut-basket-91';

test('somebody of the staff gets other duties, is suspended and comes back, and resets a forgotten password', async ({
  launch,
}) => {
  const { page } = await launch({});
  const hands = handsOn(page);
  const superAdminId = await makeBank(page, { deskName: 'Counter 1', deskKind: 'staff' });
  await signIn(page, superAdminId, passwords.superAdmin);
  await expect(page.getByRole('heading', home)).toBeVisible();
  const slip = await addUser(page, employee, 'Employee');
  await signOut(page);
  await signIn(page, slip.userId, slip.firstPassword);
  await choosePassword(page, slip.firstPassword, passwords.employee);
  await expect(page.getByRole('heading', home)).toBeVisible();
  await signOut(page);

  await signIn(page, superAdminId, passwords.superAdmin);
  await expect(page.getByRole('heading', home)).toBeVisible();
  await hands.press('Control+2');
  await openRow(page, 'Users', fullName(employee));
  const panel = page.getByRole('complementary', { name: fullName(employee) });

  await hands.pressButton('Change role');
  await hands.tabTo(page.getByRole('switch', { name: 'Supervisor' }));
  await hands.press('Space');
  await hands.fillIn('Reason', 'leads the counter');
  await hands.send();
  await expect(panel).toContainText('Supervisor');

  for (const [button, choice, word] of [
    ['Change status', /^Suspended/, 'Suspended'],
    ['Change status', /^Active/, 'Active'],
  ] as const) {
    await hands.pressButton(button);
    await hands.mark('New status', choice);
    await hands.fillIn('Reason', 'a test');
    await hands.send();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(panel).toContainText(word);
  }

  await hands.press('Control+,');
  await hands.fillIn('Server', '127.0.0.1');
  await hands.fillIn('Port', String(server.port));
  await hands.mark('Connection', /^Not encrypted/);
  await hands.fillIn('Sender', 'branch@sahyadri.example');
  await hands.send();
  await expect(page.getByText('Saved.')).toBeVisible();
  await signOut(page);

  await hands.pressButton('Forgot password?');
  await hands.fillIn('User ID', slip.userId);
  await hands.send();
  await expect(page.getByLabel('Code', { exact: true })).toBeFocused();
  const code = codeIn(await server.waitFor(employee.email));
  await hands.fillIn('Code', code.toLowerCase());
  await hands.fillIn('User ID of the supervisor', superAdminId);
  await hands.fillIn('Password of the supervisor', passwords.superAdmin);
  await hands.fillIn('New password', anotherPassword);
  await hands.fillIn('New password again', anotherPassword);
  await hands.send();
  await expect(page.getByText('The password was changed')).toBeVisible();
  await hands.pressButton('Sign in');
  await signIn(page, slip.userId, anotherPassword);
  await expect(page.getByRole('heading', home)).toBeVisible();
  expect((await server.waitFor(employee.email, 2)).subject).toContain('password was changed');
});
