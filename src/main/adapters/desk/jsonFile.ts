import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { atomicWrite } from '@main/adapters/files/atomicWrite';
import type { z } from 'zod';

export type JsonFile<Content> = {
  /** Null where there is no file; `damaged` where there is one that says something else. */
  readonly read: () => Promise<Content | 'damaged' | null>;
  /** Resolves once it is on the disk; of a crash in between, the old or the new content is left. */
  readonly write: (content: Content) => Promise<void>;
};

/**
 * A small file of this desk, read through `schema` because anyone may have written it. It is read in one step: a start
 * waits for it, and would wait for its turn among all that the page asks for at the same time.
 */
export const createJsonFile = <Content>(file: string, schema: z.ZodType<Content>): JsonFile<Content> => ({
  read: async () => {
    try {
      const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
      return parsed.success ? parsed.data : 'damaged';
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? null : 'damaged';
    }
  },
  write: (content) => atomicWrite(file, Readable.from([Buffer.from(JSON.stringify(content))])),
});
