import { basename } from 'node:path';
import type { FileKind, Files } from '@main/ports/files';
import type { ErrorCode } from '@shared/errors';
import { refuse, succeed } from '@shared/result';
import { atomicWrite } from './atomicWrite';

/** The system's own save dialog; null where the person closed it. */
export type ChooseSavePath = (suggestion: {
  suggestedName: string;
  kind: FileKind;
}) => Promise<string | null>;

const codes: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'FILE_READ_ONLY',
  EPERM: 'FILE_READ_ONLY',
  EROFS: 'FILE_READ_ONLY',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
};

const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/** Files saved through a dialog; a failure of the disk is a value, a failure of our own a throw. */
export const createFiles = ({ chooseSavePath }: { chooseSavePath: ChooseSavePath }): Files => ({
  save: async ({ suggestedName, kind, content, signal }) => {
    const path = await chooseSavePath({ suggestedName, kind });
    if (path === null) return refuse('CANCELLED');
    const made = await content();
    if (!made.ok) return made;
    try {
      await atomicWrite(path, made.value);
    } catch (error) {
      if (signal?.aborted) return refuse('CANCELLED');
      const code = systemCode(error);
      if (code === null) throw error;
      return refuse(codes[code] ?? 'FILE_NOT_WRITTEN', { details: { name: basename(path) } });
    }
    return succeed({ saved: basename(path) });
  },
});
