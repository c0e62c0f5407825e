import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileKind, Files, SaveRequest } from '@main/ports/files';
import type { ErrorCode } from '@shared/errors';
import { type Result, refuse, succeed } from '@shared/result';
import { atomicWrite } from './atomicWrite';

/** The system's own save dialog; null where the person closed it. */
export type ChooseSavePath = (suggestion: {
  suggestedName: string;
  kind: FileKind;
}) => Promise<string | null>;

type FileDependencies = {
  readonly chooseSavePath: ChooseSavePath;
  /** Where files lie that are only looked at; nothing else is in it. */
  readonly viewFolder: string;
  /** Opens a file in the system's program for it; false where there is none. */
  readonly openFile: (path: string) => Promise<boolean>;
};

const codes: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'FILE_READ_ONLY',
  EPERM: 'FILE_READ_ONLY',
  EROFS: 'FILE_READ_ONLY',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
};

const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Writes what `content` makes; a failure of the disk is a value, a failure of our own a throw. */
async function write(
  path: string,
  { content, signal }: Pick<SaveRequest, 'content' | 'signal'>,
  mode?: number,
): Promise<Result<null>> {
  const made = await content();
  if (!made.ok) return made;
  try {
    await atomicWrite(path, made.value, mode);
  } catch (error) {
    if (signal?.aborted) return refuse('CANCELLED');
    const code = systemCode(error);
    if (code === null) throw error;
    return refuse(codes[code] ?? 'FILE_NOT_WRITTEN', { details: { name: basename(path) } });
  }
  return succeed(null);
}

/** Files saved through a dialog, and files that are only looked at. */
export const createFiles = ({ chooseSavePath, viewFolder, openFile }: FileDependencies): Files => {
  const forgetViewed = async (): Promise<void> => {
    // One that its viewer still holds open (Windows) goes with the next.
    await rm(viewFolder, { recursive: true, force: true }).catch(() => undefined);
  };
  return {
    save: async ({ suggestedName, kind, ...request }) => {
      const path = await chooseSavePath({ suggestedName, kind });
      if (path === null) return refuse('CANCELLED');
      const written = await write(path, request);
      return written.ok ? succeed({ saved: basename(path) }) : written;
    },
    view: async ({ kind, ...request }) => {
      await forgetViewed();
      await mkdir(viewFolder, { recursive: true, mode: 0o700 });
      const path = join(viewFolder, `${randomUUID()}.${kind}`);
      const written = await write(path, request, 0o600);
      if (!written.ok) return written;
      return (await openFile(path)) ? succeed(null) : refuse('FILE_NOT_OPENED');
    },
    forgetViewed,
  };
};
