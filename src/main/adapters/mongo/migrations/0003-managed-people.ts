import type { Db } from 'mongodb';
import { applyCollection } from '../schema/apply';
import { accounts } from '../schema/collections/accounts';
import { passwordResets } from '../schema/collections/passwordResets';
import { users } from '../schema/collections/users';
import type { Migration } from './migration';

/** Name and contact of who is there already stand as they were added. */
async function numberDetails(db: Db): Promise<void> {
  await db.collection(users.name).updateMany({ detailsNo: { $exists: false } }, { $set: { detailsNo: 0 } });
}

/** Details of people that can be changed, and passwords that people reset themselves. */
export const managedPeople: Migration = {
  version: 3,
  steps: [
    { name: 'users of 3', run: (db) => applyCollection(db, users) },
    { name: 'accounts of 3', run: (db) => applyCollection(db, accounts) },
    { name: 'details of users', run: numberDetails },
    { name: 'password resets', run: (db) => applyCollection(db, passwordResets) },
  ],
};
