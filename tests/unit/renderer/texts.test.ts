import { english } from '@renderer/i18n/english';
import { hindi } from '@renderer/i18n/hindi';
import { pseudoText, pseudoTexts } from '@renderer/i18n/pseudo';
import { describe, expect, test } from 'vitest';

type Tree = { readonly [key: string]: string | Tree };

/** Every text by its path. */
const flat = (tree: Tree, above = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, text]): [string, string][] =>
      typeof text === 'string' ? [[above + key, text]] : [...flat(text, `${above}${key}/`)],
    ),
  );

const placeholders = (text: string): string[] => (text.match(/\{\{[^}]+\}\}/g) ?? []).sort();
const inEnglish = flat(english);
const inHindi = flat(hindi);

/** Names, formats and languages' own names that are the same in every language. */
const sameEverywhere =
  /Branchbook|^MongoDB|^English$|^हिन्दी$|^\{\{|en-XA|^PNG|^CSV|^\W*$|mongodb:|^[A-Z]{2,5}$/;

describe('Hindi', () => {
  test('has every text of English and no other', () => {
    expect([...inHindi.keys()]).toEqual([...inEnglish.keys()]);
  });

  test('fills in what English fills in', () => {
    const different = [...inEnglish].filter(
      ([path, text]) => placeholders(text).join() !== placeholders(inHindi.get(path) ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  test('is Hindi', () => {
    const left = [...inHindi].filter(
      ([, text]) => !/\p{Script=Devanagari}/u.test(text) && !sameEverywhere.test(text),
    );
    expect(left).toEqual([]);
  });
});

describe('the pseudo-language', () => {
  const pseudo = flat(pseudoTexts(english) as Tree);

  test('is at least 40 % longer and keeps what is filled in', () => {
    for (const [path, text] of inEnglish) {
      const shown = pseudo.get(path) ?? '';
      expect(placeholders(shown)).toEqual(placeholders(text));
      const words = text.replace(/\{\{[^}]+\}\}/g, '');
      expect(shown.replace(/\{\{[^}]+\}\}/g, '').length).toBeGreaterThanOrEqual(words.length * 1.4);
    }
  });

  test('can be told from English at a glance', () => {
    expect(pseudoText('Add {{name}}')).toBe('[Ádd {{name}}~~]');
  });
});
