import { type CreateBankDependencies, createCreateBank } from '@main/application/setup/createBank';
import { createJoinBank } from '@main/application/setup/joinBank';
import type { JoinedBank, Places } from '@main/application/setup/making';
import type { OpenBank } from '@main/application/startup';
import { deskCredentialOf, deskSecretBytes } from '@main/domain/people/deskCredential';
import { errors as english } from '@renderer/i18n/en/errors';
import { errors as hindi } from '@renderer/i18n/hi/errors';
import { refuse, succeed } from '@shared/result';
import { createBankInput } from '@tests/support/people';
import { expect, it } from 'vitest';

const job = { signal: new AbortController().signal, progress: () => undefined };

/** Notes which ends were called. */
function ends() {
  const called: string[] = [];
  const end = (name: string) => async () => void called.push(name);
  return { called, end };
}

it('stops the server of a bank whose first desk could not begin', async () => {
  const { called, end } = ends();
  const begin = async () => Promise.reject(new Error('the desk is not let in'));
  const places = { prepare: async () => succeed({ begin, abandon: end('books') }) } as Partial<Places>;
  const create = createCreateBank({
    places: places as Places,
    recovery: { isOnSheet: () => true, hashes: () => [] },
    clock: { now: () => new Date() },
    judgePassword: async () => 'strong',
  } as Partial<CreateBankDependencies> as CreateBankDependencies);
  await expect(create(createBankInput('any'), job)).rejects.toThrow('not let in');
  expect(called).toEqual(['books']);
});

it('makes one bank at a time, and does not say that another desk makes it', async () => {
  let letGo: () => void = () => undefined;
  const places = {
    prepare: () =>
      new Promise((resolve) => {
        letGo = () => resolve(refuse('SERVER_REFUSED'));
      }),
  } as Partial<Places>;
  const create = createCreateBank({
    places: places as Places,
    recovery: { isOnSheet: () => true, hashes: () => [] },
    clock: { now: () => new Date() },
    judgePassword: async () => 'strong',
  } as Partial<CreateBankDependencies> as CreateBankDependencies);
  const first = create(createBankInput('any'), job);
  expect(await create(createBankInput('any'), job)).toEqual(refuse('BANK_BEING_MADE'));
  for (const { codes } of [english, hindi]) expect(codes.BANK_BEING_MADE.what).not.toMatch(/desk|डेस्क/);
  letGo();
  expect(await first).toEqual(refuse('SERVER_REFUSED'));
});

it('closes an opened bank that could not be tied to this desk, and does so once', async () => {
  const { called, end } = ends();
  const joined: unknown = {
    identity: {
      deskId: 'DESK0001',
      name: 'Desk',
      kind: 'staff',
      branch: { branch: 'MAIN', name: 'Main', timeZone: 'Asia/Kolkata' },
      bank: { name: 'Bank', demo: false },
    },
    posting: { start: async () => succeed(null), post: async () => succeed({}) },
    publicKey: '',
    opened: async () => ({ stop: end('bank') }) as Partial<OpenBank>,
    abandon: end('making'),
  };
  const join = createJoinBank({
    places: {
      join: async () => succeed(joined as JoinedBank),
      commit: async () => Promise.reject(new Error('disk full')),
    } as Partial<Places> as Places,
    adopt: () => void called.push('adopted'),
  });
  const credential = deskCredentialOf('DESK0001', new Uint8Array(deskSecretBytes));
  await expect(join({ uri: 'mongodb://localhost', credential }, job)).rejects.toThrow('disk full');
  expect(called).toEqual(['bank']);
});
