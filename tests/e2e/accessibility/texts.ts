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

/** Every text of the page as it is shown or read out, each once. */
export const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate((attributes) => {
    const texts = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.checkVisibility() && !parent.closest('script, style')) texts.add(node.textContent ?? '');
    }
    for (const name of attributes) {
      for (const element of document.querySelectorAll(`[${name}]`))
        texts.add(element.getAttribute(name) ?? '');
    }
    return [...texts].map((text) => text.trim()).filter((text) => text !== '');
  }, spoken);

/** Words of two letters or more, without what stands between the brackets of the pseudo-language. */
export function bareWordsIn(text: string): readonly string[] {
  let bare = text;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\[[^[\]]*\]/g, ' ');
  }
  return bare.match(/\p{L}{2,}/gu) ?? [];
}

/** All words in a value, however deep. */
export function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.match(/\p{L}{2,}/gu) ?? [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [...wordsIn(name), ...wordsIn(each)]);
}
