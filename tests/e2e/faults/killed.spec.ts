import { watch } from 'node:fs';
import { join } from 'node:path';
import { countOf } from '@tests/support/counts';
import { tried } from '@tests/support/tried';
import { linesOf, withBooks } from '../journey/steps/books';
import { handsOn } from '../journey/steps/hands';
import { typeAmount } from '../journey/steps/kiosk';
import { passwords } from '../journey/steps/people';
import { signIn } from '../journey/steps/session';
import type { Slip } from '../journey/steps/staff';
import { type Desk, expect, test } from '../support/launch';
import { makeKiosk, mongodOf } from './kiosk';

const kills = countOf('answerKills');

/** A start after a kill ends a server, starts one and repairs its files; a busy computer takes its time. */
const startMs = 30_000;

/** What becomes of the server when the application dies, in turn. */
const ways = ['goesOn', 'diesToo', 'hangs'] as const;
type Way = (typeof ways)[number];

/** Resolves as soon as the intent file of this desk grows: from then on the intent outlives the application. */
const intentKept = ({ profile }: Desk): Promise<void> =>
  new Promise((resolve) => {
    const watcher = watch(join(profile, 'intents'), () => {
      watcher.close();
      resolve();
    });
  });

async function kill(desk: Desk, server: Way): Promise<void> {
  const mongod = mongodOf(desk.profile);
  if (server === 'hangs') process.kill(mongod, 'SIGSTOP');
  if (server === 'diesToo') process.kill(mongod, 'SIGKILL');
  await desk.kill();
  if (server === 'hangs') process.kill(mongod, 'SIGCONT');
}

/**
 * Puts in `rupees` and kills between Enter and the answer.
 * @returns whether it was in between: false where the receipt had been faster
 */
async function creditAndKill(desk: Desk, rupees: number, server: Way): Promise<boolean> {
  const { page } = desk;
  await typeAmount(page, 'credit', `${rupees}`);
  const receipt = page.getByRole('article', { name: /was put in$/ });
  // It is refused when the window is gone; a window that outlives its application would keep it waiting for ever.
  const wasFaster = receipt.waitFor().then(
    () => true,
    () => false,
  );
  const kept = intentKept(desk);
  const pressed = page.keyboard.press('Control+Enter').catch(() => undefined);
  await kept;
  await kill(desk, server);
  await pressed;
  return !(await wasFaster);
}

/** The customer comes back, is told what became of it, and says so. */
async function comeBack({ page }: Desk, slip: Slip, rupees: number): Promise<void> {
  await expect(page.getByLabel('User ID')).toBeVisible({ timeout: startMs });
  await signIn(page, slip.userId, passwords.customer);
  const told = new RegExp(`^Putting in ₹${rupees}\\.00 was done on .* It was done once\\. Reference TXN-`);
  await expect(page.getByText(told)).toBeVisible();
  await handsOn(page).pressButton('Understood');
  await expect(page.getByText(told)).toHaveCount(0);
}

test(`killed between Enter and the answer ${kills} times: one entry each time, and the person is told`, async ({
  launch,
}) => {
  test.setTimeout(60_000 + kills * startMs);
  let desk = await launch();
  const slip = await makeKiosk(desk);
  let done = 0;
  for (let rupees = 1; done < kills; rupees += 1) {
    const wasBetween = await creditAndKill(desk, rupees, ways[done % ways.length] ?? 'goesOn');
    desk = await launch({ profile: desk.profile });
    await comeBack(desk, slip, rupees);
    if (wasBetween) done += 1;

    const lines = await withBooks(desk, (db) => linesOf(db, slip.account));
    const credits = lines.filter(({ outcome }) => outcome === 'posted').map(({ amount }) => amount);
    expect(credits).toEqual(Array.from({ length: rupees }, (_, index) => BigInt(index + 1) * 100n));
  }
  tried('kills between Enter and the answer', done, 'one entry each, and the person was told');
});
