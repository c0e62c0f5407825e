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

const expectSignIn = (page: Page): Promise<void> =>
  expect(page.getByLabel('User ID')).toBeVisible({ timeout: startMs });

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

/** A stand-in for mongod that says which version it is, and ends when it is to be more than that. */
const writeMongod = (place: string, version: string): void =>
  writeFileSync(
    place,
    `#!/bin/sh\n[ "$1" = --version ] && echo 'db version v${version}' && exit\necho 'no such machine' >&2\nexit 14\n`,
    { mode: 0o755 },
  );

test('a database program that is gone, too old, or ends: each says so, until there is one that will do', async () => {
  const place = join(profile, 'mongod-of-this-test');
  const desk = await launchDesk({ profile, mongod: place });
  const tryAgain = () => handsOn(desk.page).pressButton('Try again');
  await expectTrouble(desk.page, 'The database program is missing', 'The books are untouched.');
  writeMongod(place, '4.4.29');
  await tryAgain();
  await expectTrouble(desk.page, 'The database is too old', 'The books are untouched.');
  writeMongod(place, '8.0.15');
  await tryAgain();
  await expectTrouble(desk.page, 'The database did not start', 'What had been answered is in them.');
  await desk.page.getByText('Details for support').click();
  await expect(detail(desk.page.getByRole('group'), 'reason')).toHaveText('no such machine');
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
