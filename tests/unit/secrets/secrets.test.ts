import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSecrets } from '@main/adapters/secrets';
import type { SecretsCipher } from '@main/ports/platform';
import type { Secrets } from '@main/ports/secrets';
import { noKeyStore } from '@tests/support/keyStores';
import { beforeEach, expect, it, onTestFinished } from 'vitest';

/** A key store whose key is one byte. */
const keyStore = (key: number): SecretsCipher => ({
  backend: () => 'system',
  encrypt: (text) => Buffer.from([key, ...Buffer.from(text).map((byte) => byte ^ key)]),
  decrypt: (sealed) =>
    sealed[0] === key ? Buffer.from(sealed.slice(1).map((byte) => byte ^ key)).toString('utf8') : null,
});

let folder = '';
const file = () => path.join(folder, 'secrets.json');

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'branchbook-secrets-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
});

async function open(cipher: SecretsCipher): Promise<Secrets> {
  const attempt = await openSecrets(folder, cipher);
  if (!attempt.ok) throw new Error(JSON.stringify(attempt.trouble));
  return attempt.value;
}

const troubleWith = async (cipher: SecretsCipher) => {
  const attempt = await openSecrets(folder, cipher);
  return attempt.ok ? null : [attempt.trouble.kind, attempt.trouble.details.reason];
};

it('keeps secrets over a restart, sealed by the key store', async () => {
  const first = await open(keyStore(7));
  expect(first.get('databaseDesk')).toBeNull();
  await first.set('databaseDesk', 'pässword');
  await first.set('signingKey', 'key');
  await first.remove('signingKey');
  const second = await open(keyStore(7));
  expect(second.backend).toBe('system');
  expect(second.get('databaseDesk')).toBe('pässword');
  expect(second.get('signingKey')).toBeNull();
  const written = await readFile(file(), 'utf8');
  expect(written).not.toContain('pässword');
  expect(written).not.toContain(Buffer.from('pässword').toString('base64'));
});

it('without a key store says that it is a file, which only this user reads', async () => {
  const secrets = await open(noKeyStore);
  expect(secrets.backend).toBe('file');
  await secrets.set('databaseDesk', 'password');
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  expect((await open(noKeyStore)).get('databaseDesk')).toBe('password');
});

it('seals what lay in a file as soon as there is a key store', async () => {
  await (await open(noKeyStore)).set('databaseDesk', 'password');
  expect((await open(keyStore(7))).get('databaseDesk')).toBe('password');
  expect(await readFile(file(), 'utf8')).not.toContain(Buffer.from('password').toString('base64'));
});

it('is in trouble, and throws nothing away, where the key store is gone, is another, or the file is damaged', async () => {
  await (await open(keyStore(7))).set('databaseDesk', 'password');
  const before = await readFile(file(), 'utf8');
  expect(await troubleWith(noKeyStore)).toEqual(['secretsUnreadable', 'keyStoreGone']);
  expect(await troubleWith(keyStore(8))).toEqual(['secretsUnreadable', 'keyStoreChanged']);
  expect(await readFile(file(), 'utf8')).toBe(before);
  await writeFile(file(), before.slice(0, -10));
  expect(await troubleWith(keyStore(7))).toEqual(['secretsUnreadable', 'damaged']);
  expect(await readFile(file(), 'utf8')).toBe(before.slice(0, -10));
});

it('keeps all of many secrets that are set at once, and leaves no other file', async () => {
  const secrets = await open(noKeyStore);
  await Promise.all([
    secrets.set('databaseDesk', 'a'),
    secrets.set('databaseUri', 'b'),
    secrets.set('signingKey', 'c'),
    secrets.set('databaseDesk', 'd'),
  ]);
  const again = await open(noKeyStore);
  expect([again.get('databaseDesk'), again.get('databaseUri'), again.get('signingKey')]).toEqual([
    'd',
    'b',
    'c',
  ]);
  expect(await readdir(folder)).toEqual(['secrets.json']);
});

it('still has the old secret when the new one cannot be written', async () => {
  const secrets = await open(noKeyStore);
  await secrets.set('databaseDesk', 'old');
  await rm(folder, { recursive: true });
  await writeFile(folder, 'in the way');
  await expect(secrets.set('databaseDesk', 'new')).rejects.toThrow();
  expect(secrets.get('databaseDesk')).toBe('old');
});
