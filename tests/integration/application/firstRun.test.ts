import { makeBank } from '@tests/support/bank';
import { goodPassword } from '@tests/support/people';
import { expect, it } from 'vitest';

it('makes a bank on this computer and signs its Super Admin in', async () => {
  const bank = await makeBank();
  const state = await bank.window.ask('app.state', {});
  expect(state).toMatchObject({
    phase: 'ready',
    bank: { name: 'Sahyadri Sahakari Bank', demo: false },
    branch: { branch: 'MAIN', name: 'Main Branch', timeZone: 'Asia/Kolkata' },
    desk: { name: 'Front desk', kind: 'staff' },
    connection: 'online',
  });
  expect(bank.made.userId).toBe('56125810021');
  const again = await bank.desk.restart();
  const window = again.openWindow();
  const session = await window.ask('auth.signIn', { userId: bank.made.userId, password: goodPassword });
  expect(session).toMatchObject({ role: 'Super_Admin', status: 'Active', mustChangePassword: false });
  await again.remove();
});
