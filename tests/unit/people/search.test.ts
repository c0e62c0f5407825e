import { peopleSearchOf } from '@main/domain/people/search';
import { searchKeysOf } from '@main/domain/people/searchKeys';
import { expect, it } from 'vitest';

it('no more words are looked for than are kept as neighbours of a name', () => {
  const name = { firstName: 'Maria da Conceição Isabel', lastName: 'de Souza e Menezes Braganza' };
  const { words } = peopleSearchOf(`${name.firstName} ${name.lastName}`);
  const keys = searchKeysOf(name);
  expect(words).toHaveLength(6);
  for (const [at, word] of words.slice(1).entries()) expect(keys).toContain(`${words[at]} ${word}`);
  expect(peopleSearchOf(`${'ra '.repeat(30)}x1 x2 x3 x4 x5 x6 x7 x8`).words).toHaveLength(6);
});
