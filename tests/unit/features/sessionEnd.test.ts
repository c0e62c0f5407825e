import { endOf } from '@renderer/features/signIn/sessionEnd';
import { describe, expect, it } from 'vitest';

describe('why a session ended, as the next sign-in says it', () => {
  it.each([
    [{ why: 'ended' }, 500, 'left'],
    [{ why: 'ended' }, 60_000, 'idle'],
    [{ why: 'ended', deskId: 'K10SK002' }, 500, 'elsewhere'],
    [{ why: 'started' }, 60_000, null],
    [{ why: 'locked' }, 60_000, null],
  ] as const)('%j after %i ms without a touch: %s', (payload, untouchedMs, end) => {
    expect(endOf(payload, untouchedMs)).toBe(end);
  });
});
