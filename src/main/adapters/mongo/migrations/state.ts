import type { SchemaState, Trouble } from '@main/ports/database';
import type { Db } from 'mongodb';
import { type SchemaVersionDocument, schemaVersion } from '../schema/collections/schemaVersion';
import { migrations } from '.';

/** The version that this Branchbook reads and writes. */
export const knownVersion = Math.max(...migrations.map(({ version }) => version));

/** Where the bank's books stand; a version that a migration has only begun to leave counts as older. */
export async function readSchemaState(db: Db, known = knownVersion): Promise<SchemaState> {
  const found = await db.collection<SchemaVersionDocument>(schemaVersion.name).findOne({ _id: 'schema' });
  if (found === null || (found.version === 0 && found.migrating === null)) return { is: 'absent' };
  const { version, migrating } = found;
  if (version > known || (migrating ?? 0) > known) {
    return { is: 'newer', version: Math.max(version, migrating ?? 0), known };
  }
  return version < known || migrating !== null ? { is: 'older', version, known } : { is: 'current', version };
}

/** A migration that is still to be written into the journal; `mark` tells it from every other. */
export type UnrecordedMigration = {
  readonly from: number;
  readonly by: string | null;
  readonly mark: string;
};

export async function unrecordedMigration(db: Db): Promise<UnrecordedMigration | null> {
  const found = await db.collection<SchemaVersionDocument>(schemaVersion.name).findOne({ _id: 'schema' });
  return found?.unrecorded
    ? { ...found.unrecorded, mark: `${found.version} ${found.changedAt.toISOString()}` }
    : null;
}

/** What a desk that finds the books in this state, and may migrate them, has to say; null where it may go on. */
export function schemaTrouble(state: SchemaState): Trouble | null {
  if (state.is !== 'older' && state.is !== 'newer') return null;
  const details = { version: `${state.version}`, known: `${state.known}` };
  return state.is === 'newer'
    ? { kind: 'schemaNewer', details, actions: ['retry', 'quit'] }
    : { kind: 'schemaOlder', details, actions: ['migrate', 'retry', 'quit'] };
}
