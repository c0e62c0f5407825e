import { writeLine } from '@main/adapters/intents/lines';
import { readEntries } from '@main/adapters/intents/live';
import { describe, expect, it } from 'vitest';
import { accountNo, credit } from '../../support/ledger/desk';

const put = Array.from({ length: 3 }, (_, n) =>
  credit(accountNo(n), 10n ** 15n, { narration: 'नकद "₹1"\\\n' }),
);
const text = put.map((intent) => writeLine({ type: 'put', intent })).join('');
const bytes = Buffer.from(text, 'utf8');
const ends = [...bytes].flatMap((byte, index) => (byte === 0x0a ? [index] : []));

const pendingIn = (content: Buffer) => [...readEntries(content.toString('utf8')).live.pending.values()];

describe('the lines of the intent file', () => {
  it('cut at any byte, keep every whole one before the cut', () => {
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const whole = ends.filter((end) => end <= cut).length;
      expect(pendingIn(bytes.subarray(0, cut))).toEqual(put.slice(0, whole));
    }
  });

  it('with any bit flipped, are believed only where they are whole', () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const found = pendingIn(flipped);
      for (const intent of found) expect(put).toContainEqual(intent);
      expect(found.length).toBeGreaterThanOrEqual(1);
      expect(found.length).toBeLessThan(3);
    }
  });
});
