import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { actionIds, actions } from '@shared/actions';
import type { CallKey } from '@shared/contract';
import { callSamples, type SampleSubject } from '@tests/support/callSamples';
import { freeTextFields } from '@tests/support/freeText';
import { markup } from '@tests/support/markup';
import { newKey } from '@tests/support/newKey';
import { newPerson } from '@tests/support/people';
import { makeBank } from '../journey/steps/assistant';
import { firstVisit } from '../journey/steps/kiosk';
import { passwords } from '../journey/steps/people';
import { answerSaveDialog } from '../journey/steps/saveDialog';
import { signIn, signOut } from '../journey/steps/session';
import { type Desk, expect, test } from '../support/launch';

type Call = { readonly key: CallKey; readonly input: Readonly<Record<string, unknown>> };
type Reply = { readonly ok: boolean; readonly value?: unknown };

/** Makes the calls one after the other, as the page does, on the person as they are. */
const callSome = (page: Page, calls: readonly Call[]): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(async (all) => {
    const done: Record<string, number> = {};
    type Answer = { ok: boolean; value?: { version?: number } };
    const bridge = window.branchbook as { call: (key: string, input: unknown) => Promise<Answer> };
    for (const { key, input } of all) {
      const isOfPerson = 'version' in input && 'userId' in input;
      const person = isOfPerson && (await bridge.call('users.get', { userId: input.userId })).value;
      const { ok } = await bridge.call(key, { ...input, ...(person && { version: person.version }) });
      if (ok) done[key] = (done[key] ?? 0) + 1;
    }
    return done;
  }, calls);

/** So many are made before a kiosk takes its person for gone. */
const atOnce = 100;

/** Makes all of the calls, with a hand at the keys. @returns how many were done, by key */
async function callAll(page: Page, calls: readonly Call[]): Promise<Readonly<Record<string, number>>> {
  const done: Record<string, number> = {};
  for (let from = 0; from < calls.length; from += atOnce) {
    await page.keyboard.press('Shift');
    const some = await callSome(page, calls.slice(from, from + atOnce));
    for (const [key, times] of Object.entries(some)) done[key] = (done[key] ?? 0) + times;
  }
  return done;
}

const callOne = (page: Page, key: CallKey, input: object): Promise<Reply> =>
  page.evaluate(([name, given]) => window.branchbook.call(name as never, given), [key, input] as const);

/** The bank is made already; sessions are begun and ended by hand; a bulk's file is none. */
const leftOut = /^(setup|auth|bulk|app)\./;

/** What customers write at a kiosk. */
const ofCustomers = /^(cash|transfers|drafts)\./;

/** Every call with free text in it, with each of the texts, in each of its fields. */
function callsWith(subject: SampleSubject): readonly Call[] {
  const samples = callSamples(subject);
  const fields = freeTextFields(subject, markup[0] ?? '').filter(({ key }) => !leftOut.test(key));
  return fields.flatMap(({ key, field }) =>
    markup.map((text, index) => {
      const sample: Readonly<Record<string, unknown>> = samples[key];
      const person = key === 'users.add' ? newPerson() : {};
      // The same status twice is no change, and from an account that is frozen no fee is taken.
      const status = key === 'users.changeStatus' && { status: index % 2 ? 'Inactive' : 'Suspended' };
      const freeze = key === 'accounts.freeze' && { freeze: 'none' };
      return {
        key,
        input: {
          ...sample,
          ...person,
          ...status,
          ...freeze,
          ...('key' in sample && { key: newKey() }),
          [field]: text,
        },
      };
    }),
  );
}

const places = actionIds.flatMap((id) => actions[id].place?.path ?? []);

/** Shows every screen of the staff, and walks down the first rows of its list, which opens them at the right. */
async function lookThrough(page: Page, more: readonly string[]): Promise<void> {
  for (const path of [...places, ...more]) {
    await page.evaluate((place) => {
      location.hash = place;
    }, `#${path}`);
    await page.locator('main').waitFor();
    const grid = page.getByRole('grid').first();
    await grid.waitFor({ timeout: 1_500 }).catch(() => undefined);
    if ((await grid.count()) === 0) continue;
    await grid.focus();
    for (let row = 0; row < 6; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
  }
}

async function lookAtKiosk(page: Page): Promise<void> {
  for (const keys of ['Control+Shift+H', 'Control+Shift+S', 'Control+Shift+G', 'Control+Shift+T']) {
    await page.keyboard.press(keys);
    await page.locator('main').waitFor();
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
  }
}

/** There is none until something is to be said. */
function logOf({ profile }: Desk): string {
  const file = join(profile, 'log', 'branchbook.log');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

test('sixty texts in every field that takes any stay texts on every screen', async ({ desk }) => {
  test.setTimeout(300_000);
  const { page } = desk;
  const foreign: string[] = [];
  page.on('request', (request) => /^(app|data|blob):/.test(request.url()) || foreign.push(request.url()));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => foreign.push(dialog.message())));
  const adminId = await makeBank(page, { deskName: 'Kiosk', deskKind: 'kiosk' });
  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  await answerSaveDialog(desk, null);

  const customer = newPerson({ firstName: markup[6] ?? '', lastName: markup[14] ?? '', street: markup[27] });
  const added = await callOne(page, 'users.add', customer);
  const slip = added.value as { userId: string; account: string; firstPassword: string };
  const victim = (await callOne(page, 'users.add', newPerson())).value as { userId: string };
  const subject = { userId: victim.userId, accountId: slip.account, deskId: 'AAAAAAAA', branch: 'MAIN' };
  await signOut(page);
  await firstVisit(page, slip, passwords.customer);
  const credit = { key: newKey(), accountId: slip.account, amount: '50000000', narration: markup[1] };
  expect(await callOne(page, 'cash.credit', credit)).toMatchObject({ ok: true });
  const ofCustomer = await callAll(
    page,
    callsWith(subject).filter(({ key }) => ofCustomers.test(key)),
  );
  expect(ofCustomer['cash.credit']).toBe(markup.length);
  await lookAtKiosk(page);
  await signOut(page);

  await signIn(page, adminId, passwords.superAdmin);
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
  const calls = callsWith(subject);
  const done = await callAll(page, calls);
  for (const key of [
    'users.add',
    'users.changeStatus',
    'accounts.freeze',
    'entries.chargeFee',
    'users.list',
  ]) {
    expect(done[key] ?? 0, `${key} of ${JSON.stringify(done)}`).toBeGreaterThanOrEqual(markup.length);
  }
  await lookThrough(page, [
    `/statements/${slip.account}`,
    `/users/${slip.userId}`,
    `/users/${victim.userId}`,
  ]);

  expect(await page.evaluate(() => (window as { ran?: unknown }).ran)).toBeUndefined();
  expect(foreign).toEqual([]);
  // None of them even tried: the policy had nothing to stand in the way of.
  expect(logOf(desk)).not.toContain('content security policy');
});

test('what tries all the same is refused by the policy, and that stands in the log', async ({ desk }) => {
  await desk.page.getByRole('heading').first().waitFor();
  await desk.page.evaluate(() => {
    const picture = document.createElement('img');
    picture.src = 'https://x.invalid/picture.png';
    document.body.append(picture);
  });
  await expect.poll(() => logOf(desk)).toMatch(/content security policy.*img-src/);
});
