import type { UserStore } from '@main/ports/users';
import type { Db, MongoClient } from 'mongodb';
import { type UserDocument, users } from '../schema/collections/users';
import { isDuplicate } from './transaction';
import { detailFieldsOf, recordOf } from './userDocuments';
import { insertPerson, takenFields } from './userInsert';
import { listUsers } from './userList';

/** People: identity and contact. What signs in (a hash) is written along with them and read elsewhere. */
export function createUserStore(client: MongoClient, db: Db): UserStore {
  const collection = db.collection<UserDocument>(users.name);
  const one = async (filter: Partial<Pick<UserDocument, '_id' | 'addedKey'>>) => {
    const found = await collection.findOne(filter, { readConcern: { level: 'majority' } });
    return found && recordOf(found);
  };
  return {
    insert: (person) => insertPerson(client, db, person),
    taken: (wanted) => takenFields(db, wanted),
    byId: (userId) => one({ _id: userId }),
    byKey: (addedKey) => one({ addedKey }),
    namesOf: async (userIds) => {
      const projection = { firstName: 1, lastName: 1 };
      const found = await collection.find({ _id: { $in: [...userIds] } }, { projection }).toArray();
      return new Map(found.map(({ _id, firstName, lastName }) => [_id, `${firstName} ${lastName}`]));
    },
    list: (query) => listUsers(collection, query),
    ofRole: async (role) =>
      (await collection.find({ role }, { readConcern: 'majority' }).sort({ _id: 1 }).toArray()).map(recordOf),
    applyState: async ({ userId, bookNo, role, status, duties }) => {
      await collection.updateOne(
        { _id: userId, bookNo: { $lt: bookNo } },
        { $set: { bookNo, role, status, duties: [...duties] } },
      );
    },
    applyDetails: async ({ userId, no, details }) => {
      try {
        await collection.updateOne(
          { _id: userId, detailsNo: { $lt: no } },
          { $set: { detailsNo: no, ...detailFieldsOf(userId, details) } },
        );
        return 'applied';
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return 'taken';
      }
    },
    noteSignIn: async (userId, at) => {
      await collection.updateOne({ _id: userId }, { $max: { lastSignIn: at } });
    },
    unrecorded: async (limit) =>
      (await collection.find({ recorded: false }).sort({ addedAt: 1 }).limit(limit).toArray()).map(recordOf),
    markRecorded: async (userId) => {
      await collection.updateOne({ _id: userId }, { $set: { recorded: true } });
    },
  };
}
