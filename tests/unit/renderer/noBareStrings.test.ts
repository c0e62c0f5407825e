import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../../src/renderer');

/** Samples in the gallery stand for what screens pass in; they are marked by `say(…)` or are not shown at all. */
const isLookedAt = (path: string): boolean => path.endsWith('.tsx') && !path.includes('gallery/stories');

/** Attributes whose text a person sees or hears. */
const spoken = new Set([
  'label',
  'title',
  'hint',
  'placeholder',
  'alt',
  'aria-label',
  'legend',
  'subtitle',
  'error',
  'foot',
]);

type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;
const hasWords = (text: unknown): text is string => typeof text === 'string' && /\p{L}{2,}/u.test(text);

/** The texts in a piece of JSX that are not asked of the texts: between tags, and in attributes that are read. */
function bareStrings(source: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) visit(part);
    if (!isNode(value)) return;
    if (value.type === 'JSXText' && hasWords(value.value)) found.push(String(value.value).trim());
    if (value.type === 'JSXElement' || value.type === 'JSXFragment') {
      for (const child of value.children as Node[]) {
        const shown = child.type === 'JSXExpressionContainer' ? (child.expression as Node) : null;
        if (shown?.type === 'Literal' && hasWords(shown.value)) found.push(shown.value);
        if (shown?.type === 'TemplateLiteral') found.push(...wordsOf(shown));
      }
    }
    if (value.type === 'JSXAttribute') {
      const name = isNode(value.name) ? String(value.name.name) : '';
      const given = isNode(value.value) ? value.value.value : null;
      if (spoken.has(name) && hasWords(given)) found.push(given);
    }
    for (const part of Object.values(value)) visit(part);
  };
  visit(parseAst(source, { lang: 'tsx' }));
  return found;
}

const wordsOf = (template: Node): string[] =>
  (template.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).filter(hasWords);

const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(isLookedAt);

test('there are screens to look at', () => {
  expect(files.length).toBeGreaterThan(40);
});

test('no screen writes a word itself', () => {
  const found = files.map((file) => [file, ...bareStrings(readFileSync(join(renderer, file), 'utf8'))]);
  expect(found.filter(([, ...words]) => words.length > 0)).toEqual([]);
});

describe('the search itself', () => {
  test.each([
    ['const a = <p>Hello there</p>;', 'Hello there'],
    ['const a = <p>{"Hello there"}</p>;', 'Hello there'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the source that is searched
    ['const a = <p>{`Hello ${name}`}</p>;', 'Hello '],
    ['const a = <Field label="First name" />;', 'First name'],
  ])('finds the words in %s', (source, words) => {
    expect(bareStrings(source)).toEqual([words]);
  });

  test('lets names, figures and asked-for texts pass', () => {
    expect(
      bareStrings('const a = <Field name="firstName" label={t("first")}>₹ {t("x")} · {count}</Field>;'),
    ).toEqual([]);
  });
});
