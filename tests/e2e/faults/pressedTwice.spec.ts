import type { Page } from '@playwright/test';
import { countOf } from '@tests/support/counts';
import { tried } from '@tests/support/tried';
import { linesOf, withBooks } from '../journey/steps/books';
import { handsOn } from '../journey/steps/hands';
import { receiptOn, typeAmount } from '../journey/steps/kiosk';
import { type Desk, expect, test } from '../support/launch';
import { makeKiosk, mongodOf } from './kiosk';

const times = countOf('pressedTwice');

/** Ten times what one of them takes on a busy computer. */
const pressMs = 20_000;

/** A mouse on the button that sends: also where the button has given way to a receipt, as for an impatient person. */
async function mouseOnSend(page: Page) {
  const box = await page.getByRole('button', { name: /^Credit ₹/ }).boundingBox();
  if (!box) throw new Error('there is no button to send with');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  return {
    click: () => page.mouse.click(x, y),
    doubleClick: () => page.mouse.dblclick(x, y),
  };
}

/** Does something while the server does not answer, from just before it until that is done. */
async function unanswered(desk: Desk, act: () => Promise<void>): Promise<void> {
  const mongod = mongodOf(desk.profile);
  process.kill(mongod, 'SIGSTOP');
  try {
    await act();
  } finally {
    process.kill(mongod, 'SIGCONT');
  }
}

const send = (page: Page): Promise<void> => page.keyboard.press('Control+Enter');

const amountField = (page: Page) => page.getByLabel('How much do you put in?');

/** The draft of the form is kept a moment after the last key. */
async function untilDraftIsKept(page: Page, account: string, shown: string): Promise<void> {
  const kept = () =>
    page.evaluate((form) => window.branchbook.call('drafts.get', { form }), `cash.credit:${account}`);
  await expect.poll(kept).toMatchObject({ value: { draft: { amount: shown } } });
}

/** @param shown the amount as it stands in the field */
type Press = (desk: Desk, account: string, shown: string) => Promise<void>;

/** How a form with an amount in it is sent more than once. Each ends in the receipt. */
const presses: Readonly<Record<string, Press>> = {
  'by a double click': async ({ page }) => {
    const mouse = await mouseOnSend(page);
    await mouse.doubleClick();
  },
  'by Enter and a click at once': async ({ page }) => {
    const mouse = await mouseOnSend(page);
    await Promise.all([send(page), mouse.click()]);
  },
  'again and again before the answer': async (desk) => {
    const { page } = desk;
    const mouse = await mouseOnSend(page);
    await unanswered(desk, async () => {
      await send(page);
      await mouse.doubleClick();
      await send(page);
      await mouse.click();
    });
  },
  'in two windows, the second in place of the first': async (desk, account, shown) => {
    const { page } = desk;
    await untilDraftIsKept(page, account, shown);
    await unanswered(desk, async () => {
      await send(page);
      await page.reload({ waitUntil: 'commit' });
    });
    await expect(amountField(page)).toHaveValue(shown);
    await send(page);
  },
};

test(`a form that is sent twice, ${times} times in each of ${Object.keys(presses).length} ways, makes one entry each time`, async ({
  desk,
}) => {
  test.setTimeout(60_000 + times * Object.keys(presses).length * pressMs);
  const { page } = desk;
  const { account } = await makeKiosk(desk);
  await typeAmount(page, 'credit', '');
  let rupees = 0;
  for (const [way, press] of Object.entries(presses)) {
    const before = rupees;
    for (let time = 0; time < times; time += 1) {
      rupees += 1;
      const shown = rupees.toLocaleString('en-IN');
      await page.keyboard.type(`${rupees}`);
      await expect(amountField(page)).toHaveValue(shown);
      await press(desk, account, shown);
      await receiptOn(page, 'credit');
      await handsOn(page).pressButton('Another transaction');
      await expect(amountField(page)).toBeFocused();
    }
    const lines = await withBooks(desk, (db) => linesOf(db, account));
    const entries = lines.filter(({ outcome }) => outcome === 'posted').map(({ amount }) => amount);
    expect(entries).toEqual(Array.from({ length: rupees }, (_, index) => BigInt(index + 1) * 100n));
    tried(`forms sent twice ${way}`, rupees - before, 'one entry each');
  }
});
