import { createMemoryJournal } from '@main/adapters/memory/journal';
import type { Posting } from '@main/application/posting';
import { createChanging } from '@main/application/users/changing';
import { createCurrentUser } from '@main/application/users/read';
import { userBook } from '@main/domain/ledger/books';
import { isUserLine } from '@main/domain/ledger/records';
import { activityBounds } from '@main/domain/people/dormancy';
import type { UserRecord } from '@main/ports/users';
import { deskName, event, mustPost, newKey, testDesk } from '@tests/support/ledger/desk';
import { storedPerson } from '@tests/support/people';
import { describe, expect, it } from 'vitest';

const names = ['A', 'B'] as const;
type Name = (typeof names)[number];

/** Every order in which two who take three steps each may take them. */
function ordersOf(left: Readonly<Record<Name, number>>): string[] {
  if (left.A + left.B === 0) return [''];
  return names.flatMap((name) =>
    left[name] === 0 ? [] : ordersOf({ ...left, [name]: left[name] - 1 }).map((rest) => name + rest),
  );
}

const superAdmin = (branch: string): UserRecord =>
  storedPerson({ branch, role: 'Super_Admin', status: 'Active', recorded: true });

/** Somebody who stops before each step until they are let go on. */
function stepping() {
  let release = (): void => undefined;
  let arrived = (): void => undefined;
  const gate = (): Promise<void> =>
    new Promise((resolve) => {
      release = resolve;
      arrived();
    });
  /** Lets them take one step, and resolves once they stand before the next one, or have come to their end. */
  const step = async (end: Promise<unknown>): Promise<void> => {
    const next = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    release();
    await Promise.race([next, end]);
  };
  return { gate, step };
}

/** Two branches with a Super Admin in each, and a desk in each at which somebody suspends the other branch's one. */
async function twoBranches(branches: readonly [string, string]) {
  const journal = createMemoryJournal();
  const people = { A: superAdmin(branches[0]), B: superAdmin(branches[1]) };
  const users = {
    ofRole: async () => [people.A, people.B],
    byId: async (userId: string) => [people.A, people.B].find((each) => each.userId === userId) ?? null,
  };
  const desks = await Promise.all(
    names.map(async (name, index) => {
      const { posting } = testDesk(journal, deskName(index + 1));
      for (const branch of new Set(branches)) await posting.start(branch);
      return { name, posting };
    }),
  );
  const [first] = desks;
  if (!first) throw new Error('no desk');
  for (const { userId, branch, role, status, duties } of [people.A, people.B]) {
    const user = { userId, role, status, duties };
    await mustPost(first.posting, event('user-added', { branch, about: { user: userId }, user }));
  }

  const changing = ({ posting }: { readonly posting: Posting }, gate: () => Promise<void>) => {
    const stopping = {
      ...posting,
      post: async (intent: Parameters<Posting['post']>[0]) => {
        await gate();
        return posting.post(intent);
      },
    };
    const currentUser = createCurrentUser({
      users: { byId: users.byId, applyState: async () => undefined },
      applyDetails: async () => 'applied',
      posting,
      openings: { complete: async () => true, completeAll: async () => undefined },
    });
    return createChanging({
      users,
      posting: stopping,
      currentUser: async (userId) => {
        await gate();
        return currentUser(userId);
      },
      accounts: { ofUser: async () => [] },
      credentials: { blockedUntil: async () => null },
      boundsFor: async () => activityBounds('2026-11-23', 12, 'Asia/Kolkata'),
      clock: { now: () => new Date() },
    });
  };

  const suspend = (by: Name, target: UserRecord, gate: () => Promise<void>) => {
    const desk = desks.find(({ name }) => name === by) ?? first;
    const actor = { holder: people[by], scope: 'bank', sessionId: 's' } as const;
    const form = { key: newKey(), userId: target.userId, reason: 'a test' };
    const wanted = { what: 'status', status: 'Suspended' } as const;
    return changing(desk, gate).change(actor, form, wanted, (user) => ({
      event: 'user-status-changed',
      after: { status: 'Suspended' },
      line: { from: user.status, status: 'Suspended' },
    }));
  };
  const left = async () => {
    const heads = [people.A, people.B].map((each) =>
      first.posting.books.head(userBook(each.branch, each.userId)),
    );
    return (await Promise.all(heads)).filter((head) => head && isUserLine(head) && head.status === 'Active')
      .length;
  };
  const stop = () => Promise.all(desks.map(({ posting }) => posting.stop()));
  return { people, suspend, left, stop };
}

describe.each([
  ['two branches', ['MAIN', 'EAST']],
  ['one branch', ['MAIN', 'MAIN']],
] as const)('two Super Admins of %s who suspend each other', (_where, branches) => {
  it('leave one, in whatever order they take their steps', async () => {
    for (const order of ordersOf({ A: 3, B: 3 })) {
      const { people, suspend, left, stop } = await twoBranches(branches);
      const steps = { A: stepping(), B: stepping() };
      const ends = {
        A: suspend('A', people.B, steps.A.gate),
        B: suspend('B', people.A, steps.B.gate),
      };
      for (const name of order) {
        const who = name === 'A' ? 'A' : 'B';
        await steps[who].step(ends[who]);
      }
      const done = (await Promise.all([ends.A, ends.B])).filter(({ ok }) => ok).length;
      expect(await left(), order).toBe(2 - done);
      expect(done, order).toBeLessThan(2);
      await stop();
    }
  });
});

it('who is alone is not suspended by anybody', async () => {
  const { people, suspend, stop } = await twoBranches(['MAIN', 'EAST']);
  const free = async () => undefined;
  expect(await suspend('A', people.B, free)).toMatchObject({ ok: true });
  expect(await suspend('B', people.A, free)).toMatchObject({ ok: false, code: 'LAST_SUPER_ADMIN' });
  await stop();
});
