import { createQuitSequence } from '@main/shell/quit';
import { describe, expect, it } from 'vitest';

describe('the way out', () => {
  it('stops what runs, once, and leaves after that', async () => {
    const order: string[] = [];
    const quit = createQuitSequence({
      stop: async () => void order.push('stopped'),
      leave: () => order.push('left'),
    });
    expect(quit.isQuitting()).toBe(false);
    const first = quit.begin();
    expect(quit.isQuitting()).toBe(true);
    await Promise.all([first, quit.begin()]);
    expect(order).toEqual(['stopped', 'left']);
  });

  it('leaves also when something fails or hangs', async () => {
    for (const stop of [
      () => Promise.reject(new Error('broken')),
      () => new Promise<void>(() => undefined),
    ]) {
      let left = 0;
      const leave = () => {
        left += 1;
      };
      await createQuitSequence({ stop, leave, timeoutMs: 10 }).begin();
      expect(left).toBe(1);
    }
  });
});
