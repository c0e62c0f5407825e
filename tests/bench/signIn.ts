import { addAndSignIn, makeBank, type SignedIn } from '@tests/support/bank';
import type { TestDesk } from '@tests/support/desk';
import { newKey } from '@tests/support/newKey';
import type { Bench } from './report';
import { measureInTurn } from './sideBySide';
import { timed } from './timed';

const few = 10;
const many = 10_000;
const nameOf = (entries: number) => `sign-in of a customer with ${entries.toLocaleString('en')} entries`;

const times = 20;

/** As many credits on their way at once as fill one batch after the other. */
const atOnce = 200;

async function credit(desk: TestDesk, { window, account }: SignedIn, entries: number): Promise<void> {
  for (let done = 0; done < entries; done += atOnce) {
    // Nobody who stands before a kiosk and does something is signed out.
    desk.application.touch(window.id);
    const form = () => ({ key: newKey(), accountId: account, amount: 100n, narration: '' });
    const batch = Array.from({ length: Math.min(atOnce, entries - done) }, form);
    await Promise.all(batch.map((each) => window.ask('cash.credit', each)));
  }
  await window.ask('auth.signOut', {});
}

/** From the password to everything that the customer's first screen asks for. */
async function signIn({ window, userId, password, account }: SignedIn): Promise<void> {
  await window.ask('auth.signIn', { userId, password });
  await Promise.all([
    window.ask('accounts.ofUser', { userId }),
    window.ask('accounts.history', { accountId: account, limit: 4 }),
    window.ask('users.signIns', { userId, limit: 4 }),
  ]);
}

const measuredSignIn = (customer: SignedIn, entries: number) => async () => {
  const tookMs = await timed(() => signIn(customer));
  await customer.window.ask('auth.signOut', {});
  return { [nameOf(entries)]: tookMs };
};

/** The whole application but its window. The password is hashed cheaply: its cost would hide what is looked for. */
export const signInTime: Bench = async () => {
  const { desk, window } = await makeBank({ kind: 'kiosk' });
  try {
    const newcomer = await addAndSignIn(window, desk);
    await credit(desk, newcomer, few);
    const regular = await addAndSignIn(window, desk);
    await credit(desk, regular, many);
    const measured = await measureInTurn(
      [measuredSignIn(newcomer, few), measuredSignIn(regular, many)],
      times,
    );
    return {
      measured,
      goals: [{ name: nameOf(many), yardstick: nameOf(few), unit: 'ms', ratio: { most: 1.1 } }],
    };
  } finally {
    await desk.remove();
  }
};
