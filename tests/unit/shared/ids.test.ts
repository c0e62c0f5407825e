import { isAccountNumber, referenceOf, uuidV7, uuidV7Pattern, withCheckDigit } from '@shared/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const digits = fc.stringMatching(/^\d{11}$/);

describe('an account number', () => {
  it('is whole with its check digit and with no other', () => {
    fc.assert(
      fc.property(digits, (body) => {
        const number = withCheckDigit(body);
        const endings = [...'0123456789'].filter((digit) => isAccountNumber(body + digit));
        expect(endings).toEqual([number.at(-1)]);
      }),
    );
  });

  it('shows any two neighbours swapped', () => {
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 10 }), (body, at) => {
        const number = withCheckDigit(body);
        const swapped = `${number.slice(0, at)}${number.charAt(at + 1)}${number.charAt(at)}${number.slice(at + 2)}`;
        expect(isAccountNumber(swapped)).toBe(swapped === number);
      }),
    );
  });
});

describe('a form key', () => {
  it('is a UUIDv7 that sorts by the time its form opened', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 2 ** 41 }),
        fc.integer({ min: 1, max: 2 ** 40 }),
        fc.uint8Array({ minLength: 10, maxLength: 10 }),
        (now, later, random) => {
          expect(uuidV7(now, random)).toMatch(uuidV7Pattern);
          expect(uuidV7(now, random) < uuidV7(now + later, random)).toBe(true);
        },
      ),
    );
  });

  it('gives a reference that people can read', () => {
    expect(referenceOf('019f0000-0000-7000-8000-000000000001')).toBe('TXN-0000-0000-0001');
    expect(referenceOf('019f0000-0000-7000-bfff-ffffffffffff')).toMatch(/^TXN(-[0-9A-Z]{4}){3}$/);
  });
});
