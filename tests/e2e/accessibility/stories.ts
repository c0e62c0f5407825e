import type { Page } from '@playwright/test';

/** A state of a screen in the gallery. */
type Shown = { readonly id: string; readonly language?: 'en' | 'en-XA' };

/** The names of all states that the gallery shows. */
export async function storiesOf(page: Page): Promise<readonly string[]> {
  await goTo(page, '#/gallery');
  const links = page.locator('[data-story-link]');
  await links.first().waitFor();
  return links.evaluateAll((found) => found.map((link) => link.getAttribute('data-story-link') ?? ''));
}

/** Shows one state, and waits until it has come to what it is about. */
export async function showStory(page: Page, { id, language = 'en' }: Shown): Promise<void> {
  await goTo(page, `#/gallery/${id}/${language}`);
  await page.locator(`[data-story="${id}"][data-played="true"]:lang(${language}) main`).first().waitFor();
  await standsStill(page);
}

/** Resolves when nothing was changed on the page for ten frames: the samples that it asked for have come. */
const standsStill = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let still = 0;
        const observer = new MutationObserver(() => {
          still = 0;
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        const count = () => {
          still += 1;
          if (still < 10) return void requestAnimationFrame(count);
          observer.disconnect();
          resolve();
        };
        count();
      }),
  );

const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((place) => {
    location.hash = place;
  }, hash);
