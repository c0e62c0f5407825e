import type { EntryPath } from '@main/domain/entries/filter';
import { digitsOf, type ListedEntry, partsOfPlace, placeOf } from '@main/domain/entries/listed';
import type { EntryList, EntryRange } from '@main/ports/entryList';
import type { Db, Filter } from 'mongodb';
import { ignoringDuplicates } from '../projections/guarded';
import { type EntryDocument, entries } from '../schema/collections/entries';

const concerns = { readPreference: 'primary', writeConcern: { w: 'majority', journal: true } } as const;

const newestFirst = { _id: -1 } as const;

function documentOf(entry: ListedEntry): EntryDocument {
  const { id: _id, at: _at, debited, credited, amount, ...rest } = entry;
  return {
    _id: placeOf(entry),
    ...rest,
    amount,
    digits: digitsOf(amount),
    debited,
    credited,
    accounts: [debited, credited].filter((account) => account !== null),
  };
}

function entryOf({ _id, digits: _digits, accounts: _accounts, ...rest }: EntryDocument): ListedEntry {
  return { ...partsOfPlace(_id), ...rest };
}

/** What a path says of its entries, and the index that has them in order. */
type Stretch = { readonly index: string; readonly filter: Filter<EntryDocument> };

const within = (branch: string | null, ofBank: Stretch, ofBranch: string): Stretch =>
  branch === null ? ofBank : { index: ofBranch, filter: { branch, ...ofBank.filter } };

function stretchOf(path: EntryPath): Stretch {
  switch (path.by) {
    case 'accounts':
      return { index: 'accounts', filter: { accounts: { $in: [...path.accounts] } } };
    case 'poster':
      return { index: 'poster', filter: { poster: path.poster } };
    case 'desk':
      return { index: 'desk', filter: { desk: path.desk } };
    case 'kind':
      return within(path.branch, { index: 'kind', filter: { kind: path.kind } }, 'branchKind');
    case 'digits':
      return within(
        path.branch,
        { index: 'large', filter: { digits: { $in: [...path.digits] } } },
        'branchLarge',
      );
    case 'time':
      return within(path.branch, { index: '_id_', filter: {} }, 'branch');
  }
}

/** The list of entries on MongoDB. Each path names its index: no plan of the server's ever reads the whole. */
export function createEntryList(db: Db): EntryList {
  const collection = db.collection<EntryDocument>(entries.name, concerns);
  return {
    put: async (listed) => {
      if (listed.length === 0) return;
      await ignoringDuplicates(() => collection.insertMany(listed.map(documentOf), { ordered: false }));
    },
    newest: async (path, { from, before }: EntryRange, limit) => {
      const { index, filter } = stretchOf(path);
      const places = [
        ...(from === null ? [] : [{ _id: { $gte: from } }]),
        ...(before === null ? [] : [{ _id: { $lt: before } }]),
      ];
      const found = collection.find({ $and: [filter, ...places] }).hint(index);
      return (await found.sort(newestFirst).limit(limit).toArray()).map(entryOf);
    },
    begins: async (branch) => {
      const { index, filter } = stretchOf({ by: 'time', branch });
      const first = await collection.find(filter).hint(index).sort({ _id: 1 }).limit(1).next();
      return first && entryOf(first).at;
    },
  };
}
