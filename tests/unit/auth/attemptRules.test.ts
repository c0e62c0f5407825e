import { attemptWaitsMs, mostAttempts } from '@main/domain/access/attemptRules';
import { expect, it } from 'vitest';

it('waits twice as long after each wrong try from the third on, and half an hour after the tenth', () => {
  const seconds = attemptWaitsMs.map((ms) => ms / 1000);
  expect(seconds).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 64, 1800]);
  expect(seconds).toHaveLength(mostAttempts);
});
