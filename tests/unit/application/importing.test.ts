import { createMake } from '@main/application/importing/make';
import type { UserRecord } from '@main/ports/users';
import { succeed } from '@shared/result';
import { newKey } from '@tests/support/newKey';
import { newPerson, storedPerson } from '@tests/support/people';
import { expect, it } from 'vitest';

it('an import stops at the next person once whoever began it was suspended', async () => {
  const importer = storedPerson({ role: 'Admin', status: 'Active' });
  let now: UserRecord = importer;
  let added = 0;
  const make = createMake({
    currentUser: async () => succeed(now),
    addPerson: async (person) => {
      added += 1;
      if (added === 2) now = { ...importer, status: 'Suspended' };
      return succeed({ user: storedPerson({ ...person }), accountId: null, repeated: false });
    },
    credentials: { replace: async () => undefined },
    passwords: { hash: async () => 'hash' },
    random: (length) => new Uint8Array(length),
    posting: { post: async () => succeed({} as never), books: { find: async () => null } as never },
    ids: { key: newKey } as never,
    clock: { now: () => new Date() },
  });
  const people = Array.from({ length: 5 }, (_, index) => {
    const { key: _key, ...person } = newPerson();
    return { no: index + 2, key: newKey(), person: { ...person, street: '' } };
  });
  const actor = { holder: importer, scope: 'bank', sessionId: 's' } as const;
  const file = { file: 'people.csv', digest: 'd', people };
  const job = { signal: new AbortController().signal, progress: () => undefined };
  expect(await make(actor, file, new Map(), job)).toMatchObject({ ok: false, code: 'NOT_PERMITTED' });
  expect(added).toBe(2);
});
