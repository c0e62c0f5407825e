import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '@main/adapters/log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'branchbook-log-'));
});
afterEach(() => rm(folder, { recursive: true }));

const linesOf = async (path: string) => (await readFile(path, 'utf8')).trim().split('\n');

describe('the log', () => {
  it('is one JSON object a line, with time, level and event, in a file of one’s own', async () => {
    const path = join(folder, 'logs', 'branchbook.log');
    const log = createLog({ path, level: 'info' });
    log.info('test.began', { deskId: 'DESK0001', note: '%c two\nlines' });
    log.error('test.failed', { error: new Error('no') });
    const lines = (await linesOf(path)).map((line): unknown => JSON.parse(line));
    expect(lines).toEqual([
      {
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        level: 'info',
        event: 'test.began',
        pid: process.pid,
        deskId: 'DESK0001',
        note: '%c two\nlines',
      },
      expect.objectContaining({
        level: 'error',
        event: 'test.failed',
        error: expect.objectContaining({ message: 'no' }),
      }),
    ]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('leaves out what is less important than asked for, and whatever is secret', async () => {
    const path = join(folder, 'branchbook.log');
    const log = createLog({ path, level: 'warn' });
    log.debug('test.detail');
    log.info('test.info');
    log.warn('test.warned', { password: 'canary', uri: 'mongodb://a:canary@host' });
    const text = await readFile(path, 'utf8');
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(text).not.toContain('canary');
  });

  it('begins a new file when one is full, and keeps only so many', async () => {
    const path = join(folder, 'branchbook.log');
    const log = createLog({ path, level: 'info', largestBytes: 1_000, keptFiles: 2 });
    for (let number = 0; number < 100; number += 1) log.info('test.line', { number, text: 'a'.repeat(100) });
    expect((await readdir(folder)).sort()).toEqual([
      'branchbook.log',
      'branchbook.log.1',
      'branchbook.log.2',
    ]);
    const newest = await linesOf(path);
    expect(JSON.parse(newest.at(-1) ?? '{}')).toMatchObject({ number: 99 });
    expect((await stat(`${path}.1`)).size).toBeLessThan(2_000);
  });

  it('cannot be forged by what is logged', async () => {
    const path = join(folder, 'branchbook.log');
    const log = createLog({ path, level: 'info' });
    log.warn('test.real', { level: 'error', event: 'test.forged', message: '\n{"event":"test.forged"}' });
    const lines = await linesOf(path);
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', event: 'test.real' });
  });
});
