import { createSealing, newSealingKey } from '@main/adapters/crypto/sealing';
import {
  acceptedStep,
  codeAt,
  enrolmentUri,
  readDigits,
  secretOf,
  stepAt,
} from '@main/domain/access/secondFactor';
import { describe, expect, it } from 'vitest';

const secret = secretOf(new TextEncoder().encode('12345678901234567890'));
const at = new Date('2026-11-23T04:30:10.000Z');
const now = stepAt(at);
const none = -1;

describe('a code', () => {
  // RFC 6238, appendix B, its last six digits.
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at %i seconds is the one of the standard', (seconds, code) => {
    expect(codeAt(secret, stepAt(new Date(seconds * 1000)))).toBe(code);
  });

  it.each([
    ['of this half minute', 0, true],
    ['of the one before', -1, true],
    ['of two before', -2, false],
    ['of the next', 1, false],
  ])('%s is taken: step %i, %s', (_which, offset, isTaken) => {
    expect(acceptedStep(secret, codeAt(secret, now + offset), at, none)).toBe(isTaken ? now + offset : null);
  });

  it('counts for no step that was taken before, nor for an earlier one', () => {
    expect(acceptedStep(secret, codeAt(secret, now), at, now)).toBeNull();
    expect(acceptedStep(secret, codeAt(secret, now - 1), at, now)).toBeNull();
    expect(acceptedStep(secret, codeAt(secret, now), at, now - 1)).toBe(now);
  });

  it('is read with spaces and digits of full width, and is nothing else', () => {
    expect(readDigits(' 123 456 ')).toBe('123456');
    expect(readDigits('１２３４５６')).toBe('123456');
    for (const other of ['12345', '1234567', '१२३४५६', '12345a', '']) expect(readDigits(other)).toBeNull();
  });

  it('is set up by an address that an app reads', () => {
    const uri = enrolmentUri(secret, 'Sahyadri Bank', '56125810021');
    expect(uri).toMatch(/^otpauth:\/\/totp\/Sahyadri%20Bank:56125810021\?/);
    expect(uri).toContain(`secret=${secret}`);
  });
});

describe('a sealed secret', () => {
  const key = newSealingKey();
  const sealed = createSealing(key).seal(secret, 'somebody');

  it('opens under the same key for the same person, and never looks the same twice', () => {
    expect(createSealing(key).open(sealed, 'somebody')).toBe(secret);
    expect(createSealing(key).seal(secret, 'somebody')).not.toBe(sealed);
    expect(sealed).not.toContain(secret);
  });

  it('opens for nobody else, under no other key, and not where it was changed', () => {
    expect(createSealing(key).open(sealed, 'somebody else')).toBeNull();
    expect(createSealing(newSealingKey()).open(sealed, 'somebody')).toBeNull();
    for (const damaged of ['', 'x', `${sealed.slice(0, -2)}AA`, sealed.slice(0, 20)]) {
      expect(createSealing(key).open(damaged, 'somebody')).toBeNull();
    }
  });
});
