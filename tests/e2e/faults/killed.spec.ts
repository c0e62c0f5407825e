import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { countOf } from '@tests/support/counts';
import { makeBank } from '../journey/steps/assistant';
import { type BookLine, linesOf, withBooks } from '../journey/steps/books';
import { handsOn } from '../journey/steps/hands';
import { firstVisit, typeAmount } from '../journey/steps/kiosk';
import { customer, passwords } from '../journey/steps/people';
import { signIn, signOut } from '../journey/steps/session';
import { addUser, type Slip } from '../journey/steps/staff';
import { type Desk, expect, type LaunchOptions, test } from '../support/launch';

const kills = countOf('answerKills');

/** What dies between Enter and the answer, in turn. */
const ways = ['theApplication', 'bothAtOnce', 'theApplicationWhileTheServerHangs'] as const;
type Way = (typeof ways)[number];

type Launch = (options?: LaunchOptions) => Promise<Desk>;

/** A kiosk with one customer who has a password of their own; nobody is signed in. */
async function makeKiosk(desk: Desk): Promise<Slip> {
  const { page } = desk;
  const adminId = await makeBank(page, { deskName: 'Kiosk', deskKind: 'kiosk' });
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  const slip = await addUser(page, customer, 'Customer');
  await signOut(page);
  await firstVisit(page, slip, passwords.customer);
  return slip;
}

/** Resolves as soon as the intent file of this desk has grown: from then on the intent survives anything. */
function intentKept({ profile }: Desk): Promise<void> {
  const folder = join(profile, 'intents');
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      watcher.close();
      resolve();
    });
  });
}

const mongodOf = ({ profile }: Desk): number =>
  Number.parseInt(readFileSync(join(profile, 'database', 'mongod.pid'), 'utf8'), 10);

async function killInTheMiddle(desk: Desk, way: Way): Promise<void> {
  const mongod = mongodOf(desk);
  if (way === 'theApplicationWhileTheServerHangs') process.kill(mongod, 'SIGSTOP');
  if (way === 'bothAtOnce') process.kill(mongod, 'SIGKILL');
  await desk.kill();
  if (way === 'theApplicationWhileTheServerHangs') process.kill(mongod, 'SIGCONT');
}

/**
 * Puts in `rupees` and kills between Enter and the answer.
 * @returns whether it was in between: false where the receipt had been faster
 */
async function creditAndKill(desk: Desk, rupees: number, way: Way): Promise<boolean> {
  const { page } = desk;
  await typeAmount(page, 'credit', `${rupees}`);
  const answered = page
    .getByRole('article', { name: /was put in$/ })
    .waitFor()
    .then(
      () => true,
      () => false,
    );
  const kept = intentKept(desk);
  const entered = page.keyboard.press('Control+Enter').catch(() => undefined);
  await kept;
  await killInTheMiddle(desk, way);
  await entered;
  return !(await answered);
}

const shown = (rupees: number): string => `₹${new Intl.NumberFormat('en-IN').format(rupees)}.00`;

/** The customer comes back to the desk that was started again, and is told. */
async function comeBack({ page }: Desk, slip: Slip, rupees: number): Promise<void> {
  await signIn(page, slip.userId, passwords.customer);
  const notice = page.getByText(
    new RegExp(`Putting in ${shown(rupees)} was done on .* It was done once. Reference TXN-`),
  );
  await expect(notice).toBeVisible();
  await handsOn(page).pressButton('Understood');
  await expect(notice).toHaveCount(0);
}

const amounting = (lines: readonly BookLine[], rupees: number): number =>
  lines.filter(({ amount }) => amount === BigInt(rupees) * 100n).length;

test(`killed between Enter and the answer ${kills} times: one entry each, and the person is told`, async ({
  launch,
}) => {
  test.setTimeout(60_000 + kills * 20_000);
  let desk = await launch();
  const { profile } = desk;
  const slip = await makeKiosk(desk);
  const startMs: number[] = [];
  for (let kill = 0, rupees = 1; kill < kills; rupees += 1) {
    const wasBetween = await creditAndKill(desk, rupees, ways[kill % ways.length] ?? 'theApplication');
    const t = performance.now();
    desk = await launch({ profile });
    await expect(desk.page.getByLabel('User ID')).toBeVisible({ timeout: 20_000 });
    startMs.push(performance.now() - t);
    await comeBack(desk, slip, rupees);
    const lines = await withBooks(desk, (db) => linesOf(db, slip.account));
    expect(amounting(lines, rupees)).toBe(1);
    console.log(kill, rupees, wasBetween, Math.round(startMs.at(-1) ?? 0));
    if (wasBetween) kill += 1;
  }
  void readdirSync;
});
