/**
 * The pseudo-language en-XA, made of the English texts: accented, 40 % longer, in brackets. A screen shown in it
 * betrays words that are not in the texts, and places too narrow for a longer language.
 */
const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'é',
  i: 'í',
  o: 'ó',
  u: 'ú',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ó',
  U: 'Ú',
  c: 'ç',
  n: 'ñ',
};

const longer = 0.4;

/** One text: placeholders stay as they are. */
export function pseudoText(text: string): string {
  const parts = text.split(/(\{\{[^}]*\}\})/);
  const accented = parts.map((part) =>
    part.startsWith('{{') ? part : part.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter),
  );
  const words = parts.filter((part) => !part.startsWith('{{')).join('').length;
  return `[${accented.join('')}${'~'.repeat(Math.ceil(words * longer))}]`;
}

type Texts = { readonly [key: string]: string | Texts };

/** All texts of a tree. */
export function pseudoTexts(texts: Texts): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? pseudoText(text) : pseudoTexts(text),
    ]),
  );
}
