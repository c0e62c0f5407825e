import { createMake } from '@main/application/importing/make';
import type { AddPerson } from '@main/application/users/addPerson';
import type { UserRecord } from '@main/ports/users';
import { refuse, succeed } from '@shared/result';
import { newKey } from '@tests/support/newKey';
import { newPerson, storedPerson } from '@tests/support/people';
import { expect, it } from 'vitest';

const importer = storedPerson({ role: 'Admin', status: 'Active' });

/** Imports five people. */
async function imported(addPerson: AddPerson, importerNow: () => UserRecord = () => importer) {
  const make = createMake({
    currentUser: async () => succeed(importerNow()),
    addPerson,
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
  const made = new Map();
  return { answer: await make(actor, file, made, job), lines: [...made.keys()] };
}

const added = (person: Partial<UserRecord>) =>
  succeed({ user: storedPerson({ ...person }), accountId: null, repeated: false });

it('an import stops at the next person once whoever began it was suspended', async () => {
  let now: UserRecord = importer;
  let count = 0;
  const { answer } = await imported(
    async (person) => {
      count += 1;
      if (count === 2) now = { ...importer, status: 'Suspended' };
      return added(person);
    },
    () => now,
  );
  expect(answer).toMatchObject({ ok: false, code: 'NOT_PERMITTED' });
  expect(count).toBe(2);
});

it('an import goes on past somebody whom it made before, and who was changed since', async () => {
  let count = 0;
  const { answer, lines } = await imported(async (person) => {
    count += 1;
    return count === 2 ? refuse('IDEMPOTENCY_CONFLICT') : added(person);
  });
  expect(answer).toMatchObject({ ok: true, value: { made: 5 } });
  expect(lines).toEqual([2, 4, 5, 6]);
});
