import { ageOn, birthDateProblem } from '@main/domain/people/age';
import { codeHash, codeOf, readCode } from '@main/domain/people/codes';
import {
  deskCredentialOf,
  deskIdOf,
  deskSecretBytes,
  readDeskCredential,
} from '@main/domain/people/deskCredential';
import { searchForm, searchKeysOf, sortNameOf } from '@main/domain/people/searchKeys';
import { deskId } from '@shared/contract/values';
import { crockford } from '@shared/ids';
import { states } from '@shared/reference/states';
import { newKey } from '@tests/support/newKey';
import { describe, expect, it } from 'vitest';

describe('age', () => {
  it('counts whole years, to the day', () => {
    expect(ageOn('2008-11-23', '2026-11-22')).toBe(17);
    expect(ageOn('2008-11-23', '2026-11-23')).toBe(18);
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });

  it.each([
    ['1990-01-01', 'Employee', null],
    ['2008-11-24', 'Employee', 'tooYoung'],
    ['2016-11-23', 'Customer', null],
    ['2016-11-24', 'Customer', 'tooYoung'],
    ['2026-11-24', 'Customer', 'inFuture'],
    ['1890-01-01', 'Customer', 'invalid'],
  ] as const)('says of %s for %s: %s', (birthDate, role, problem) => {
    expect(birthDateProblem(birthDate, role, '2026-11-23')).toBe(problem);
  });
});

describe('codes', () => {
  it('uses each of 32 letters for each eighth of a byte’s values', () => {
    const all = codeOf(
      Uint8Array.from({ length: 256 }, (_, index) => index),
      256,
    );
    for (const letter of crockford) expect([...all].filter((each) => each === letter)).toHaveLength(8);
    expect(codeOf(new Uint8Array([0, 1, 2, 3, 31]), 2)).toBe('01-23-Z');
  });

  it('is the same code however it is typed back', () => {
    const loosely = ' o1234-56789 abcde-fghjk ';
    expect(readCode(loosely)).toBe('0123456789ABCDEFGHJK');
    expect(codeHash(loosely)).toBe(codeHash('01234-56789-ABCDE-FGHJK'));
    expect(codeHash('01234-56789-ABCDE-FGHJM')).not.toBe(codeHash(loosely));
  });
});

describe('desk credentials', () => {
  it('names the desk, and reads back as it was shown', () => {
    const key = newKey();
    const named = deskIdOf(key);
    expect(deskId.safeParse(named).success).toBe(true);
    expect(deskIdOf(key)).toBe(named);
    const credential = deskCredentialOf(named, new Uint8Array(deskSecretBytes).fill(7));
    expect(readDeskCredential(` ${credential.toLowerCase()} `)).toEqual({
      deskId: named,
      secret: '7'.repeat(32),
    });
  });

  it.each(['', 'AAAAAAAA', `${'A'.repeat(39)}U`, 'A'.repeat(41)])('reads nothing in %j', (typed) => {
    expect(readDeskCredential(typed)).toBeNull();
  });
});

describe('search', () => {
  const person = { firstName: 'Élodie  Ann', lastName: 'Iyer' };

  it('finds by every word of a name, and by every two of them in either order', () => {
    expect(searchKeysOf(person)).toEqual([
      'élodie ann',
      'élodie iyer',
      'ann élodie',
      'ann iyer',
      'iyer élodie',
      'iyer ann',
      'élodie',
      'ann',
      'iyer',
    ]);
    expect(sortNameOf(person)).toBe('élodie ann iyer');
    expect(searchForm('  É LODIE ')).toBe('é lodie');
  });

  it('stays within what the database keeps, whatever a name unfolds into', () => {
    const long = { ...person, firstName: 'ﷺ'.repeat(60), lastName: 'a '.repeat(30) };
    const keys = searchKeysOf(long);
    expect(keys.length).toBeLessThanOrEqual(40);
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThanOrEqual(254);
    expect(sortNameOf(long).length).toBeLessThanOrEqual(260);
  });
});

describe('reference data', () => {
  it('has the 28 states and 8 union territories, each with its cities once', () => {
    expect(Object.keys(states)).toHaveLength(36);
    for (const [state, cities] of Object.entries(states)) {
      expect(cities.length, state).toBeGreaterThan(0);
      expect(new Set(cities).size, state).toBe(cities.length);
      expect(
        cities.every((city) => city === city.trim() && city.length <= 80),
        state,
      ).toBe(true);
    }
    for (const big of [
      'Uttar Pradesh',
      'Maharashtra',
      'Bihar',
      'West Bengal',
      'Tamil Nadu',
      'Assam',
      'Kerala',
    ]) {
      expect(states[big]?.length, big).toBeGreaterThanOrEqual(8);
    }
    expect(states['West Bengal']).toContain('Habra');
  });
});
