import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Draft, Drafts } from '@main/ports/drafts';
import type { Log } from '@main/ports/log';
import { userIdPattern } from '@shared/ids';
import { z } from 'zod';
import { atomicWrite } from '../files/atomicWrite';

const content = z.record(z.string(), z.record(z.string(), z.string()));

type Forms = z.output<typeof content>;

/** The newest are kept: nobody has more forms open, and a file must not grow for ever. */
const mostForms = 50;

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

function changed(forms: Forms, form: string, draft: Draft | null): Forms {
  const others = Object.entries(forms).filter(([name]) => name !== form);
  const kept = draft ? [...others, [form, { ...draft }] as const].slice(-mostForms) : others;
  return Object.fromEntries(kept);
}

/**
 * Drafts in one file a person, which only this computer's user can read, replaced whole each time. A file that
 * cannot be understood counts as empty: a draft is a convenience, not a record.
 */
export function createDrafts(folder: string, log: Log): Drafts {
  /** The last write of each person: two of them must not both start from the same file. */
  const writing = new Map<string, Promise<void>>();

  const pathOf = (userId: string): string => {
    if (!userIdPattern.test(userId)) throw new Error('a draft needs the ID of a user');
    return join(folder, `${userId}.json`);
  };

  const read = async (userId: string): Promise<Forms> => {
    try {
      return content.parse(JSON.parse(await readFile(pathOf(userId), 'utf8')));
    } catch (error) {
      if (!isAbsent(error)) log.warn('drafts.unreadable', { userId, error });
      return {};
    }
  };

  const write = async (userId: string, form: string, draft: Draft | null): Promise<void> => {
    const forms = changed(await read(userId), form, draft);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await atomicWrite(pathOf(userId), bytesOf(JSON.stringify(forms)), 0o600);
  };

  return {
    read: async (userId, form) => {
      await writing.get(userId);
      const forms = new Map(Object.entries(await read(userId)));
      return forms.get(form) ?? null;
    },
    write: (userId, form, draft) => {
      const before = writing.get(userId) ?? Promise.resolve();
      const done = before.then(() => write(userId, form, draft));
      writing.set(
        userId,
        done.catch(() => undefined),
      );
      return done;
    },
  };
}
