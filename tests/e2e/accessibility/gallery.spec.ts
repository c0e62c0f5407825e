import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { type Desk, expect, launchDesk, removeProfile, test } from '../support/launch';
import { withoutData } from './data';
import { showStory, storiesOf } from './stories';
import { bareWordsIn, textsOf } from './texts';

let desk: Desk;
let stories: readonly string[];
test.beforeAll(async () => {
  desk = await launchDesk();
  await desk.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720),
  );
  stories = await storiesOf(desk.page);
});
test.afterAll(async () => {
  await desk.close();
  removeProfile(desk.profile);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any state of any screen, ${colorScheme}`, async () => {
    test.setTimeout(240_000);
    await desk.page.emulateMedia({ colorScheme });
    await expect(desk.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    for (const id of stories) {
      await showStory(desk.page, { id });
      await test.step(id, () => expectAccessible(desk.page));
    }
  });
}

/** What can be scrolled sideways, by its class: the page itself, or a part of it. */
const scrollingSideways = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth &&
          (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowX)),
      )
      .map((element) => `${element.tagName} ${element.className}`),
  );

/** The sheets of the kit show its parts with words of their own; they are no screens. */
const sheets: ReadonlySet<string> = new Set(['fields', 'controls', 'messages']);

const bareTexts = async (page: Page): Promise<readonly string[]> =>
  (await textsOf(page)).filter((text) => bareWordsIn(withoutData(text)).length > 0);

/** Whether a part of the page can be scrolled up and down. */
const scrollsDown = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')].some(
      (element) =>
        element.scrollHeight > element.clientHeight &&
        (element === document.documentElement || /auto|scroll/.test(getComputedStyle(element).overflowY)),
    ),
  );

test('who has the books migrated sees the whole form at 1280 × 720, and whom to ask where they may not', async () => {
  const { page } = desk;
  for (const id of ['trouble-migrate', 'trouble-migrate-refused']) {
    await showStory(page, { id });
    expect(await scrollsDown(page)).toBe(false);
  }
  await expect(page.getByRole('alert')).toContainText('Ask the Super Admin to come to this desk.');
});

test('in a language 40 % longer nothing scrolls sideways at 1280 × 720, and no text is left in English', async () => {
  test.setTimeout(120_000);
  expect(await desk.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 720]);
  const wide: Record<string, readonly string[]> = {};
  const bare: Record<string, readonly string[]> = {};
  for (const id of stories) {
    await showStory(desk.page, { id, language: 'en-XA' });
    wide[id] = await scrollingSideways(desk.page);
    bare[id] = sheets.has(id) ? [] : await bareTexts(desk.page);
  }
  const nothing = Object.fromEntries(stories.map((id) => [id, []]));
  expect.soft(wide).toEqual(nothing);
  expect.soft(bare).toEqual(nothing);
});
