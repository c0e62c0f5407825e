import { deletesOf, wordsOf } from '@main/domain/people/nameWords';
import { type Db, MongoBulkWriteError } from 'mongodb';
import { type NameWordDocument, nameWords } from '../schema/collections/nameWords';
import { isDuplicate } from './transaction';

/** Keeps the words of a name, before somebody has it: whoever is in the list can be found by each of them. */
export async function keepNameWords(db: Db, { sortName }: { readonly sortName: string }): Promise<void> {
  const collection = db.collection<NameWordDocument>(nameWords.name);
  const words = [...wordsOf(sortName)];
  const known = await collection.find({ _id: { $in: words } }, { projection: { _id: 1 } }).toArray();
  const unknown = words.filter((word) => !known.some(({ _id }) => _id === word));
  if (unknown.length === 0) return;
  const documents = unknown.map((word) => ({
    _id: word,
    deletes: deletesOf(word).filter((each) => each !== ''),
  }));
  try {
    await collection.insertMany(documents, {
      ordered: false,
      writeConcern: { w: 'majority', journal: true },
    });
  } catch (error) {
    // Somebody of the same name is added elsewhere at the same time.
    if (!(error instanceof MongoBulkWriteError) || !isDuplicate(error)) throw error;
  }
}
