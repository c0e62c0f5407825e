import { inOrder } from '@main/application/bulk/inOrder';
import { expect, it } from 'vitest';

async function* upTo(count: number): AsyncGenerator<number> {
  for (let each = 1; each <= count; each += 1) yield each;
}

/** Work on numbers that ends when it is told to, in any order. */
function byHand() {
  const ends = new Map<number, { end: () => void; fail: (error: Error) => void }>();
  const work = (given: number) =>
    new Promise<number>((resolve, reject) => {
      ends.set(given, { end: () => resolve(given * 10), fail: reject });
    });
  return { ends, work };
}

it('gives in order what ends in any order, and works on no more than it may', async () => {
  const { ends, work } = byHand();
  const made = inOrder(upTo(4), 3, work);
  const first = made.next();
  await expect.poll(() => [...ends.keys()]).toEqual([1, 2, 3]);
  ends.get(3)?.end();
  ends.get(2)?.end();
  ends.get(1)?.end();
  expect((await first).value).toBe(10);
  const second = made.next();
  await expect.poll(() => ends.has(4)).toBe(true);
  expect((await second).value).toBe(20);
  ends.get(4)?.end();
  expect([(await made.next()).value, (await made.next()).value, (await made.next()).done]).toEqual([
    30,
    40,
    true,
  ]);
});

it('waits for what is under way where it is stopped early', async () => {
  const { ends, work } = byHand();
  const made = inOrder(upTo(3), 2, work);
  const first = made.next();
  await expect.poll(() => ends.has(2)).toBe(true);
  ends.get(1)?.end();
  await first;
  let isOver = false;
  const over = made.return(undefined).then(() => {
    isOver = true;
  });
  await new Promise(setImmediate);
  expect(isOver).toBe(false);
  ends.get(2)?.end();
  await over;
});

it('says of work that failed when its turn comes, and not before', async () => {
  const { ends, work } = byHand();
  const made = inOrder(upTo(2), 2, work);
  const first = made.next();
  await expect.poll(() => ends.has(2)).toBe(true);
  ends.get(2)?.fail(new Error('broken'));
  ends.get(1)?.end();
  expect((await first).value).toBe(10);
  await expect(made.next()).rejects.toThrow('broken');
});
