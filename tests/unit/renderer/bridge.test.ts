import { createClient } from '@renderer/app/bridge';
import type { Bridge, Reply } from '@shared/contract';
import { describe, expect, test } from 'vitest';

const jobId = 'b5f1f5a4-0c39-4c55-9a39-6a4f1a3d8a10';
const accountId = '000000000017';

type Answer = (key: string, input: unknown) => Reply | Promise<Reply>;

/** A bridge that answers as told; `tell` sends a job event as main would. */
function madeBridge(answer: Answer) {
  const listeners = new Set<(payload: unknown) => void>();
  const calls: [string, unknown][] = [];
  const bridge: Bridge = {
    call: async (key, input) => {
      calls.push([key, input]);
      return answer(key, input);
    },
    on: (event, listener) => {
      if (event === 'job') listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const tell = (payload: object) => {
    for (const listener of listeners) listener({ jobId, progress: null, step: null, ...payload });
  };
  return { client: createClient(() => bridge), calls, tell, listeners };
}

const started: Reply = { ok: true, value: { jobId } };

describe('a call', () => {
  test('sends amounts as digits and brings them back as bigints', async () => {
    const { client, calls } = madeBridge(() => ({
      ok: true,
      value: { reference: 'TXN-1', cash: '9007199254740993' },
    }));
    const key = '01935f3c-7b8e-7c1a-9d2e-4f5a6b7c8d9e';
    const answer = await client.call('desks.float', { key, deskId: 'K7M2P9QX', amount: '100' });
    expect(answer).toEqual({ ok: true, value: { reference: 'TXN-1', cash: 9_007_199_254_740_993n } });
    expect(calls).toEqual([['desks.float', { key, deskId: 'K7M2P9QX', amount: '100' }]]);
  });

  test('gives a failure as a value', async () => {
    const failure = { code: 'NOT_PERMITTED', requestId: 'r1' } as const;
    const { client } = madeBridge(() => ({ ok: false, failure }));
    expect(await client.call('desks.list', {})).toEqual({ ok: false, failure });
  });

  test('an answer of another shape is a bug, shown as one', async () => {
    const { client } = madeBridge(() => ({ ok: true, value: { rows: [{ cash: 1.5 }] } }));
    expect(await client.call('desks.list', {})).toMatchObject({ ok: false, failure: { code: 'INTERNAL' } });
  });
});

describe('a call that asks once more who is there', () => {
  const key = '01935f3c-7b8e-7c1a-9d2e-4f5a6b7c8d9e';
  const revoke = { key, deskId: 'K7M2P9QX', reason: 'sold' };
  const needed: Reply = { ok: false, failure: { code: 'STEP_UP_NEEDED', requestId: 'r1' } };

  /** Main, which is sure of the person once they have proved it. */
  function asking() {
    const state = { proven: false, questions: 0 };
    const made = madeBridge(() => (state.proven ? { ok: true, value: {} } : needed));
    const stop = made.client.onProofNeeded(async () => {
      state.questions += 1;
      await Promise.resolve();
      state.proven = true;
      return true;
    });
    return { ...made, state, stop };
  }

  test('is sent again as it was, with the same key, once that was proved', async () => {
    const { client, calls } = asking();
    expect(await client.call('desks.revoke', revoke)).toEqual({ ok: true, value: {} });
    expect(calls).toEqual([
      ['desks.revoke', revoke],
      ['desks.revoke', revoke],
    ]);
  });

  test('asks one question for all that wait for its answer', async () => {
    const { client, state } = asking();
    const answers = await Promise.all([
      client.call('desks.revoke', revoke),
      client.call('desks.revoke', revoke),
    ]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(state.questions).toBe(1);
  });

  test('stays refused where nobody proves it', async () => {
    const { client, calls } = madeBridge(() => needed);
    expect(await client.call('desks.revoke', revoke)).toMatchObject({ ok: false });
    client.onProofNeeded(async () => false);
    expect(await client.call('desks.revoke', revoke)).toMatchObject({ failure: { code: 'STEP_UP_NEEDED' } });
    expect(calls).toHaveLength(2);
  });
});

describe('a job', () => {
  test('brings progress, then its output', async () => {
    const { client, tell } = madeBridge(() => started);
    const seen: unknown[] = [];
    const job = client.run('charts.save', { accountId, format: 'png' }, (progress) => seen.push(progress));
    await Promise.resolve();
    tell({ state: 'running', progress: 0.5, step: 'painting' });
    tell({ state: 'done', progress: 1, output: { saved: '/tmp/a.png' } });
    expect(await job.outcome).toEqual({ ok: true, value: { saved: '/tmp/a.png' } });
    expect(seen).toEqual([{ fraction: 0.5, step: 'painting' }]);
  });

  test('is not missed when it ends before its id is known', async () => {
    const made = madeBridge(() => {
      made.tell({ state: 'done', output: { saved: '/tmp/a.png' } });
      return started;
    });
    const job = made.client.run('charts.save', { accountId, format: 'png' });
    expect(await job.outcome).toMatchObject({ ok: true });
  });

  test('hears nothing of other jobs, and stops listening at its end', async () => {
    const { client, tell, listeners } = madeBridge(() => started);
    const job = client.run('charts.save', { accountId, format: 'png' });
    await Promise.resolve();
    tell({ jobId: 'c5f1f5a4-0c39-4c55-9a39-6a4f1a3d8a11', state: 'done', output: { saved: '/tmp/other' } });
    tell({ state: 'failed', failure: { code: 'DISK_FULL', requestId: 'r2' } });
    expect(await job.outcome).toEqual({ ok: false, failure: { code: 'DISK_FULL', requestId: 'r2' } });
    expect(listeners.size).toBe(0);
  });

  test('cancelled before it began is cancelled as soon as it has an id', async () => {
    const { client, calls, tell } = madeBridge((key) =>
      key === 'jobs.cancel' ? { ok: true, value: {} } : started,
    );
    const job = client.run('charts.save', { accountId, format: 'png' });
    job.cancel();
    await Promise.resolve();
    await Promise.resolve();
    tell({ state: 'cancelled' });
    expect(await job.outcome).toMatchObject({ ok: false, failure: { code: 'CANCELLED' } });
    expect(calls.at(-1)).toEqual(['jobs.cancel', { jobId }]);
  });
});
