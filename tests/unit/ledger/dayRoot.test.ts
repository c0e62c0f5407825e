import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dayRootKey, dayRootOf, merkleRoot, readDayRoot } from '@main/domain/ledger/dayRoot';
import { describe, expect, it } from 'vitest';
import { codeOf, smallBranch } from '../../support/ledger/decisions';
import { event } from '../../support/ledger/desk';
import vectors from './vectors.json';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const date = '2026-11-23';

describe('the root of a day', () => {
  it.each(vectors.roots)('is that of the golden vectors: $name', ({ heads, root }) => {
    expect(dayRootOf(date, heads).root).toBe(root);
  });

  it('does not depend on the order in which desks were read, and on everything else', () => {
    const heads = vectors.roots.at(-1)?.heads ?? [];
    const { root } = dayRootOf(date, heads);
    expect(dayRootOf(date, heads.toReversed()).root).toBe(root);
    for (const [index, head] of heads.entries()) {
      const others = heads.filter((_, at) => at !== index);
      expect(dayRootOf(date, others).root).not.toBe(root);
      expect(dayRootOf(date, [...others, { ...head, no: head.no + 1 }]).root).not.toBe(root);
      expect(dayRootOf(date, [...others, { ...head, chain: 'x' }]).root).not.toBe(root);
    }
  });

  it('takes no tree for another: a leaf is hashed unlike a node', () => {
    const [left = '', right = ''] = [merkleRoot(['a']), merkleRoot(['b'])];
    expect(merkleRoot([`${left}${right}`])).not.toBe(merkleRoot(['a', 'b']));
    expect(merkleRoot(['a', 'b', 'b'])).not.toBe(merkleRoot(['a', 'b', 'b', 'b']));
  });

  it('is recorded once: its key follows from branch and date', () => {
    const after = dayRootOf(date, []);
    const recorded = (key: string) => event('day-root-recorded', { key, after });
    const { post } = smallBranch(0n);
    expect(codeOf(post(recorded(dayRootKey('MAIN', date))))).toBeNull();
    expect(codeOf(post(recorded(dayRootKey('MAIN', '2026-11-24'))))).toBe('INVALID_INPUT');
    expect(dayRootKey('MAIN', date)).toBe(vectors.keys.at(-1)?.key);
  });

  it('is read back as it was written, and as nothing where it is none', () => {
    const root = dayRootOf(date, vectors.roots[2]?.heads ?? []);
    expect(readDayRoot(root)).toEqual(root);
    for (const none of [undefined, null, 'x', {}, { ...root, heads: [{}] }, { ...root, date: 1 }]) {
      expect(readDayRoot(none)).toBeNull();
    }
  });
});

it('another implementation makes the very same vectors again', () => {
  const given = readFileSync(file('./vectors.json'));
  const again = execFileSync('python3', [file('../../support/reference/vectors.py')], { input: given });
  expect(again.toString()).toBe(given.toString());
});
