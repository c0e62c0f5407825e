import { readFile, writeFile } from 'node:fs/promises';

const begin = '<!-- proof: as `npm run demo` prints it -->';
const end = '<!-- /proof -->';

/** Puts the proof between the README's two marks, as it was printed. Rejects where the marks are missing. */
export async function keepInReadme(file: string, proof: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`${file} has no place for the proof`);
  const table = `${begin}\n\`\`\`text\n${proof}\n\`\`\`\n`;
  await writeFile(file, text.slice(0, from) + table + text.slice(to));
}
