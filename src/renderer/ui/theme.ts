/** Mantine's theme and the CSS variables, both made from tokens.ts. Nothing else names a colour or a size. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';
import { type ColorName, darkColors, fontFamily, lightColors, quickMs, sizes, type } from './tokens';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const colorVariables = (colors: Readonly<Record<ColorName, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(colors).map(([name, value]) => [`--${kebab(name)}`, value]));

const sizeVariables = Object.fromEntries(
  Object.entries(sizes).map(([name, pixels]) => [`--size-${kebab(name)}`, `${pixels}px`]),
);

const typeVariables = Object.fromEntries(
  Object.entries(type).flatMap(([name, [size, height]]) => [
    [`--font-${kebab(name)}`, `${size / 14}rem`],
    [`--line-${kebab(name)}`, `${height / 14}rem`],
  ]),
);

/** Mantine's own variables that its components read, pointed at ours. */
const mantineVariables = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--text)',
  '--mantine-color-dimmed': 'var(--text-muted)',
  '--mantine-color-error': 'var(--danger)',
  '--mantine-color-placeholder': 'var(--text-faint)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default-border': 'var(--hairline)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
};

export const cssVariables: CSSVariablesResolver = () => ({
  variables: { ...sizeVariables, ...typeVariables, '--quick': `${quickMs}ms` },
  light: { ...colorVariables(lightColors), ...mantineVariables },
  dark: { ...colorVariables(darkColors), ...mantineVariables },
});

const everyShade = (color: string): MantineColorsTuple => [
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
  color,
];

export const theme = createTheme({
  fontFamily,
  // Mantine counts 16 px to the rem; the root here is 14 px.
  scale: 16 / 14,
  fontFamilyMonospace: fontFamily,
  primaryColor: 'accent',
  // Mantine computes shades from these; our style sheets override what is seen with the variables.
  colors: { accent: everyShade(lightColors.accent) },
  defaultRadius: sizes.radius,
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '0.857rem', sm: '0.929rem', md: '1rem', lg: '1.286rem', xl: '1.429rem' },
  headings: { fontFamily, fontWeight: '600' },
});
