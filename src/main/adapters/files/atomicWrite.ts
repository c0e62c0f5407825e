import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './syncFolder';

/**
 * Writes a file whole or not at all: beside its place under another name, to the disk, then renamed over it.
 * A reader sees the old file or the new one, never a part; a failure leaves the old one and nothing else.
 * @throws the system's error (ENOSPC, EACCES, EROFS …)
 */
export async function atomicWrite(
  path: string,
  content: AsyncIterable<Uint8Array>,
  mode = 0o644,
): Promise<void> {
  const folder = dirname(path);
  const part = join(folder, `.${basename(path)}.${randomUUID()}.part`);
  try {
    const file = await open(part, 'wx', mode);
    try {
      for await (const chunk of content) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await syncFolder(folder);
}
