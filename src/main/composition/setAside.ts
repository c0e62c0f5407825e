import { copyFile, rename, stat } from 'node:fs/promises';
import { secretsFile } from '@main/adapters/secrets';
import type { Environment } from './environment';
import { serverFolder } from './ground';

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/**
 * Puts this computer's own server out of the way, and beside it a copy of the secrets that open it. Nothing is
 * deleted: whether a bank lies in there is not for the assistant to decide.
 */
export async function setAsideOwnServer({ platform, clock }: Environment): Promise<void> {
  const { userData } = platform.folders;
  const [folder, secrets] = [serverFolder(userData), secretsFile(userData)];
  const aside = `set-aside-${clock.now().toISOString().replaceAll(':', '-')}`;
  if (!(await isThere(folder))) return;
  if (await isThere(secrets)) await copyFile(secrets, `${secrets}.${aside}`);
  await rename(folder, `${folder}.${aside}`);
}
