import { passwordAdvice } from '@renderer/features/password/advice';
import { describe, expect, it } from 'vitest';

const staff = { staff: true, hasSecondFactor: false };

describe('advice on a new password', () => {
  it.each([
    ['', null, 'empty', 15],
    ['fourteen chars', 'strong', 'short', 1],
    ['fifteen charact', null, 'judging', 0],
    ['fifteen charact', 'fair', 'fair', 0],
    ['a sentence that one remembers', 'strong', 'strong', 0],
    ['aaaaaaaaaaaaaaaaaaa', 'guessable', 'guessable', 0],
    // Fifteen code points, each two UTF-16 units.
    ['🐘🦚🐅🪷🛕🥭🪔🐘🦚🐅🪷🛕🥭🪔🐘', 'fair', 'fair', 0],
    // A ligature counts as the letters it stands for.
    ['ﬁfteen charactﬁ', 'fair', 'fair', 0],
    ['x1y2z'.repeat(26), 'fair', 'tooLong', 0],
  ] as const)('says of "%s", which is %s: %s', (text, strength, state, missing) => {
    expect(passwordAdvice(text, staff, strength)).toEqual({ state, missing });
  });

  it('asks less of staff who have a second factor, and of customers', () => {
    expect(passwordAdvice('twelve chars', { staff: true, hasSecondFactor: true }, 'fair').state).toBe('fair');
    expect(passwordAdvice('ten chars.', { staff: false, hasSecondFactor: false }, 'fair').state).toBe('fair');
  });
});
