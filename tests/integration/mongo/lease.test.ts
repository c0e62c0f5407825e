import { createLeases } from '@main/adapters/mongo/lease';
import type { Lease } from '@main/ports/leases';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { afterAll, beforeAll, expect, it } from 'vitest';

const longMs = 60_000;

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const taken = async (lease: Promise<Lease | null>): Promise<Lease> => {
  const got = await lease;
  if (!got) throw new Error('The lease is held by somebody else.');
  return got;
};

it('is held by one of many who ask at once', async () => {
  const leases = createLeases(fresh.db);
  const owners = Array.from({ length: 20 }, (_, index) => `owner-${index}`);
  const answers = await Promise.all(owners.map((owner) => leases.acquire('race', owner, longMs)));
  expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
});

it('is the holder’s until it runs out, by the server’s clock, and then another’s with a higher fence', async () => {
  const leases = createLeases(fresh.db);
  const first = await taken(leases.acquire('work', 'anna', longMs));
  expect(await leases.acquire('work', 'boris', longMs)).toBeNull();
  expect((await taken(leases.acquire('work', 'anna', longMs))).fence).toBe(first.fence);
  const serverNow = (await fresh.client.db('admin').command({ hello: 1 })).localTime.getTime();
  expect(Math.abs(first.until.getTime() - longMs - serverNow)).toBeLessThan(5_000);

  const short = await taken(leases.renew(first, 1));
  const second = await taken(
    (async () => {
      for (;;) {
        const answer = await leases.acquire('work', 'boris', longMs);
        if (answer) return answer;
      }
    })(),
  );
  expect(second.fence).toBe(first.fence + 1n);
  expect(await leases.renew(short, longMs)).toBeNull();
  await leases.release(short);
  expect(await leases.acquire('work', 'clara', longMs)).toBeNull();
});

it('is free again when it is let go of, and never gives a fence twice', async () => {
  const leases = createLeases(fresh.db);
  const fences = [];
  for (const owner of ['anna', 'anna', 'boris']) {
    const lease = await taken(leases.acquire('again', owner, longMs));
    fences.push(lease.fence);
    await leases.release(lease);
  }
  expect(fences).toEqual([1n, 2n, 3n]);
});

it('does not take an owner’s name for an expression', async () => {
  const leases = createLeases(fresh.db);
  expect((await taken(leases.acquire('name', '$until', longMs))).owner).toBe('$until');
  expect(await leases.acquire('name', '$owner', longMs)).toBeNull();
});
