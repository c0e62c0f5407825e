import type { Page } from '@playwright/test';

/** Attributes in which a text is read out or shown. */
const spoken = [
  'aria-label',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
] as const;

/** Every text of the page as it is shown or read out, each once; the name of a key as `<kbd>Ctrl</kbd>`. */
export const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate((attributes) => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!parent?.checkVisibility() || parent.closest('script, style')) continue;
      texts.add(parent.closest('kbd') ? `<kbd>${text}</kbd>` : text);
    }
    for (const name of attributes) {
      for (const element of document.querySelectorAll(`[${name}]`))
        texts.add(element.getAttribute(name) ?? '');
    }
    return [...texts].map((text) => text.trim()).filter((text) => text !== '');
  }, spoken);

/** Words of two letters or more; numbers, references and paths are none. */
const plainWords = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .filter((part) => !/[\d/\\]/.test(part))
    .flatMap((part) => part.match(/\p{L}{2,}/gu) ?? []);

/** The words of a text that do not stand between the brackets of the pseudo-language; they may be nested. */
export function bareWordsIn(text: string): readonly string[] {
  const inner = text.replace(/\[[^[\]]*\]/g, ' ');
  return inner === text ? plainWords(text) : bareWordsIn(inner);
}
