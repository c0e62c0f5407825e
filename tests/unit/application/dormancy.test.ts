import { createPeopleFigures } from '@main/application/people/figures';
import { createBoundsFor } from '@main/application/users/activity';
import type { Holder } from '@shared/permissions';
import { expect, it } from 'vitest';

/** Two branches that stand in other zones and wait for other times. */
const months: Readonly<Record<string, number>> = { MAIN: 1, PUNE: 6 };
const days: Readonly<Record<string, string>> = { MAIN: '2026-11-28', PUNE: '2026-11-27' };
const place = {
  dormantAfter: async (branch: string) => months[branch] ?? 0,
  today: (branch: string) => days[branch] ?? '',
  timeZoneOf: () => 'UTC',
};

const admin: Holder = { userId: '56125810022', role: 'Admin', status: 'Active', branch: 'MAIN', duties: [] };

/** Since when people are looked at, where the figures of a branch are asked for. */
async function seenSinceOf(branch: string | null) {
  let seen = '';
  const figures = createPeopleFigures({
    ...place,
    peopleFigures: {
      standing: async () => [],
      activity: async (_branches, { seenSince }) => {
        seen = seenSince;
        const nobody = { active: 0, seen: 0, added: 0 };
        return { customer: nobody, staff: nobody };
      },
    },
    signInTimes: { read: async () => new Map() },
    bank: { branches: async () => [] },
  });
  await figures['people.figures']({ holder: admin, scope: 'bank', sessionId: 's' }, { branch });
  return seen;
}

it.each([
  ['MAIN', '2026-10-28'],
  ['PUNE', '2026-05-27'],
] as const)('who is dormant in %s is as it says, in figures as in the list', async (branch, since) => {
  expect(await seenSinceOf(branch)).toBe(since);
  const { seenFrom } = await createBoundsFor(place)(branch);
  expect(seenFrom.toISOString().slice(0, 10)).toBe(since);
});

it('of the whole bank it is as the branch of the asker says', async () => {
  expect(await seenSinceOf(null)).toBe('2026-10-28');
});
