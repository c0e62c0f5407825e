import { createPasswords } from '@main/adapters/crypto/argon2';
import type { CredentialDocument } from '@main/adapters/mongo/schema/collections/credentials';
import {
  type PasswordResetDocument,
  passwordResets,
} from '@main/adapters/mongo/schema/collections/passwordResets';
import { createPasswordResetStore } from '@main/adapters/mongo/stores/passwordResets';
import type { Posting } from '@main/application/posting';
import { createResets } from '@main/application/resets';
import { createPace, resetPace } from '@main/application/resets/pace';
import { createRecordRecoveries } from '@main/application/resets/recoveries';
import { codeHash as codeHashOf } from '@main/domain/people/codes';
import type { RecoveryStore } from '@main/ports/recoveries';
import { type AuthBench, authBench, cheapArgon2 } from '@tests/support/authBench';
import { type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { manualClock } from '@tests/support/manualClock';
import { newKey } from '@tests/support/newKey';
import { goodPassword } from '@tests/support/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const mailedCode = '7F3KQ9XT2M';
const sheetCode = 'AAAAA-BBBBB-CCCCC-DDDDD';
const next = 'thunder-walnut-basket-91';

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

/** Where a desk dies: before that step, which is then never done. */
type Death = 'documents' | 'event' | 'mark' | null;

const dies = () => Promise.reject(new Error('this desk is dead'));

function deskThatDies(before: Death) {
  const recoveries: RecoveryStore = {
    ...bench.recoveries,
    ...(before === 'documents' && { bySheet: dies, byCode: dies }),
    ...(before === 'mark' && { markRecorded: dies }),
  };
  const posting: Pick<Posting, 'post'> = before === 'event' ? { post: dies } : bench.posting;
  return createResets({
    ...bench.proofs,
    requiresSecondFactor: false,
    resets: createPasswordResetStore(bench.db),
    recoveries,
    recordRecovery: bench.recordRecoveryBy(recoveries, posting),
    users: bench.users,
    passwords: createPasswords(cheapArgon2),
    post: bench.posting.post,
    books: bench.posting.books,
    place: bench.place,
    pace: createPace(resetPace, manualClock(new Date()).clock),
  });
}

/** Somebody who has a code, and how they send it, at a desk that dies at a point. */
const ways = {
  'a mailed code': async () => {
    const { userId } = await bench.add(goodPassword);
    const request = newKey();
    const live: PasswordResetDocument = {
      _id: userId,
      request,
      windows: [{ request, tries: 0 }],
      codeHash: await createPasswords(cheapArgon2).hash(mailedCode),
      expiresAt: new Date(Date.now() + 60_000),
    };
    await bench.db.collection<PasswordResetDocument>(passwordResets.name).insertOne(live);
    await bench.proofs.secondFactors.enrol(
      userId,
      { sealed: '-', lastStep: 0, recoveryHashes: ['FACT-ONE0', 'FACT-TW00'].map(codeHashOf) },
      new Date(),
    );
    let sent = 0;
    return {
      userId,
      send: (before: Death, password = next) => {
        const secondFactor = sent === 0 ? 'FACT-ONE0' : 'FACT-TW00';
        sent += 1;
        return deskThatDies(before).reset({
          request,
          userId,
          code: mailedCode,
          secondFactor,
          next: password,
        });
      },
    };
  },
  'the recovery sheet': async () => {
    const { userId } = await bench.add(goodPassword, { role: 'Super_Admin' });
    await bench.db
      .collection<CredentialDocument>('credentials')
      .updateOne({ _id: userId }, { $set: { recoveryHashes: [codeHashOf(sheetCode)] } });
    const key = newKey();
    return {
      userId,
      send: (before: Death, password = next) =>
        deskThatDies(before).recover({ key, userId, code: sheetCode, next: password }),
    };
  },
} as const;

const eventsOf = async (userId: string) =>
  (await bench.records()).filter(
    ({ kind, intent }) =>
      kind === 'password-recovered' && intent.kind === 'event' && intent.about?.user === userId,
  );

const isRecorded = async (userId: string) => (await bench.recoveries.of(userId))?.recorded;

const byTheMinute = () =>
  createRecordRecoveries(bench.recoveries, bench.recordRecoveryBy(bench.recoveries, bench.posting))();

const passwordOf = async (userId: string): Promise<string | undefined> => {
  const hash = (await bench.credential(userId))?.hash ?? null;
  for (const password of [goodPassword, next]) {
    if (await createPasswords(cheapArgon2).verify(hash, password)) return password;
  }
  return undefined;
};

describe.each(Object.entries(ways))('a password that comes back by %s', (_name, begin) => {
  it.each(['documents', 'event', 'mark'] as const)(
    'is finished by the same form, where a desk died before the %s',
    async (point) => {
      const { userId, send } = await begin();
      await expect(send(point)).rejects.toThrow('dead');
      expect(await passwordOf(userId)).toBe(point === 'documents' ? goodPassword : next);
      expect(await send(null)).toEqual({ ok: true, value: null });
      expect(await send(null)).toEqual({ ok: true, value: null });
      expect(await passwordOf(userId)).toBe(next);
      expect(await eventsOf(userId)).toHaveLength(1);
      expect(await isRecorded(userId)).toBe(true);
      expect(await send(null, 'another-walnut-basket-92')).toMatchObject({ ok: false });
    },
  );

  it.each(['event', 'mark'] as const)(
    'is finished within a minute by any desk, where one died before the %s',
    async (point) => {
      const { userId, send } = await begin();
      await expect(send(point)).rejects.toThrow('dead');
      await byTheMinute();
      expect(await eventsOf(userId)).toHaveLength(1);
      expect(await isRecorded(userId)).toBe(true);
    },
  );

  it('lets the old password begin no session from then on, and has its event before the next sign-in', async () => {
    const { userId, send } = await begin();
    await expect(send('event')).rejects.toThrow('dead');
    expect(await bench.kiosk.signIn({ userId, password: goodPassword })).toMatchObject({ ok: false });
    expect(await eventsOf(userId)).toHaveLength(0);
    bench.advance(60_000);
    await bench.kiosk.signIn({ userId, password: next });
    expect(await eventsOf(userId)).toHaveLength(1);
  });
});

it('has its event although a second one follows before any desk has seen to the first', async () => {
  const { userId } = await bench.add(goodPassword, { role: 'Super_Admin' });
  const codes = [sheetCode, 'EEEEE-FFFFF-GGGGG-HHHHH'] as const;
  await bench.db
    .collection<CredentialDocument>('credentials')
    .updateOne({ _id: userId }, { $set: { recoveryHashes: codes.map(codeHashOf) } });
  const [first, second] = codes.map((code) => ({ key: newKey(), userId, code, next }));
  if (!first || !second) throw new Error('there are two codes');
  await expect(deskThatDies('event').recover(first)).rejects.toThrow('dead');
  expect(await deskThatDies(null).recover(second)).toEqual({ ok: true, value: null });
  const keys = (await eventsOf(userId)).map(({ intent }) => intent.key);
  expect(keys).toEqual([first.key, second.key]);
});

describe('a sign-in that was under way', () => {
  it('ends where the password it was made with was replaced meanwhile', async () => {
    const { userId } = await bench.add(goodPassword);
    const at = bench.at('kiosk', {
      ...createPasswords(cheapArgon2),
      verify: async () => {
        await bench.proofs.credentials.replace(userId, 'another', new Date(0), false);
        return true;
      },
    });
    expect(await at.signIn({ userId, password: goodPassword })).toEqual({
      ok: false,
      code: 'SIGN_IN_REFUSED',
    });
    const [last] = (await bench.records()).filter(
      ({ kind, intent }) => kind === 'signed-out' && intent.kind === 'event' && intent.about?.user === userId,
    );
    expect(last).toMatchObject({ intent: { reason: 'passwordChanged' } });
  });
});
