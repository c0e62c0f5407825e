import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { atomicWrite } from '@main/adapters/files/atomicWrite';
import type { Attempt, Trouble } from '@main/ports/database';
import type { SecretsCipher } from '@main/ports/platform';
import { type SecretName, type Secrets, secretNames } from '@main/ports/secrets';
import { z } from 'zod';

export const secretsFile = (folder: string): string => path.join(folder, 'secrets.json');

/** For its user's eyes only. */
const fileMode = 0o600;

const kept = z.strictObject({
  version: z.literal(1),
  backend: z.enum(['system', 'file']),
  /** Base64 of what the key store sealed, or, without a key store, of the secret itself. */
  values: z.partialRecord(z.enum(secretNames), z.base64()),
});

type Kept = z.output<typeof kept>;
type Values = ReadonlyMap<SecretName, string>;

const unreadable = (file: string, reason: string): { ok: false; trouble: Trouble } => ({
  ok: false,
  trouble: { kind: 'secretsUnreadable', details: { file, reason }, actions: ['retry', 'showFolder', 'quit'] },
});

/** In one step, as the other small files that a start waits for. */
function read(file: string): Kept | 'absent' | 'damaged' {
  try {
    const parsed = kept.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : 'damaged';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'absent' : 'damaged';
  }
}

const plainBytes = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Null where the key store does not open one of them. */
function opened({ backend, values }: Kept, cipher: SecretsCipher): Values | null {
  const result = new Map<SecretName, string>();
  for (const name of secretNames) {
    const value = values[name];
    if (value === undefined) continue;
    const bytes = Buffer.from(value, 'base64');
    const text = backend === 'file' ? bytes.toString('utf8') : cipher.decrypt(bytes);
    if (text === null) return null;
    result.set(name, text);
  }
  return result;
}

async function write(file: string, values: Values, cipher: SecretsCipher): Promise<void> {
  const backend = cipher.backend() === 'system' ? 'system' : 'file';
  const seal = backend === 'system' ? cipher.encrypt : plainBytes;
  const sealed = [...values].map(([name, text]) => [name, Buffer.from(seal(text)).toString('base64')]);
  const content = JSON.stringify({ version: 1, backend, values: Object.fromEntries(sealed) });
  await atomicWrite(file, Readable.from([Buffer.from(content)]), fileMode);
}

/**
 * Opens the secrets of this desk, all at once, so that asking for one cannot fail later. Written while there
 * was no key store and opened where there is one, they are sealed from then on; the other way round they cannot
 * be opened, and nothing is thrown away: that is the trouble `secretsUnreadable`.
 */
export async function openSecrets(folder: string, cipher: SecretsCipher): Promise<Attempt<Secrets>> {
  const file = secretsFile(folder);
  const found = read(file);
  if (found === 'damaged') return unreadable(file, 'damaged');
  if (found !== 'absent' && found.backend === 'system' && cipher.backend() !== 'system') {
    return unreadable(file, 'keyStoreGone');
  }
  const initial = found === 'absent' ? new Map<SecretName, string>() : opened(found, cipher);
  if (initial === null) return unreadable(file, 'keyStoreChanged');
  if (found !== 'absent' && found.backend === 'file' && cipher.backend() === 'system') {
    await write(file, initial, cipher);
  }
  return { ok: true, value: secretsOf(file, initial, cipher) };
}

function secretsOf(file: string, initial: Values, cipher: SecretsCipher): Secrets {
  let values = initial;
  let last: Promise<void> = Promise.resolve();
  // One write after the other: two at once could leave the older one on the disk.
  const change = (next: (values: Values) => Values): Promise<void> => {
    const written = last.then(async () => {
      const changed = next(values);
      await write(file, changed, cipher);
      values = changed;
    });
    last = written.catch(() => undefined);
    return written;
  };
  return {
    backend: cipher.backend() === 'system' ? 'system' : 'file',
    get: (name) => values.get(name) ?? null,
    set: (name, value) => change((before) => new Map(before).set(name, value)),
    remove: (name) => change((before) => new Map([...before].filter(([other]) => other !== name))),
  };
}
