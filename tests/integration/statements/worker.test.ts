import path from 'node:path';
import { createDocuments } from '@main/adapters/documents';
import type { Documents, StatementRow } from '@main/ports/documents';
import { repositoryRoot } from '@scripts/support/paths.mjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statementOf } from '../../support/statements/figures';

let documents: Documents;
beforeAll(() => {
  documents = createDocuments({ workerFile: path.join(repositoryRoot, 'out', 'main', 'documentsWorker.js') });
});
afterAll(() => documents.stop());

async function* inParts(rows: readonly StatementRow[], part = 50): AsyncIterable<readonly StatementRow[]> {
  for (let at = 0; at < rows.length; at += part) yield rows.slice(at, at + part);
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

function streamOf(entries: number, format: 'pdf' | 'csv' = 'pdf'): AsyncIterable<Uint8Array> {
  const { figures, rows } = statementOf(entries);
  return documents.stream({ language: 'en', format, statement: figures }, inParts(rows));
}

it('statements that are made at once each get their own rows', async () => {
  const alone = [await whole(streamOf(300)), await whole(streamOf(120)), await whole(streamOf(200, 'csv'))];
  const together = await Promise.all([
    whole(streamOf(300)),
    whole(streamOf(120)),
    whole(streamOf(200, 'csv')),
  ]);
  expect(together.map((made, index) => alone[index]?.equals(made))).toEqual([true, true, true]);
});

it('a statement that is given up on the way stands in the way of no other', async () => {
  const wanted = await whole(streamOf(120));
  for await (const chunk of streamOf(300)) if (chunk.length > 1_000) break;
  expect((await whole(streamOf(120))).equals(wanted)).toBe(true);
});

it('what its rows throw is what the statement throws', async () => {
  async function* breaking(): AsyncIterable<readonly StatementRow[]> {
    yield statementOf(10).rows;
    throw new Error('the book cannot be read');
  }
  const { figures } = statementOf(20);
  const chunks = documents.stream({ language: 'en', format: 'pdf', statement: figures }, breaking());
  await expect(whole(chunks)).rejects.toThrow('the book cannot be read');
});
