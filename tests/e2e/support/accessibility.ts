import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Violation = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] };

/** What axe leaves in a page into which it was put, until another one is loaded. */
type Axe = { readonly run: () => Promise<{ readonly violations: readonly Violation[] }> };

/** Putting axe into a page takes three times as long as letting it look. Null where it is not there yet. */
const lookAgain = (page: Page): Promise<readonly Violation[] | null> =>
  page.evaluate(async () => {
    const { axe } = globalThis as { axe?: Axe };
    if (!axe) return null;
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) }));
  });

// Its usual mode opens a page of its own, which Electron cannot.
const lookFirst = async (page: Page): Promise<readonly Violation[]> =>
  (await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations;

/** Fails with every rule that the page as it is shown breaks, and the elements that break it. */
export async function expectAccessible(page: Page): Promise<void> {
  const violations = (await lookAgain(page)) ?? (await lookFirst(page));
  const found = violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ target }) => target.join(' ')) }));
  expect(found).toEqual([]);
}
