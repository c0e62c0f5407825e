import { newSealingKey } from '@main/adapters/crypto/sealing';
import { databaseName } from '@main/adapters/mongo/connection/options';
import { deskUser } from '@main/adapters/mongo/roles/deskAccess';
import type { DatabaseUser } from '@main/ports/database';
import type { Random } from '@main/ports/random';
import type { Secrets } from '@main/ports/secrets';
import { z } from 'zod';

const kept = z.strictObject({ deskId: z.string(), password: z.string() });

export type DeskSecret = z.output<typeof kept>;

const passwordBytes = 32;

/** A password of the database that nobody ever types. */
export const newDeskPassword = (random: Random): string =>
  Buffer.from(random(passwordBytes)).toString('base64url');

/** The desk that this computer is, or was about to become, and its password of the database. */
export function deskSecretIn(secrets: Secrets): DeskSecret | null {
  const text = secrets.get('databaseDesk');
  return text === null ? null : kept.parse(JSON.parse(text));
}

export const keepDeskSecret = (secrets: Secrets, secret: DeskSecret): Promise<void> =>
  secrets.set('databaseDesk', JSON.stringify(secret));

/** The desks' common key; made where there is none yet: by the desk that makes the bank, and once by an older one. */
export async function sealingKeyIn(secrets: Secrets): Promise<string> {
  const kept = secrets.get('sealingKey');
  if (kept !== null) return kept;
  const made = newSealingKey();
  await secrets.set('sealingKey', made);
  return made;
}

export const userOf = ({ deskId, password }: DeskSecret): DatabaseUser =>
  deskUser(databaseName, deskId, password);
