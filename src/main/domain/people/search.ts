import { mostWordsInTwos, searchForm } from './searchKeys';

/** What was typed into a search of people, as it may be meant. */
export type PeopleSearch = {
  /** Words of a name. */
  readonly words: readonly string[];
  /** The beginning of a user ID or a phone number; null where it is none. */
  readonly digits: string | null;
  /** The beginning of an e-mail address; null where it is none. */
  readonly address: string | null;
  /** Whether an address is meant rather than a name. */
  readonly looksLikeAddress: boolean;
};

/** A phone number as it is kept: without the country's prefix, and the zero that is dialled within the country. */
const withoutPrefix = (digits: string): string => digits.replace(/^(91|0)(?=\d{10}$)/, '');

/** Reads what was typed. */
export function peopleSearchOf(typed: string): PeopleSearch {
  const text = searchForm(typed);
  const bare = text.replace(/[ +()-]/g, '');
  // Of more words no two neighbours are kept, and each would be looked up.
  const words = [...new Set(text.split(' '))].filter((word) => word !== '').slice(0, mostWordsInTwos);
  const digits = /^\d+$/.test(bare) ? withoutPrefix(bare) : null;
  const address = words.length === 1 && digits === null ? text : null;
  return { words, digits, address, looksLikeAddress: address !== null && /[\d@._+-]/.test(text) };
}

/** Words of names that a typed word may be meant for, each list without those of the lists before it. */
export type NearWords = {
  readonly exact: readonly string[];
  /** They begin with it. */
  readonly longer: readonly string[];
  /** They are one slip of the finger away. */
  readonly slips: readonly string[];
};

/** So many lists at once the database still merges into one in the order of names, and quickly. */
export const mostKeys = 60;

type Ranked = { readonly word: string; readonly rank: number };

const slipRank = 10;

const rankedOf = ({ exact, longer, slips }: NearWords): readonly Ranked[] => [
  ...exact.map((word) => ({ word, rank: 0 })),
  ...longer.map((word) => ({ word, rank: 1 })),
  ...slips.map((word) => ({ word, rank: slipRank })),
];

type Tier = 'exact' | 'longer' | 'slips';

const tiers: readonly Tier[] = ['exact', 'longer', 'slips'];

const tierOf = (rank: number): Tier => (rank === 0 ? 'exact' : rank < slipRank ? 'longer' : 'slips');

/** Keys of one word or of two neighbours, the likelier ones first. */
function keysOf(near: readonly NearWords[]): readonly Ranked[] {
  const [first, second] = near.map(rankedOf);
  if (!first) return [];
  if (!second) return first;
  const twos = first.flatMap((one) =>
    second.map((other) => ({ word: `${one.word} ${other.word}`, rank: one.rank + other.rank })),
  );
  return twos.toSorted((left, right) => left.rank - right.rank);
}

/** Of each of these lists, a person must have one key. */
export type KeyTier = readonly (readonly string[])[];

const isUpTo = (tier: Tier, { rank }: Ranked): boolean => tiers.indexOf(tierOf(rank)) <= tiers.indexOf(tier);

const wordsIn = (keys: readonly Ranked[], isIn: (key: Ranked) => boolean): readonly string[] =>
  keys.flatMap((key) => (isIn(key) ? [key.word] : []));

/**
 * What has to stand among a person's keys, by how well it fits: first what was typed, then what begins with it, then
 * slips. Of more words than two, each two neighbours are looked up, and a later tier holds those before it. Where two
 * words make more pairs than may be looked up, a person must have one word of each instead.
 */
export function keyTiersOf(near: readonly NearWords[]): readonly KeyTier[] {
  const groups =
    near.length < 2 ? [keysOf(near)] : near.slice(1).map((word, at) => keysOf([near[at] ?? word, word]));
  const listsOf = (tier: Tier): KeyTier => {
    const isIn = (key: Ranked): boolean =>
      groups.length === 1 ? tierOf(key.rank) === tier : isUpTo(tier, key);
    const lists = groups.map((keys) => wordsIn(keys, isIn));
    if (near.length !== 2 || (lists[0]?.length ?? 0) <= mostKeys) return lists;
    return near.map((word) => wordsIn(rankedOf(word), (key) => isUpTo(tier, key)));
  };
  return tiers
    .map((tier) => listsOf(tier).map((keys) => keys.slice(0, mostKeys)))
    .filter((lists) => lists.every((keys) => keys.length > 0));
}
