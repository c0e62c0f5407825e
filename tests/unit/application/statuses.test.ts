import { createChangeStatuses } from '@main/application/users/statuses';
import type { UserRecord } from '@main/ports/users';
import type { Holder } from '@shared/permissions';
import { refuse, succeed } from '@shared/result';
import { newKey } from '@tests/support/newKey';
import { describe, expect, it } from 'vitest';

const admin: Holder = { userId: '56125810022', role: 'Admin', status: 'Active', branch: 'MAIN', duties: [] };
const people = ['56125810031', '56125810032', '56125810033'];

/** Changes everybody for somebody of whom `becomes` is true once the first was changed. @returns who was changed */
async function changedWhile(becomes: Partial<Holder> | null) {
  let present: Holder | null = admin;
  const changed: string[] = [];
  const changeStatuses = createChangeStatuses({
    users: { byId: async () => null },
    bank: { branch: async () => null },
    currentUser: async () => (present ? succeed(present as UserRecord) : refuse('NOT_FOUND')),
    changing: {
      change: async ({ holder }, { userId }) => {
        changed.push(`${holder.role} ${userId}`);
        present = becomes && { ...admin, ...becomes };
        return succeed({} as never);
      },
    },
  });
  const form = { key: newKey(), userIds: people, status: 'Suspended', reason: 'a flood' } as const;
  const control = { signal: new AbortController().signal, progress: () => {} };
  const answer = await changeStatuses(
    { holder: admin, scope: 'bank', sessionId: 'one' },
    { ...form, userIds: [...people] },
    control,
  );
  return { changed, code: answer.ok ? 'ok' : answer.code };
}

describe('another status for many', () => {
  it.each([{ status: 'Suspended' }, { role: 'Employee' }] as const)(
    'goes no further once who began it became %o',
    async (becomes) => {
      expect(await changedWhile(becomes)).toEqual({ changed: [`Admin ${people[0]}`], code: 'NOT_PERMITTED' });
    },
  );

  it('goes on as who they are by then', async () => {
    const { changed, code } = await changedWhile({ role: 'Super_Admin' });
    expect(code).toBe('ok');
    expect(changed).toEqual([`Admin ${people[0]}`, ...people.slice(1).map((id) => `Super_Admin ${id}`)]);
  });
});
