import { isTrustedSender } from '@main/ipc/senderGuard';
import { describe, expect, it } from 'vitest';

const isOurs = (windowId: number) => windowId === 1;
const frame = { origin: 'app://branchbook', isMain: true };

describe('the sender of a message', () => {
  it('is heard from the main frame of our window with our page in it', () => {
    expect(isTrustedSender({ windowId: 1, frame }, isOurs)).toBe(true);
  });

  it.each([
    ['a frame that is gone', { windowId: 1, frame: null }],
    ['a frame inside the page', { windowId: 1, frame: { ...frame, isMain: false } }],
    ['another window', { windowId: 2, frame }],
    ...[
      'https://branchbook',
      'app://branchbook.example',
      'app://branchbook:1',
      'app://Branchbook',
      'app://',
      'file://',
      'null',
      '',
      'data:',
    ].map((origin) => [`the origin "${origin}"`, { windowId: 1, frame: { ...frame, origin } }] as const),
  ] as const)('is not heard from %s', (_what, sender) => {
    expect(isTrustedSender(sender, isOurs)).toBe(false);
  });
});
