import { countOf } from '@tests/support/counts';
import { tried } from '@tests/support/tried';
import { linesOf, withBooks } from '../journey/steps/books';
import { detail, handsOn } from '../journey/steps/hands';
import { receiptOn, typeAmount } from '../journey/steps/kiosk';
import { expect, test } from '../support/launch';
import { makeKiosk, mongodOf } from './kiosk';

const kills = countOf('windowServerKills');

/** A mongod that was killed is back, and found again, within this. */
const backMs = 40_000;

test(`mongod killed ${kills} times while a customer credits: each ends in one receipt`, async ({ desk }) => {
  test.setTimeout(60_000 + kills * backMs);
  const { page, profile } = desk;
  const slip = await makeKiosk(desk);
  for (let kill = 1; kill <= kills; kill += 1) {
    await typeAmount(page, 'credit', `${kill}`);
    process.kill(mongodOf(profile), 'SIGKILL');
    await page.keyboard.press('Control+Enter');
    const receipt = await receiptOn(page, 'credit', backMs);
    await expect(detail(receipt, 'Balance after')).toHaveText(`₹${(kill * (kill + 1)) / 2}.00`);
    await handsOn(page).pressButton('Another transaction');
  }
  const lines = await withBooks(desk, (db) => linesOf(db, slip.account));
  expect(lines.filter(({ outcome }) => outcome === 'posted')).toHaveLength(kills);
  tried('kills of mongod under a window', kills, 'one receipt each');
});
