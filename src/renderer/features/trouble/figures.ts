/** The figures in the texts of trouble. One that main could not tell reads as a dash. */
const unknown = { port: '–', folder: '–', version: '–', known: '–' };

export const troubleFigures = (details: Readonly<Record<string, string>>): typeof unknown => ({
  ...unknown,
  ...details,
});
