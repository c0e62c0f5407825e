import { passwordAdvice } from '@renderer/features/password/advice';
import { describe, expect, it } from 'vitest';

describe('advice on a new password', () => {
  it.each([
    ['', 'empty', 15],
    ['fourteen chars', 'short', 1],
    ['fifteen charact', 'fair', 0],
    ['a sentence that one remembers', 'strong', 0],
    ['aaaaaaaaaaaaaaaaaaa', 'repeated', 0],
    // Fifteen code points, each two UTF-16 units.
    ['🐘🦚🐅🪷🛕🥭🪔🐘🦚🐅🪷🛕🥭🪔🐘', 'fair', 0],
    // A ligature counts as the letters it stands for.
    ['ﬁfteen charactﬁ', 'fair', 0],
    ['x1y2z'.repeat(26), 'tooLong', 0],
  ])('says of "%s": %s', (text, state, missing) => {
    expect(passwordAdvice(text, 15)).toEqual({ state, missing });
  });
});
