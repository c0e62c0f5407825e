import { textWithoutMarkup } from '@renderer/app/contentSecurity';
import { type ColorName, darkColors, lightColors } from '@renderer/ui/tokens';
import { describe, expect, test } from 'vitest';

const channel = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance of #rrggbb (WCAG 2.2). */
const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(color.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
};

const grounds: ColorName[] = ['ground', 'surface', 'raised', 'field', 'hover', 'chosen'];
const texts: ColorName[] = ['text', 'textMuted', 'credit', 'debit', 'danger', 'accent', 'warning', 'success'];
const pairs: [ColorName, ColorName][] = [
  ...texts.flatMap((text) => grounds.map((ground): [ColorName, ColorName] => [text, ground])),
  ['textFaint', 'surface'],
  ['textFaint', 'field'],
  ['textFaint', 'ground'],
  ['textFaint', 'raised'],
  ['onAccent', 'accent'],
  ['onAccent', 'accentHover'],
  ['demoText', 'demoGround'],
  ['danger', 'dangerGround'],
  ['warning', 'warningGround'],
  ['success', 'successGround'],
  ['accent', 'infoGround'],
  ['text', 'dangerGround'],
  ['text', 'warningGround'],
  ['text', 'successGround'],
  ['text', 'infoGround'],
];

describe.each([
  ['light', lightColors],
  ['dark', darkColors],
])('%s', (_, colors: Readonly<Record<ColorName, string>>) => {
  test.each(pairs)('%s is readable on %s', (text, ground) => {
    expect(contrast(colors[text], colors[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each<[ColorName, ColorName]>([
    ['edge', 'surface'],
    ['edge', 'field'],
    ['focus', 'surface'],
    ['focus', 'ground'],
  ])('%s can be seen on %s', (edge, ground) => {
    expect(contrast(colors[edge], colors[ground])).toBeGreaterThanOrEqual(3);
  });
});

test('text with markup is refused, text without it passes', () => {
  expect(textWithoutMarkup(':root{--a:1}')).toBe(':root{--a:1}');
  expect(() => textWithoutMarkup('<img onerror=alert(1)>')).toThrow(TypeError);
});
