import type { Leases } from '@main/ports/leases';
import type { Collection, Db } from 'mongodb';
import { ensureApplicationRole } from '../roles/applicationRole';
import { type SchemaVersionDocument, schemaVersion } from '../schema/collections/schemaVersion';
import { firstBooks } from './0001-first-books';
import type { Migration } from './migration';

/** All that ever were, in order. A new one goes to the end. */
export const migrations: readonly Migration[] = [firstBooks];

const leaseName = 'migration';

/** Prolonged at every step; building an index over a large bank is the longest of them. */
const leaseMs = 10 * 60_000;

export type MigrateOptions = {
  /** Over a connection of the database's administrator. */
  readonly db: Db;
  readonly leases: Leases;
  /** Who runs it, such as the desk. */
  readonly owner: string;
  /** Version of the application that runs it. */
  readonly application: string;
  /** Whose migration the journal is to name, null where nobody had to say so. A bank that is being made leaves it out. */
  readonly approval?: { readonly by: string | null };
  readonly progress?: (fraction: number, step: string) => void;
  readonly all?: readonly Migration[];
};

/** Writes down how far a migration has come; `from` is the version that the journal knows of. */
const noteIn =
  (versions: Collection<SchemaVersionDocument>, { application, approval }: MigrateOptions, from: number) =>
  (version: number, migrating: number | null) => {
    const unrecorded = approval && version > from ? { from, ...approval } : null;
    const fields = { version, migrating, changedAt: '$$NOW' };
    return versions.updateOne(
      { _id: 'schema', version: { $lte: version } },
      [{ $set: { ...fields, application: { $literal: application }, unrecorded: { $literal: unrecorded } } }],
      { upsert: true },
    );
  };

/** The last migration is in the journal. Over a connection of the administrator. */
export async function noteRecorded(db: Db): Promise<void> {
  const versions = db.collection<SchemaVersionDocument>(schemaVersion.name);
  await versions.updateOne({ _id: 'schema' }, { $set: { unrecorded: null } });
}

/**
 * Brings the bank's books to the newest version, under a lease. A run that a crash cut off is begun again at the
 * first step of its migration: steps may be repeated. At the end the application's role is brought to what the
 * collections declare.
 * @returns `held` while another desk is at it, or has taken over because this one was away for too long
 */
export async function migrate(options: MigrateOptions): Promise<'done' | 'held'> {
  const { db, leases, owner, progress = () => undefined, all = migrations } = options;
  let lease = await leases.acquire(leaseName, owner, leaseMs);
  if (!lease) return 'held';
  const versions = db.collection<SchemaVersionDocument>(schemaVersion.name);
  try {
    const before = await versions.findOne({ _id: 'schema' });
    const from = before?.version ?? 0;
    const note = noteIn(versions, options, before?.unrecorded?.from ?? from);
    for (const { version, steps } of all.filter((migration) => migration.version > from)) {
      await note(version - 1, version);
      for (const [index, { name, run }] of steps.entries()) {
        progress(index / steps.length, name);
        lease = await leases.renew(lease, leaseMs);
        if (!lease) return 'held';
        await run(db);
      }
      await note(version, null);
    }
    await ensureApplicationRole(db);
    progress(1, 'done');
    return 'done';
  } finally {
    if (lease) await leases.release(lease);
  }
}
