import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { csvRows } from '@main/adapters/bulk/csvRows';
import { readList, writeList } from '@main/adapters/bulk/lineList';
import type { FileRow, LineProblem } from '@main/domain/bulk/line';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-csv-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(text: string): Promise<readonly FileRow[]> {
  const file = path.join(folder, 'file.csv');
  await writeFile(file, text);
  const rows: FileRow[] = [];
  for await (const some of csvRows(file)) rows.push(...some);
  return rows;
}

describe('a CSV file', () => {
  it.each([',', ';', '\t'])('is read with %j between its cells', async (delimiter) => {
    const text = `\uFEFFखाता${delimiter}राशि\r\n1${delimiter}"2${delimiter}""3"""\r\n`;
    expect(await rowsOf(text)).toEqual([
      { no: 1, cells: ['खाता', 'राशि'] },
      { no: 2, cells: ['1', `2${delimiter}"3"`] },
    ]);
  });

  it('gives each line the number that a text editor shows', async () => {
    expect(await rowsOf('a,b\n\n1,"x\ny"\n2,z\n3\n')).toEqual([
      { no: 1, cells: ['a', 'b'] },
      { no: 2, cells: [''] },
      { no: 3, cells: ['1', 'x\ny'] },
      { no: 5, cells: ['2', 'z'] },
      { no: 6, cells: ['3'] },
    ]);
  });

  it('says where a quotation mark is not closed, and takes in no more than a long line', async () => {
    const rest = 'x,y\n'.repeat(50_000);
    expect(await rowsOf(`a,b\n1,2\n3,"4\n${rest}`)).toEqual([
      { no: 1, cells: ['a', 'b'] },
      { no: 2, cells: ['1', '2'] },
      { no: 3, cells: null },
    ]);
  });

  it('keeps quotation marks inside of a cell', async () => {
    expect((await rowsOf('a,b\n1,5" pipe\n'))[1]).toEqual({ no: 2, cells: ['1', '5" pipe'] });
  });
});

describe('a list of lines', () => {
  it('is read part by part, each line once and whole', async () => {
    const lines = Array.from(
      { length: 3_000 },
      (_, no): LineProblem => ({ no, column: 'account', problem: 'accountForm', text: 'खाता '.repeat(10) }),
    );
    const file = path.join(folder, 'lines.jsonl');
    const list = await writeList(file);
    await list.add(lines.slice(0, 10));
    await list.add(lines.slice(10));
    await list.close();
    const read: LineProblem[] = [];
    let parts = 0;
    for (let at: number | null = 0; at !== null; parts += 1) {
      const part: Awaited<ReturnType<typeof readList>> = await readList(file, at);
      read.push(...part.rows);
      at = part.next;
    }
    expect(read).toEqual(lines);
    expect(parts).toBeGreaterThan(2);
  });

  it.each([1, 57, 59, 10_000])('has nothing at %i, where no line begins', async (at) => {
    const file = path.join(folder, 'guessed.jsonl');
    const list = await writeList(file);
    await list.add([2, 3].map((no) => ({ no, column: 'line', problem: 'refused', text: 'ख' })));
    await list.close();
    expect(await readList(file, at)).toEqual({ rows: [], next: null });
  });

  it('that is not there is empty', async () => {
    expect(await readList(path.join(folder, 'none'), 0)).toEqual({ rows: [], next: null });
  });
});
