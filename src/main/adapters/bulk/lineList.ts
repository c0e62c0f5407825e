import { type FileHandle, open } from 'node:fs/promises';
import type { LineProblem } from '@main/domain/bulk/line';
import type { LineList } from '@main/ports/bulkFiles';

const bytesAtOnce = 64_000;
const newline = 10;

/** Writes a list of lines, one JSON text after another. It can be made again, so it need not outlive a power cut. */
export async function writeList(file: string): Promise<LineList> {
  const handle = await open(file, 'w', 0o600);
  return {
    add: async (lines) => {
      if (lines.length > 0) await handle.writeFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
    close: () => handle.close(),
  };
}

/**
 * The lines that begin at the byte `at`: as many as are read at once. `next` is the byte where those after them begin.
 * Where no line begins at `at`, which somebody guessed then, nothing is there.
 */
export async function readList(
  file: string,
  at: number,
): Promise<{ readonly rows: readonly LineProblem[]; readonly next: number | null }> {
  const handle = await openIfThere(file);
  if (!handle) return nothing;
  try {
    if (!(await beginsLine(handle, at))) return nothing;
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(bytesAtOnce), 0, bytesAtOnce, at);
    const read = buffer.subarray(0, bytesRead);
    const whole = read.subarray(0, read.lastIndexOf(newline) + 1);
    const texts = whole.toString('utf8').split('\n').slice(0, -1);
    const next = at + whole.length;
    const isEnd = whole.length === 0 || next >= (await handle.stat()).size;
    return { rows: texts.map((text) => JSON.parse(text) as LineProblem), next: isEnd ? null : next };
  } finally {
    await handle.close();
  }
}

const nothing = { rows: [], next: null };

/** Whether the file begins at the byte `at`, or a line ends just before it. */
async function beginsLine(handle: FileHandle, at: number): Promise<boolean> {
  if (at === 0) return true;
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, at - 1);
  return bytesRead === 1 && buffer[0] === newline;
}

const openIfThere = (file: string): Promise<FileHandle | null> =>
  open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
