import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const calls = /\blog\.(?:debug|info|warn|error)\(\s*'([^']*)'/g;

const files = readdirSync('src/main', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

const names = files.flatMap((file) =>
  [...readFileSync(join('src/main', file), 'utf8').matchAll(calls)].map(([, name = '']) => ({ file, name })),
);

describe('events of the log', () => {
  it('are named area.whatHappened', () => {
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter(({ name }) => !/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(name))).toEqual([]);
  });

  it('have a name of their own at each place, so that a line leads to its place', () => {
    const seen = new Map<string, string[]>();
    for (const { file, name } of names) seen.set(name, [...(seen.get(name) ?? []), file]);
    expect([...seen].filter(([, at]) => at.length > 1)).toEqual([]);
  });
});
