import type { Page } from '@playwright/test';

type Wanted = { readonly selector: string; readonly text: string };

const untilShown = ({ selector, text }: Wanted): Promise<void> =>
  new Promise((resolve) => {
    const isShown = () =>
      [...document.querySelectorAll(selector)].some((element) => element.textContent?.includes(text));
    if (isShown()) return resolve();
    const observer = new MutationObserver(() => {
      if (!isShown()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  });

const isOnItsWay = (error: unknown): boolean => /context was destroyed|navigation/i.test(String(error));

/**
 * Resolves in the moment in which the page has the element. Playwright's own waits look now and then, in the end every
 * half second: good for a test, and no clock.
 */
export async function whenShown(page: Page, wanted: Wanted): Promise<void> {
  for (;;) {
    try {
      return await page.evaluate(untilShown, wanted);
    } catch (error) {
      // The page was about to be loaded into this window.
      if (!isOnItsWay(error)) throw error;
    }
  }
}
