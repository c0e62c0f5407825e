import { deletesOf, isWithinOneEdit } from '@main/domain/people/nameWords';
import { keyTiersOf, mostKeys, type NearWords, peopleSearchOf } from '@main/domain/people/search';
import type { Db, Document } from 'mongodb';
import { type NameWordDocument, nameWords } from '../schema/collections/nameWords';
import type { Stretch } from './stretches';

/** Shorter words have no slips: with two letters nearly everything is one edit away. */
const shortestWithSlips = 3;
/** With fewer digits typed there are too many phones that begin with them. */
const shortestPhone = 5;

/** Everything of one field's type that begins with `text`. */
const beginningWith = (text: string) => ({ $gte: text, $lt: `${text}\u{10FFFF}` });

type Near = NearWords & {
  /** Whether more words begin with it than are looked up. */
  readonly isShort: boolean;
};

/** Words of the bank's names that are near a typed one. */
async function wordsNear(db: Db, word: string): Promise<Near> {
  const collection = db.collection<NameWordDocument>(nameWords.name);
  const ids = { projection: { _id: 1 } } as const;
  const [beginning, sharing] = await Promise.all([
    collection
      .find({ _id: beginningWith(word) }, ids)
      .sort({ _id: 1 })
      .limit(mostKeys + 1)
      .toArray(),
    word.length < shortestWithSlips
      ? []
      : collection.find({ deletes: { $in: [...deletesOf(word)] } }, ids).toArray(),
  ]);
  const longer = beginning.map(({ _id }) => _id).filter((other) => other !== word);
  const slips = sharing
    .map(({ _id }) => _id)
    .filter((other) => !other.startsWith(word) && isWithinOneEdit(word, other));
  const isKnown = beginning.some(({ _id }) => _id === word);
  const isShort = longer.length >= mostKeys;
  return { exact: isKnown ? [word] : [], longer: isShort ? [] : longer, slips, isShort };
}

/** Within which people is searched, and what of them is asked for besides. */
export type Among = {
  /** Role, status and branch, as each list's index begins. */
  readonly standing: Document;
  readonly besides: Document;
  readonly branch: string | null;
};

const byName = ['sortName', '_id'] as const;

/** People that fit what was typed, the best first, and those that fit alike by name. */
export async function searchStretches(db: Db, typed: string, among: Among): Promise<readonly Stretch[]> {
  const { words, digits, address, looksLikeAddress } = peopleSearchOf(typed);
  const { standing, besides, branch } = among;
  const where = branch === null ? 'bank' : 'branch';
  const stretch = (condition: Document, order: readonly string[], hint: string): Stretch => ({
    filter: { ...standing, ...besides, ...condition },
    order,
    descending: false,
    hint,
  });
  if (digits !== null) {
    const ids = stretch({ _id: beginningWith(digits) }, ['_id'], `${where}UserId`);
    const phones = stretch({ phones: { $elemMatch: beginningWith(digits) } }, byName, 'phones');
    return digits.length < shortestPhone ? [ids] : distinct([ids, phones]);
  }
  const near = await Promise.all(words.map((word) => wordsNear(db, word)));
  const wordIndex = branch === null ? 'words' : 'branchWords';
  const tiers = keyTiersOf(near).map((lists) =>
    stretch({ $and: lists.map((keys) => ({ words: { $in: [...keys] } })) }, byName, wordIndex),
  );
  // Whose whole name it is comes before who has other names besides.
  const whole =
    words.length < 2
      ? []
      : [words, words.toReversed()].map((inOrder) =>
          stretch({ sortName: inOrder.join(' ') }, ['_id'], `${where}Name`),
        );
  // Too many words begin with so short a one: then it is looked for at the beginning of the whole name.
  const begun = near.some(({ isShort }) => isShort)
    ? [stretch({ sortName: beginningWith(words.join(' ')) }, byName, `${where}Name`)]
    : [];
  const names = [...whole, ...begun, ...tiers];
  // A name is no address, though most addresses begin with one.
  const asAddress = address !== null && (looksLikeAddress || names.length === 0);
  const addresses = asAddress
    ? [stretch({ emailLower: beginningWith(address) }, ['emailLower'], 'email')]
    : [];
  return distinct([...addresses, ...names]);
}

/** Nobody is found twice: a stretch is without those of the stretches before it. */
const distinct = (stretches: readonly Stretch[]): readonly Stretch[] =>
  stretches.map((stretch, at) => {
    const before = stretches.slice(0, at).map(({ filter }) => filter);
    return before.length === 0 ? stretch : { ...stretch, filter: { ...stretch.filter, $nor: before } };
  });
