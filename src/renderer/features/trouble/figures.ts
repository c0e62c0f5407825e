/** What main tells of troubles, in the order in which support wants it; each has its label in the texts. */
export const figureNames = [
  'problem',
  'reason',
  'message',
  'host',
  'port',
  'database',
  'actions',
  'version',
  'oldest',
  'known',
  'expected',
  'found',
  'exit',
  'path',
  'file',
  'folder',
  'log',
  'freeBytes',
  'neededBytes',
] as const;

export type FigureName = (typeof figureNames)[number];

/** The figures that have a label and something to say; the rest is only in what is copied for support. */
export const labelledFigures = (
  details: Readonly<Record<string, string>>,
): readonly { readonly name: FigureName; readonly value: string }[] =>
  figureNames.flatMap((name) => {
    const value = details[name];
    return value ? [{ name, value }] : [];
  });

/** The figures in the texts of trouble. One that main could not tell reads as a dash. */
const unknown = { port: '–', folder: '–', version: '–', known: '–' };

export const troubleFigures = (details: Readonly<Record<string, string>>): typeof unknown => ({
  ...unknown,
  ...details,
});
