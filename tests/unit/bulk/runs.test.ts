import { createRuns } from '@main/application/bulk/runs';
import { refuse, succeed } from '@shared/result';
import { expect, it } from 'vitest';

const job = (abort = new AbortController()) => {
  const heard: (number | null)[] = [];
  return { abort, heard, control: { signal: abort.signal, progress: (at: number | null) => heard.push(at) } };
};

it('is joined by whoever asks for it while it runs, who sees how far it is and may stop it', async () => {
  const runs = createRuns<number>();
  const [first, second] = [job(), job()];
  let tell: (at: number | null) => void = () => undefined;
  let begun = 0;
  const work: Parameters<typeof runs.join>[2] = ({ signal, progress }) =>
    new Promise((resolve) => {
      begun += 1;
      tell = (at) => progress(at, 'posting');
      signal.addEventListener('abort', () => resolve(refuse('CANCELLED')));
    });
  const answers = [runs.join('a', first.control, work), runs.join('a', second.control, work)];
  expect([begun, runs.isRunning('a'), runs.isRunning('b')]).toEqual([1, true, false]);
  tell(0.5);
  second.abort.abort();
  expect(await Promise.all(answers)).toEqual([refuse('CANCELLED'), refuse('CANCELLED')]);
  expect([first.heard, second.heard]).toEqual([[0.5], [0.5]]);
  expect(runs.isRunning('a')).toBe(false);
  expect(await runs.join('a', job().control, async () => succeed(7))).toEqual(succeed(7));
});
