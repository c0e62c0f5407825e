import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFiles } from '@main/adapters/files';
import { refuse, succeed } from '@shared/result';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchbook-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function* bytes(...chunks: string[]): AsyncIterable<Uint8Array> {
  for (const chunk of chunks) yield new TextEncoder().encode(chunk);
}

async function* breakingWith(code: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode('half of it');
  throw Object.assign(new Error(code), { code });
}

const filesAt = (path: string | null, openFile = async (_path: string) => true) =>
  createFiles({ chooseSavePath: async () => path, viewFolder: join(folder, 'viewed'), openFile });
const request = (content: AsyncIterable<Uint8Array>) =>
  ({ suggestedName: 'a.csv', kind: 'csv', content: async () => succeed(content) }) as const;

describe('a file that is saved', () => {
  it('is written whole, over what was there, and leaves nothing beside it', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'old');
    expect(await filesAt(path).save(request(bytes('new ', 'content')))).toEqual(succeed({ saved: 'a.csv' }));
    expect(readFileSync(path, 'utf8')).toBe('new content');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it.each([
    ['ENOSPC', 'DISK_FULL'],
    ['EROFS', 'FILE_READ_ONLY'],
    ['EIO', 'FILE_NOT_WRITTEN'],
  ])('that breaks half way with %s is refused as %s and leaves the old one', async (code, expected) => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'old');
    const saved = await filesAt(path).save(request(breakingWith(code)));
    expect(saved).toEqual(refuse(expected as 'DISK_FULL', { details: { name: 'a.csv' } }));
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.csv']);
  });

  it('into a folder that takes no files is refused in words', async () => {
    const saved = await filesAt('/sys/kernel/a.csv').save(request(bytes('x')));
    expect(saved).toMatchObject({ ok: false, code: 'FILE_READ_ONLY' });
  });

  it('costs nothing where the dialog was closed', async () => {
    let asked = false;
    const content = async () => {
      asked = true;
      return succeed(bytes('x'));
    };
    const saved = await filesAt(null).save({ suggestedName: 'a.csv', kind: 'csv', content });
    expect(saved).toEqual(refuse('CANCELLED'));
    expect(asked).toBe(false);
  });

  it('is not written where its content is refused', async () => {
    const content = async () => refuse('NOT_PERMITTED');
    const saved = await filesAt(join(folder, 'a.csv')).save({ suggestedName: 'a.csv', kind: 'csv', content });
    expect(saved).toEqual(refuse('NOT_PERMITTED'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a file that is looked at', () => {
  const viewed = () => readdirSync(join(folder, 'viewed'));
  const look = (content: AsyncIterable<Uint8Array>) =>
    ({ kind: 'pdf', content: async () => succeed(content) }) as const;

  it('is there whole, for this user only, until the next one', async () => {
    const opened: string[] = [];
    const files = filesAt(null, async (path) => {
      opened.push(readFileSync(path, 'utf8'));
      expect(statSync(path).mode & 0o077).toBe(0);
      return true;
    });
    expect(await files.view(look(bytes('first ', 'whole')))).toEqual(succeed(null));
    expect(await files.view(look(bytes('second')))).toEqual(succeed(null));
    expect(opened).toEqual(['first whole', 'second']);
    expect(viewed()).toHaveLength(1);
    await files.forgetViewed();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused where nothing opens it', async () => {
    const files = filesAt(null, async () => false);
    expect(await files.view(look(bytes('x')))).toEqual(refuse('FILE_NOT_OPENED'));
  });

  it('leaves no half where whoever asked wants it no more', async () => {
    const abort = new AbortController();
    async function* stopped(): AsyncIterable<Uint8Array> {
      yield new TextEncoder().encode('half of it');
      abort.abort();
      abort.signal.throwIfAborted();
    }
    const asked = { ...look(stopped()), signal: abort.signal };
    expect(await filesAt(null).view(asked)).toEqual(refuse('CANCELLED'));
    expect(viewed()).toEqual([]);
  });
});
