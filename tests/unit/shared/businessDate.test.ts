import { dateIn } from '@shared/businessDate';
import { expect, it } from 'vitest';

const noon = new Date('2026-11-23T11:30:00Z');

/** Two zones in which the same moment has different dates: the computer's own can be right about one at most. */
it('is the branch’s, whichever zone this computer is in', () => {
  expect(dateIn('Pacific/Kiritimati', noon)).toBe('2026-11-24');
  expect(dateIn('Pacific/Pago_Pago', noon)).toBe('2026-11-23');
  expect(dateIn('Asia/Kolkata', new Date('2026-11-23T18:29:59.999Z'))).toBe('2026-11-23');
  expect(dateIn('Asia/Kolkata', new Date('2026-11-23T18:30:00Z'))).toBe('2026-11-24');
});
