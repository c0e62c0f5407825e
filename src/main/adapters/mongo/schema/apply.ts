import type { Db } from 'mongodb';
import type { Collection } from './collection';
import { validatorOf } from './jsonSchema';

/** What MongoDB answers when the collection is there already. */
const namespaceExists = 48;

const isNamespaceExists = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === namespaceExists;

async function createOrChange(db: Db, declared: Collection): Promise<void> {
  const rules = { validator: validatorOf(declared), validationLevel: 'strict', validationAction: 'error' };
  try {
    await db.command({ create: declared.name, ...rules });
  } catch (error) {
    if (!isNamespaceExists(error)) throw error;
    await db.command({ collMod: declared.name, ...rules });
  }
}

/**
 * Makes one collection as declared: created or changed, with its validator and its indexes. Run again it does
 * nothing. An index that is no longer declared stays: dropping one is a migration's own step.
 */
export async function applyCollection(db: Db, declared: Collection): Promise<void> {
  await createOrChange(db, declared);
  if (declared.indexes.length === 0) return;
  await db.command({
    createIndexes: declared.name,
    indexes: declared.indexes.map((index) => ({ ...index })),
  });
}

/** Makes all collections as declared. Needs the rights of the database's administrator. */
export async function applySchema(db: Db, all: readonly Collection[]): Promise<void> {
  await Promise.all(all.map((declared) => applyCollection(db, declared)));
}
