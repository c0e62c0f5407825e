import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Fails with every rule that the page as it is shown breaks, and the elements that break it. */
export async function expectAccessible(page: Page): Promise<void> {
  // Its usual mode opens a page of its own, which Electron cannot.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) }));
  expect(found).toEqual([]);
}
