import type { Call } from '@main/ipc/handler';
import type { AnyHandlers } from '@main/ipc/lines';
import { refuse, succeed } from '@shared/result';
import { holderOf, type IpcBench, ipcBench, windowId } from '@tests/support/ipcBench';
import { describe, expect, it } from 'vitest';
import { smallContract } from './smallContract';

const accountId = '000000000017';
const owners = { find: async () => ({ userId: '56125810030', branch: 'MAIN' }) };

function deferred<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((settle, fail) => {
    resolve = settle;
    reject = fail;
  });
  return { promise, resolve, reject };
}

/** A job that the test steps through by hand. */
function steppedJob() {
  const begun = deferred<Call>();
  const ending = deferred<Awaited<ReturnType<AnyHandlers[string]>>>();
  const handlers: AnyHandlers = {
    'long.work': async (_input, call) => {
      begun.resolve(call);
      return ending.promise;
    },
  };
  return { begun: begun.promise, end: ending.resolve, fail: ending.reject, handlers };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function begin(job: ReturnType<typeof steppedJob>) {
  const bench = ipcBench({ contract: smallContract, handlers: job.handlers, owners });
  bench.enter(holderOf());
  const reply = await bench.call(windowId, 'long.work', { accountId });
  const jobId = reply.ok ? (reply.value as { jobId: string }).jobId : '';
  return { bench, jobId, control: await job.begun };
}

const payloads = ({ sent }: IpcBench) => sent.map(({ payload }) => payload);

describe('a job', () => {
  it('answers its id at once and brings its output, in wire form, when it ends', async () => {
    const job = steppedJob();
    const { bench, jobId } = await begin(job);
    expect(bench.sent).toEqual([]);
    job.end(succeed({ total: 125_050n, other: 'stays in main' }));
    await settled();
    expect(bench.sent).toEqual([
      {
        windowId,
        event: 'job',
        payload: { jobId, state: 'done', progress: 1, step: null, output: { total: '125050' } },
      },
    ]);
  });

  it('tells of progress no faster than ten times a second, but of each new step', async () => {
    const job = steppedJob();
    const { bench, control } = await begin(job);
    for (let percent = 0; percent < 100; percent += 1) {
      control.progress(percent / 100, percent < 50 ? 'reading' : 'writing');
      bench.advance(10);
    }
    const told = bench.sent.map(({ payload }) => payload as { progress: number; step: string });
    expect(told).toHaveLength(10);
    expect(told.map(({ step }) => step).lastIndexOf('reading')).toBe(4);
    control.progress(7, 'beyond');
    expect(payloads(bench).at(-1)).toMatchObject({ progress: 1 });
  });

  it('hears of its cancelling, and only from its own window and session', async () => {
    const job = steppedJob();
    const { bench, jobId, control } = await begin(job);
    const { sessionId } = bench.sessions.of(windowId) ?? {};
    bench.jobs.cancel({ windowId: 2, sessionId: sessionId ?? null }, jobId);
    bench.jobs.cancel({ windowId, sessionId: null }, jobId);
    expect(control.signal.aborted).toBe(false);
    bench.jobs.cancel({ windowId, sessionId: sessionId ?? null }, jobId);
    expect(control.signal.aborted).toBe(true);
    job.end(refuse('CANCELLED'));
    await settled();
    expect(payloads(bench).at(-1)).toMatchObject({
      jobId,
      state: 'cancelled',
      failure: { code: 'CANCELLED' },
    });
  });

  it('goes on when its window is closed, and tells nobody', async () => {
    const job = steppedJob();
    const { bench, control } = await begin(job);
    bench.sessions.end(windowId, 'windowClosed');
    expect(control.signal.aborted).toBe(false);
    job.end(succeed({ total: 1n }));
    await settled();
    expect(bench.sent).toEqual([]);
  });

  it('tells nothing to the next person at the same window', async () => {
    const job = steppedJob();
    const { bench, control } = await begin(job);
    bench.enter(holderOf({ userId: '56125810031' }));
    control.progress(0.5, 'reading');
    job.end(succeed({ total: 1n }));
    await settled();
    expect(bench.sent).toEqual([]);
  });

  it('that throws ends as INTERNAL under the id of its request', async () => {
    const job = steppedJob();
    const { bench, jobId, control } = await begin(job);
    job.fail(new Error('disk on fire'));
    await settled();
    expect(payloads(bench).at(-1)).toMatchObject({
      jobId,
      state: 'failed',
      failure: { code: 'INTERNAL', requestId: control.requestId },
    });
    expect(bench.log.events.some(({ event }) => event === 'ipc.callFailed')).toBe(true);
  });

  it('is not begun for who may not ask for it', async () => {
    const job = steppedJob();
    const bench = ipcBench({ contract: smallContract, handlers: job.handlers, owners });
    bench.enter(holderOf({ userId: '56125810031' }));
    expect(await bench.call(windowId, 'long.work', { accountId })).toMatchObject({
      failure: { code: 'NOT_PERMITTED' },
    });
  });
});
