import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility';
import { expect, test } from '../support/launch';

/** Every state of every screen, by its name in the gallery. */
async function storyNames(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    location.hash = '#/gallery';
  });
  const links = page.locator('[data-story-link]');
  await expect(links.first()).toBeVisible();
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('data-story-link') ?? ''));
}

/** Shows one state, and waits until what it does by itself is done. */
async function showStory(page: Page, name: string): Promise<void> {
  await page.evaluate((story) => {
    location.hash = `#/gallery/${story}`;
  }, name);
  await expect(page.locator(`[data-story="${name}"][data-played="true"]`)).toBeAttached();
}

async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
}

test('axe finds nothing in any state of any screen, light and dark', async ({ desk: { page } }) => {
  test.setTimeout(600_000);
  const names = await storyNames(page);
  expect(names.length).toBeGreaterThan(80);
  for (const name of names) {
    await test.step(name, async () => {
      await showStory(page, name);
      await showTheme(page, 'light');
      await expectAccessible(page);
      // Of all that axe looks at, a theme changes only the colours.
      await showTheme(page, 'dark');
      await expectAccessible(page, ['color-contrast']);
    });
  }
});

test('no screen is wider than the smallest window, in the longest language', async ({ desk: { page } }) => {
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const name of await storyNames(page)) {
    await page.evaluate((story) => {
      location.hash = `#/gallery/${story}/en-XA`;
    }, name);
    await expect(page.locator(`[data-story="${name}"]`)).toBeAttached();
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(beyond, name).toBeLessThanOrEqual(0);
  }
});
