import type { Page } from '@playwright/test';
import * as accounts from '@renderer/features/gallery/samples/accounts';
import * as bank from '@renderer/features/gallery/samples/bank';
import * as desks from '@renderer/features/gallery/samples/desks';
import * as people from '@renderer/features/gallery/samples/people';
import { roles } from '@shared/permissions';
import { states } from '@shared/reference/states';
import { expectAccessible } from '../support/accessibility';
import { type Desk, expect, launchDesk, removeProfile, test } from '../support/launch';
import { showStory, storiesOf } from './stories';
import { bareWordsIn, textsOf, wordsIn } from './texts';

test.describe.configure({ mode: 'serial' });

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
    for (const id of stories) {
      await showStory(desk.page, { id });
      await test.step(id, () => expectAccessible(desk.page));
    }
  });
}

const isWiderThanWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth;
  });

test('at 1280 × 720 nothing scrolls sideways, in a language 40 % longer neither', async () => {
  test.setTimeout(120_000);
  const wide: string[] = [];
  for (const id of stories) {
    for (const language of ['en', 'en-XA'] as const) {
      await showStory(desk.page, { id, language });
      if (await isWiderThanWindow(desk.page)) wide.push(`${id} ${language}`);
    }
  }
  expect(wide).toEqual([]);
});

test('no text is written into a screen: what is not data is in the pseudo-language', async () => {
  test.setTimeout(120_000);
  const data = new Set([
    ...wordsIn({ ...accounts, ...bank, ...desks, ...people, states }),
    ...wordsIn([bank.appState(), bank.settings(), roles.map((role) => bank.sessionOf(role))]),
  ]);
  const bare: Record<string, string[]> = {};
  for (const id of stories) {
    await showStory(desk.page, { id, language: 'en-XA' });
    const texts = await textsOf(desk.page);
    const found = texts.filter((text) => bareWordsIn(text).some((word) => !data.has(word)));
    if (found.length > 0) bare[id] = found;
  }
  expect(bare).toEqual({});
});
