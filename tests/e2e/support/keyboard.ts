import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has: one that is not reached by then cannot be reached with the keyboard. */
const stopsMax = 80;

const reachedMs = 10_000;

/** Hands on the keyboard only: what cannot be reached by Tab cannot be reached here. */
export function keyboard(page: Page) {
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

  async function goRound(target: Locator): Promise<void> {
    for (let stop = 0; stop < stopsMax; stop += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${target}`);
  }

  /** Where it is passed by, it may be one that cannot be used for a moment, while something is asked for. */
  async function tabTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    await expect(() => goRound(target)).toPass({ timeout: reachedMs });
  }

  return {
    tabTo,
    press: (keys: string) => page.keyboard.press(keys),
    /** Types into a field, in place of what it held. */
    fill: async (target: Locator, text: string): Promise<void> => {
      await tabTo(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('Delete');
      await page.keyboard.type(text);
    },
    /** Presses a button or follows a link. */
    activate: async (target: Locator): Promise<void> => {
      await tabTo(target);
      await page.keyboard.press('Enter');
    },
  };
}
