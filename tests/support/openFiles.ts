/** What this process holds open, as Linux tells it. */
import { readdir, readlink } from 'node:fs/promises';

/** The files below `folder` that this process holds open, on Linux. */
export async function openFilesIn(folder: string): Promise<readonly string[]> {
  const descriptors = await readdir('/proc/self/fd');
  // The descriptor with which the list itself is read is gone by now.
  const places = await Promise.all(
    descriptors.map((one) => readlink(`/proc/self/fd/${one}`).catch(() => '')),
  );
  return places.filter((place) => place.startsWith(folder));
}
