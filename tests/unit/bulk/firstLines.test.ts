import { createFirstLines } from '@main/application/bulk/firstLines';
import { withCheckDigit } from '@shared/ids';
import { expect, it } from 'vitest';

it('knows of each of 200,000 accounts where it stood first', () => {
  const firstLines = createFirstLines();
  const accountNo = (n: number) => withCheckDigit(String(n * 7).padStart(11, '0'));
  const count = 200_000;
  const first = Array.from({ length: count }, (_, n) => firstLines.before(accountNo(n), n + 2));
  expect(first.filter((line) => line !== null)).toEqual([]);
  for (let n = 0; n < count; n += 997) expect(firstLines.before(accountNo(n), 1)).toBe(n + 2);
});
