import type { UserStore } from '@main/ports/users';
import { dateIn, defaultTimeZone } from '@shared/businessDate';
import type { Db, Filter, MongoClient } from 'mongodb';
import { type UserDocument, users } from '../schema/collections/users';
import { keepNameWords } from './nameWords';
import { movePerson } from './peopleCounters';
import { createTurns, inTransactionUntilDone, isDuplicate } from './transaction';
import { detailFieldsOf, recordOf } from './userDocuments';
import { insertPerson, takenFields } from './userInsert';
import { listUsers } from './userList';

/** People: identity and contact. What signs in (a hash) is written along with them and read elsewhere. */
export function createUserStore(
  client: MongoClient,
  db: Db,
  timeZoneOf: (branch: string) => string = () => defaultTimeZone,
): UserStore {
  const collection = db.collection<UserDocument>(users.name);
  const one = async (filter: Partial<Pick<UserDocument, '_id' | 'addedKey'>>) => {
    const found = await collection.findOne(filter, { readConcern: { level: 'majority' } });
    return found && recordOf(found);
  };
  const inTurn = createTurns();

  /** Changes a person's document, and the figures of people with it, where `guard` still fits: so twice is once. */
  const become = async (guard: Filter<UserDocument>, change: Partial<UserDocument>): Promise<void> => {
    // What was done before, perhaps by another desk, costs no transaction.
    if (!(await collection.findOne(guard, { projection: { _id: 1 } }))) return;
    await inTurn(() =>
      inTransactionUntilDone(client, async (session) => {
        const before = await collection.findOneAndUpdate(guard, { $set: change }, { session });
        if (before) await movePerson(db, session, before, { ...before, ...change });
      }),
    );
  };

  return {
    insert: (person) => inTurn(() => insertPerson(client, db, person, timeZoneOf(person.user.branch))),
    taken: (wanted) => takenFields(db, wanted),
    byId: (userId) => one({ _id: userId }),
    byKey: (addedKey) => one({ addedKey }),
    namesOf: async (userIds) => {
      const projection = { firstName: 1, lastName: 1 };
      const found = await collection.find({ _id: { $in: [...userIds] } }, { projection }).toArray();
      return new Map(found.map(({ _id, firstName, lastName }) => [_id, `${firstName} ${lastName}`]));
    },
    list: (query) => listUsers(db, query),
    ofRole: async (role) =>
      (await collection.find({ role }, { readConcern: 'majority' }).sort({ _id: 1 }).toArray()).map(recordOf),
    applyState: async ({ userId, bookNo, branch, role, status, duties }) => {
      const state = { bookNo, branch, role, status, duties: [...duties] };
      await become({ _id: userId, bookNo: { $lt: bookNo } }, state);
    },
    applyDetails: async ({ userId, no, details }) => {
      const fields = detailFieldsOf(details);
      await keepNameWords(db, fields);
      try {
        await collection.updateOne(
          { _id: userId, detailsNo: { $lt: no } },
          { $set: { detailsNo: no, ...fields } },
        );
        return 'applied';
      } catch (error) {
        if (!isDuplicate(error)) throw error;
        return 'taken';
      }
    },
    noteSignIn: async (userId, at) => {
      const user = await collection.findOne({ _id: userId }, { projection: { branch: 1 } });
      if (!user) return;
      const signedInOn = dateIn(timeZoneOf(user.branch), at);
      // On the same day no figure changes, so that one plain update is enough.
      const sameDay = await collection.updateOne(
        { _id: userId, signedInOn: { $gte: signedInOn } },
        { $max: { lastSignIn: at } },
      );
      if (sameDay.matchedCount === 0) {
        await become({ _id: userId, lastSignIn: { $lt: at } }, { lastSignIn: at, signedInOn });
      }
    },
    unrecorded: async (limit) =>
      (await collection.find({ recorded: false }).sort({ addedAt: 1 }).limit(limit).toArray()).map(recordOf),
    markRecorded: async (userId) => {
      await collection.updateOne({ _id: userId }, { $set: { recorded: true } });
    },
  };
}
