import { createPasswords } from '@main/adapters/crypto/argon2';
import { createIds, createRandom } from '@main/adapters/crypto/random';
import { uuidV7Pattern } from '@shared/ids';
import { describe, expect, it } from 'vitest';

const cheap = { memoryKib: 16, passes: 2, lanes: 1 };
const passwords = createPasswords(cheap);

describe('passwords', () => {
  it('are the same in either spelling of the same letters', async () => {
    const hash = await passwords.hash('Ångström');
    expect(await passwords.verify(hash, 'Ångström'.normalize('NFD'))).toBe(true);
    expect(await passwords.verify(hash, 'Angström')).toBe(false);
  });

  it('are never cut, nor trimmed', async () => {
    const hash = await passwords.hash(`${'a'.repeat(127)}b`);
    expect(await passwords.verify(hash, `${'a'.repeat(127)}c`)).toBe(false);
    expect(await passwords.verify(hash, `${'a'.repeat(127)}b `)).toBe(false);
  });

  it('are salted', async () => {
    expect(await passwords.hash('the same')).not.toBe(await passwords.hash('the same'));
  });

  it('are outdated where they are weaker than today, and only there', async () => {
    const hash = await passwords.hash('a');
    const under = (change: Partial<typeof cheap>) =>
      createPasswords({ ...cheap, ...change }).isOutdated(hash);
    expect(under({})).toBe(false);
    expect(under({ memoryKib: 32 })).toBe(true);
    expect(under({ passes: 3 })).toBe(true);
    expect(under({ passes: 1 })).toBe(false);
    expect(passwords.isOutdated('$argon2i$v=19$m=65536,t=3,p=1$aaaa$bbbb')).toBe(true);
  });

  it('of nobody are wrong, whatever was typed', async () => {
    expect(await passwords.verify(null, '')).toBe(false);
    expect(await passwords.verify(null, 'anything')).toBe(false);
  });
});

describe('what nobody can guess', () => {
  it('has the length asked for, and differs', () => {
    const random = createRandom();
    expect(random(20)).toHaveLength(20);
    expect(random(20)).not.toEqual(random(20));
  });

  it('makes keys that carry the time they are asked at', () => {
    const ids = createIds(createRandom(), () => Date.parse('2026-11-23T00:00:00Z'));
    expect(ids.key()).toMatch(uuidV7Pattern);
    expect(Number.parseInt(ids.key().replace('-', '').slice(0, 12), 16)).toBe(
      Date.parse('2026-11-23T00:00:00Z'),
    );
    expect(ids.key()).not.toBe(ids.key());
  });
});
