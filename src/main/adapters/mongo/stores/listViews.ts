import type { ListViewStore } from '@main/ports/listViews';
import type { Db } from 'mongodb';
import { type ListViewDocument, listViews } from '../schema/collections/listViews';

const idOf = (userId: string, list: string): string => `${userId}:${list}`;

/** Saved views on MongoDB. */
export function createListViewStore(db: Db): ListViewStore {
  const collection = db.collection<ListViewDocument>(listViews.name);
  return {
    of: async (userId, list) => (await collection.findOne({ _id: idOf(userId, list) }))?.views ?? [],
    put: async (userId, list, views) => {
      await collection.updateOne(
        { _id: idOf(userId, list) },
        { $set: { views: [...views] }, $setOnInsert: { userId, list } },
        { upsert: true },
      );
    },
  };
}
