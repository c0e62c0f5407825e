import { keyTiersOf, mostKeys, peopleSearchOf } from '@main/domain/people/search';
import { searchKeysOf } from '@main/domain/people/searchKeys';
import { describe, expect, it } from 'vitest';

it('no more words are looked for than are kept as neighbours of a name', () => {
  const name = { firstName: 'Maria da Conceição Isabel', lastName: 'de Souza e Menezes Braganza' };
  const { words } = peopleSearchOf(`${name.firstName} ${name.lastName}`);
  const keys = searchKeysOf(name);
  expect(words).toHaveLength(6);
  for (const [at, word] of words.slice(1).entries()) expect(keys).toContain(`${words[at]} ${word}`);
  expect(peopleSearchOf(`${'ra '.repeat(30)}x1 x2 x3 x4 x5 x6 x7 x8`).words).toHaveLength(6);
});

describe('two beginnings that many names have', () => {
  const near = (letter: string) => ({
    exact: [],
    longer: Array.from({ length: 10 }, (_, at) => `${letter}${at}`),
    slips: [],
  });
  const fits = (keys: readonly string[]): boolean =>
    keyTiersOf([near('a'), near('b')]).some((lists) =>
      lists.every((list) => list.some((key) => keys.includes(key))),
    );

  it('find whoever has a name of each, also beyond what may be looked up in pairs', () => {
    for (let one = 0; one < 10; one += 1) {
      for (let other = 0; other < 10; other += 1) {
        const [first, last] = [`a${one}`, `b${other}`];
        expect(fits([first, last, `${first} ${last}`, `${last} ${first}`]), `${first} ${last}`).toBe(true);
      }
    }
    expect(fits(['a1', 'a2', 'a1 a2'])).toBe(false);
  });

  it('never ask for more keys at once than may be', () => {
    const lists = keyTiersOf([near('a'), near('b')]).flat();
    expect(Math.max(...lists.map((keys) => keys.length))).toBeLessThanOrEqual(mostKeys);
  });
});
