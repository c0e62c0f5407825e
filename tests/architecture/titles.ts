/** A text in quotes, of any of the three kinds. */
const literals = /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g;

/** What the runner fills in: `%s`, `$name`, or an expression. */
const filled = /%[sdifjo]|\$\{[^}]*\}|\$[a-z]\w*/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const unquoted = (text: string): string => text.replace(/^"|"$/g, '');

const unescaped = (literal: string): string => literal.replace(/\\(.)/g, '$1');

/**
 * Whether a test file has a test that the runner reports as `title`, read off its text: a title as it stands, or
 * one with places that are filled with figures, texts of the same file, or one of `known`.
 */
export function hasTest(text: string, title: string, known: readonly string[] = []): boolean {
  const written = [...text.matchAll(literals)].map(([, single, double, template]) =>
    unescaped(single ?? double ?? template ?? ''),
  );
  const isFilling = (part: string): boolean =>
    /^\d+n?$/.test(part) || text.includes(unquoted(part)) || known.includes(part);
  return written.some((literal) => {
    if (literal === title) return true;
    if (!filled.test(literal)) return false;
    const pattern = literal.split(filled).map(escaped).join('(.+)');
    const [match, ...parts] = new RegExp(`^${pattern}$`).exec(title) ?? [];
    return match !== undefined && parts.every(isFilling);
  });
}
