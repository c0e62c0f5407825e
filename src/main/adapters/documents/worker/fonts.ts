import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Not named `require`: the build puts a variable of that name into each bundle. */
const packages = createRequire(import.meta.url);

export const weights = [400, 600] as const;
export type Weight = (typeof weights)[number];

/**
 * The bundled fonts under the names the window knows them by: the same on screen, on paper and in pictures.
 * Static cuts, because pdfkit cannot subset variable ones.
 *
 * Families in the order in which a character looks for its glyph: ₹ stands in the extended Latin file.
 */
export const families = ['Inter Variable', 'Inter Extended', 'Noto Sans Devanagari'] as const;
export type Family = (typeof families)[number];

const files: Readonly<Record<Family, string>> = {
  'Inter Variable': '@fontsource/inter/files/inter-latin',
  'Inter Extended': '@fontsource/inter/files/inter-latin-ext',
  'Noto Sans Devanagari': '@fontsource/noto-sans-devanagari/files/noto-sans-devanagari-devanagari',
};

export const fontFile = (family: Family, weight: Weight): Buffer =>
  readFileSync(packages.resolve(`${files[family]}-${weight}-normal.woff`));

const extended = /[\u0100-\u02BA\u20A0-\u20AB\u20AD-\u20C0]/u;
const devanagari = /[\p{Script_Extensions=Devanagari}\u200C\u200D]/u;

const familyOf = (character: string, before: Family): Family => {
  if (devanagari.test(character)) return 'Noto Sans Devanagari';
  if (extended.test(character)) return 'Inter Extended';
  // A space keeps the run whole, so that a Hindi name is shaped as one.
  return character === ' ' ? before : 'Inter Variable';
};

/** Text cut into runs of one family each; pdfkit has no fallback of its own. */
export function fontRuns(text: string): { readonly family: Family; readonly text: string }[] {
  const runs: { family: Family; text: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const family = familyOf(character, last?.family ?? 'Inter Variable');
    if (last?.family === family) last.text += character;
    else runs.push({ family, text: character });
  }
  return runs;
}
