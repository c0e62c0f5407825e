import { keepLease } from '@main/application/setup/keepLease';
import type { Lease, Leases } from '@main/ports/leases';
import { manualClock } from '@tests/support/manualClock';
import { expect, it } from 'vitest';

const lease: Lease = { name: 'making', owner: 'me', fence: 1n, until: new Date(0) };

/** Leases that note what is asked of them, and answer a renewal as `answer` says. */
function notedLeases(answer: () => Promise<Lease | null>) {
  const asked: string[] = [];
  const leases: Leases = {
    acquire: async () => lease,
    renew: (_lease, durationMs) => {
      asked.push(`renew ${durationMs}`);
      return answer();
    },
    release: async () => void asked.push('release'),
  };
  return { asked, leases };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

async function pass(advance: (ms: number) => void, ms: number): Promise<void> {
  advance(ms);
  await settled();
}

it('prolongs a lease three times while it lasts, also after a time at which the server was away', async () => {
  const { timer, advance } = manualClock();
  let isAway = false;
  const { asked, leases } = notedLeases(async () => {
    if (isAway) throw new Error('no server');
    return lease;
  });
  const kept = keepLease({ leases, timer, durationMs: 60_000 }, lease);
  await pass(advance, 19_999);
  expect(asked).toEqual([]);
  await pass(advance, 1);
  isAway = true;
  await pass(advance, 20_000);
  isAway = false;
  await pass(advance, 20_000);
  expect(asked).toEqual(['renew 60000', 'renew 60000', 'renew 60000']);
  expect(await kept.isOurs()).toBe(true);
});

it('asks no more once it is released, or somebody else has it', async () => {
  const { timer, advance } = manualClock();
  const released = notedLeases(async () => lease);
  await keepLease({ leases: released.leases, timer, durationMs: 60_000 }, lease).release();
  const lost = notedLeases(async () => null);
  const kept = keepLease({ leases: lost.leases, timer, durationMs: 60_000 }, lease);
  for (let turn = 0; turn < 5; turn += 1) await pass(advance, 20_000);
  expect(released.asked).toEqual(['release']);
  expect(lost.asked).toEqual(['renew 60000']);
  expect(await kept.isOurs()).toBe(false);
});
