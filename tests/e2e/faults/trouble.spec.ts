import { once } from 'node:events';
import { readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { electronLauncher } from '@scripts/display/electronLauncher.mjs';
import { makeBank } from '../journey/steps/assistant';
import { portOf, withBooks } from '../journey/steps/books';
import { detail, handsOn } from '../journey/steps/hands';
import { expect, launchDesk, removeProfile, test } from '../support/launch';

/** A start that has to end a server, or to wait for one, on a busy computer. */
const startMs = 30_000;

let profile: string;

/** One bank for all of these: each trouble ends with a desk at which people sign in again. */
test.beforeAll(async () => {
  const desk = await launchDesk();
  profile = desk.profile;
  await makeBank(desk.page, { deskName: 'Counter 1', deskKind: 'staff' });
  await desk.close();
});
test.afterAll(() => removeProfile(profile));

async function expectTrouble(page: Page, title: string, safe: string): Promise<void> {
  await expect(page.getByRole('heading', { name: title })).toBeVisible({ timeout: startMs });
  await expect(page.getByText(safe)).toBeVisible();
}

/** The form is there before the bank is open: both are waited for. */
async function expectSignIn(page: Page): Promise<void> {
  await expect(page.getByLabel('User ID')).toBeVisible({ timeout: startMs });
  const state = () => page.evaluate(async () => (await window.branchbook.call('app.state', {})) as unknown);
  await expect.poll(state, { timeout: startMs }).toMatchObject({ value: { phase: 'ready' } });
}

test('a port that another program took: another one is used, and remembered', async () => {
  const taken = portOf(profile);
  // A program that hangs up on what it does not understand. For one that says nothing mongod waits half a minute.
  const other = createServer((socket) => socket.destroy()).listen(taken, '127.0.0.1');
  await once(other, 'listening');
  const desk = await launchDesk({ profile });
  await expectTrouble(desk.page, 'Another program uses the database’s port', 'The books are untouched.');
  await expect(desk.page.getByText(`Port ${taken} on this computer is taken`)).toBeVisible();
  await handsOn(desk.page).pressButton('Use another port');
  await expectSignIn(desk.page);
  expect(portOf(profile)).not.toBe(taken);
  await desk.close();
  other.close();
});

/** How mongod ends: its manual, "Exit Codes and Statuses". */
const endings = { filesOfAnotherVersion: 62, unspecified: 14 } as const;

/** A stand-in for mongod that ends as soon as it is started on files. */
const writeMongod = (place: string, ending: keyof typeof endings): void =>
  writeFileSync(place, `#!/bin/sh\necho 'no such machine' >&2\nexit ${endings[ending]}\n`, { mode: 0o755 });

test('a database program that is gone, too old, or ends: each says so, until there is one that will do', async () => {
  const place = join(profile, 'mongod-of-this-test');
  const desk = await launchDesk({ profile, mongod: place });
  const tryAgain = () => handsOn(desk.page).pressButton('Try again');
  await expectTrouble(desk.page, 'The database program is missing', 'The books are untouched.');
  writeMongod(place, 'filesOfAnotherVersion');
  await tryAgain();
  await expectTrouble(desk.page, 'The database is too old', 'The books are untouched.');
  writeMongod(place, 'unspecified');
  await tryAgain();
  await expectTrouble(desk.page, 'The database did not start', 'What had been answered is in them.');
  await desk.page.getByText('Details for support').click();
  await expect(detail(desk.page.getByRole('group'), 'Reason')).toHaveText('no such machine');
  rmSync(place);
  symlinkSync(electronLauncher().mongodPath, place);
  await tryAgain();
  await expectSignIn(desk.page);
  await desk.close();
});

test('a data folder that is not ours, keys that cannot be opened: nothing is touched until they are back', async () => {
  const folder = join(profile, 'database');
  const aside = (file: string) => join(profile, `${basename(file)}.aside`);
  const [marker, keys] = [join(folder, 'branchbook.json'), join(profile, 'secrets.json')];
  renameSync(marker, aside(marker));
  const before = readdirSync(folder);
  const desk = await launchDesk({ profile });
  await expectTrouble(
    desk.page,
    'The data folder belongs to something else',
    'Branchbook changed nothing in it.',
  );
  await expect(desk.page.getByText(folder).first()).toBeVisible();
  expect(readdirSync(folder)).toEqual(before);

  renameSync(aside(marker), marker);
  renameSync(keys, aside(keys));
  writeFileSync(keys, 'not ours');
  await handsOn(desk.page).pressButton('Try again');
  await expectTrouble(desk.page, 'This desk’s keys cannot be opened', 'The books are untouched');
  expect(readFileSync(keys, 'utf8')).toBe('not ours');

  renameSync(aside(keys), keys);
  await handsOn(desk.page).pressButton('Try again');
  await expectSignIn(desk.page);
  await desk.close();
});

// The last one: books that were brought up to date for a newer Branchbook stay so.
test('a desk revoked at work, then books newer than it knows: it stops, and says why', async () => {
  const desk = await launchDesk({ profile });
  await expectSignIn(desk.page);
  await withBooks(desk, (db) => db.collection('desks').updateMany({}, { $set: { status: 'revoked' } }));
  await expectTrouble(
    desk.page,
    'This desk may no longer be used',
    'Everything that had been answered is in the books.',
  );
  await withBooks(desk, async (db) => {
    await db.collection('desks').updateMany({}, { $set: { status: 'active' } });
    await db.collection('schema').updateMany({}, { $set: { version: 999 } });
  });
  await handsOn(desk.page).pressButton('Try again');
  await expectTrouble(
    desk.page,
    'This Branchbook is too old for the bank’s books',
    'This desk stopped before it could write anything.',
  );
  await expect(desk.page.getByText('books version 999')).toBeVisible();
  await desk.close();
});
