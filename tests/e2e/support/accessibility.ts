import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails with every rule that the page as it is shown breaks, and the elements that break it.
 * @param only the rules to look at; all of them without it
 */
export async function expectAccessible(page: Page, only: readonly string[] = []): Promise<void> {
  // Its usual mode opens a page of its own, which Electron cannot.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (only.length === 0 ? builder : builder.withRules([...only])).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) }));
  expect(found).toEqual([]);
}
