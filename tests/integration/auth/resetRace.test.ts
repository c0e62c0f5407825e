import { createPasswords } from '@main/adapters/crypto/argon2';
import {
  type PasswordResetDocument,
  passwordResets,
} from '@main/adapters/mongo/schema/collections/passwordResets';
import { createPasswordResetStore } from '@main/adapters/mongo/stores/passwordResets';
import { createResets } from '@main/application/resets';
import { createPace } from '@main/application/resets/pace';
import { codeHash as codeHashOf } from '@main/domain/people/codes';
import { type AuthBench, authBench, cheapArgon2 } from '@tests/support/authBench';
import { countOf } from '@tests/support/counts';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { manualClock } from '@tests/support/manualClock';
import { newKey } from '@tests/support/newKey';
import { goodPassword } from '@tests/support/people';
import { tried } from '@tests/support/tried';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const races = countOf('resetRaces');
const code = '7F3KQ9XT2M';

/** Two recovery codes: each of the two has one. */
const factors = ['FACT-ONE0', 'FACT-TW00'] as const;

let database: FreshDatabase;
let bench: AuthBench;
beforeAll(async () => {
  database = await freshDatabase();
  bench = await authBench(database);
});
afterAll(async () => {
  await bench.close();
  await database.drop();
});

/** As on a desk of its own: nothing but the database is shared. */
const desk = () =>
  createResets({
    ...bench.proofs,
    requiresSecondFactor: false,
    resets: createPasswordResetStore(bench.db),
    users: bench.users,
    passwords: createPasswords(cheapArgon2),
    post: bench.posting.post,
    books: bench.posting.books,
    place: {
      deskId: 'DESK0001',
      kind: 'staff',
      branch: 'MAIN',
      branchName: 'Main',
      bankName: 'Cooperative Bank of Pune',
    },
    recoveries: bench.recoveries,
    pace: createPace({ atOnce: races * 4, everyMs: 1 }, manualClock(new Date()).clock),
  });

describe('a reset', () => {
  it('of two with the same code is done by exactly one', async () => {
    const { userId } = await bench.add(goodPassword);
    const codeHash = await createPasswords(cheapArgon2).hash(code);
    const [one, other] = [desk(), desk()];
    for (let race = 0; race < races; race += 1) {
      const request = newKey();
      const live: Omit<PasswordResetDocument, '_id'> = {
        request,
        windows: [{ request, tries: 0 }],
        codeHash,
        expiresAt: new Date(Date.now() + 60_000),
      };
      await bench.db
        .collection<PasswordResetDocument>(passwordResets.name)
        .replaceOne({ _id: userId }, live, { upsert: true });
      const recoveryHashes = factors.map((factor) => codeHashOf(factor));
      await bench.proofs.secondFactors.enrol(
        userId,
        { sealed: '-', lastStep: 0, recoveryHashes },
        new Date(),
      );
      const attempt = (by: typeof one, secondFactor: string) =>
        by.reset({ request, userId, code, secondFactor, next: `thunder-walnut-${secondFactor}-${race}` });
      const answers = await Promise.all([attempt(one, factors[0]), attempt(other, factors[1])]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    }
    tried('two resets with one code at once', races, 'one of them was done');
  });

  it('asks the database for the same, whoever it is requested for', async () => {
    const { userId } = await bench.add(goodPassword);
    const suspended = await bench.add(goodPassword, { status: 'Suspended' });
    const one = desk();
    const commandsOf = async (typed: string) => {
      const before = bench.commands.length;
      expect(await one.request({ key: newKey(), userId: typed })).toEqual({ ok: true, value: null });
      return bench.commands.slice(before).map(({ name, target }) => `${name} ${target}`);
    };
    const known = await commandsOf(userId);
    expect(known).toContain('findAndModify passwordResets');
    for (const typed of ['56129999999', 'nobody', '$ne', suspended.userId]) {
      expect(await commandsOf(typed), typed).toEqual(known);
    }
  });
});
