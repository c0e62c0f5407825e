import { isDeepStrictEqual } from 'node:util';
import type { OpenBank, StartupDependencies } from '@main/application/startup';
import type { DeskFile } from '@main/ports/deskFile';
import { dateIn } from '@shared/businessDate';
import { deskSecretIn } from './deskSecrets';
import type { Environment } from './environment';
import type { Grounds } from './ground';

/** What desk.json says of the bank: enough for the sign-in screen before the bank itself can be asked. */
export const rememberedBy =
  ({ deskFiles, clock }: Environment): StartupDependencies['remembered'] =>
  async () => {
    const file = await deskFiles.read();
    if (file === null || file === 'damaged' || file.signboard === null) return null;
    const { deskId, kind, signboard } = file;
    const { bank, branch, name } = signboard;
    const businessDate = () => dateIn(branch.timeZone, clock.now());
    return { bank, branch, desk: { deskId, name, kind }, businessDate };
  };

/** Whether nobody has made a desk of this computer yet: not where the keys of one are there, or cannot be read. */
async function isNew(secretsOf: Grounds['secretsOf']): Promise<boolean> {
  const secrets = await secretsOf();
  return secrets.ok && deskSecretIn(secrets.value) === null;
}

/**
 * What this desk has to be taken for while its bank does not say it: a damaged file may be a kiosk's, and so may one
 * that is missing where this computer holds the keys of a desk.
 */
export const deskKindBy =
  (
    { deskFiles }: Pick<Environment, 'deskFiles'>,
    { secretsOf }: Pick<Grounds, 'secretsOf'>,
  ): StartupDependencies['deskKind'] =>
  async () => {
    const file = await deskFiles.read();
    if (file === null) return (await isNew(secretsOf)) ? 'staff' : 'kiosk';
    return file === 'damaged' ? 'kiosk' : file.kind;
  };

/** Remembers what the bank says of itself today. Where that cannot be written, yesterday's is shown once more. */
export async function keepSignboard(
  { deskFiles, log }: Environment,
  file: DeskFile,
  { bank, branch, desk }: OpenBank,
): Promise<void> {
  const signboard = { bank, branch, name: desk.name };
  if (isDeepStrictEqual(file.signboard, signboard)) return;
  await deskFiles
    .write({ ...file, signboard })
    .catch((error: unknown) => log.warn('desk.signboardNotKept', { error }));
}
