import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { atomicWrite } from '@main/adapters/files/atomicWrite';
import type { z } from 'zod';

export type JsonFile<Content> = {
  /** Null where there is no file; `damaged` where there is one that says something else. */
  readonly read: () => Promise<Content | 'damaged' | null>;
  /** Resolves once it is on the disk; of a crash in between, the old or the new content is left. */
  readonly write: (content: Content) => Promise<void>;
};

/** A small file of this desk, read through `schema` because anyone may have written it. */
export const createJsonFile = <Content>(file: string, schema: z.ZodType<Content>): JsonFile<Content> => ({
  read: async () => {
    try {
      const parsed = schema.safeParse(JSON.parse(await readFile(file, 'utf8')));
      return parsed.success ? parsed.data : 'damaged';
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : 'damaged';
    }
  },
  write: (content) => atomicWrite(file, Readable.from([Buffer.from(JSON.stringify(content))])),
});
