import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBank } from '../journey/steps/assistant';
import { firstVisit } from '../journey/steps/kiosk';
import { customer, passwords } from '../journey/steps/people';
import { signIn, signOut } from '../journey/steps/session';
import { addUser, type Slip } from '../journey/steps/staff';
import { type Desk, expect } from '../support/launch';

/** Makes of a new desk the kiosk of a bank with one customer, who is signed in at the end. */
export async function makeKiosk({ page }: Desk): Promise<Slip> {
  const adminId = await makeBank(page, { deskName: 'Kiosk', deskKind: 'kiosk' });
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  const slip = await addUser(page, customer, 'Customer');
  await signOut(page);
  await firstVisit(page, slip, passwords.customer);
  return slip;
}

/** The process of the server that the desk of this profile has started. */
export const mongodOf = (profile: string): number =>
  Number.parseInt(readFileSync(join(profile, 'database', 'mongod.pid'), 'utf8'), 10);
