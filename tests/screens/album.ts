import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { createCamera, type Size } from '@tests/e2e/support/camera';
import { lastingWords } from './words';

const folder = path.join(repositoryRoot, 'docs', 'screens');

export type Album = {
  /** Keeps pictures of the screen in both themes, and fails where its words are not the kept ones. */
  readonly keep: (name: string, others?: readonly Exclude<Size, 'small'>[]) => Promise<void>;
};

/** Photographs screens of one window. A screen with other words fails, and the next ones are still photographed. */
export async function createAlbum(page: Page): Promise<Album> {
  const camera = await createCamera(page, 1);
  mkdirSync(folder, { recursive: true });
  return {
    keep: (name, others = []) =>
      test.step(name, async () => {
        for (const theme of ['dark', 'light'] as const) {
          writeFileSync(path.join(folder, `${name}-${theme}.png`), await camera.take(theme));
          for (const size of others) {
            writeFileSync(path.join(folder, `${name}-${size}-${theme}.png`), await camera.take(theme, size));
          }
        }
        // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen counts
        const words = await page.locator('body').innerText();
        expect.soft(lastingWords(words)).toMatchSnapshot(`${name}.txt`);
      }),
  };
}
