import type { Db } from 'mongodb';
import { applyCollection } from '../schema/apply';
import { deskCredentials } from '../schema/collections/deskCredentials';
import { journal } from '../schema/collections/journal';
import { secondFactors } from '../schema/collections/secondFactors';
import type { Migration } from './migration';

/** Second factors, the slips that bring their key to another desk, and the kinds of record that tell of them. */
export const secondFactorsOfPeople: Migration = {
  version: 2,
  steps: [secondFactors, deskCredentials, journal].map((declared) => ({
    name: declared.name,
    run: (db: Db) => applyCollection(db, declared),
  })),
};
