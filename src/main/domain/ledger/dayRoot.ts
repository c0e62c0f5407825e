import type { BusinessDate } from '@shared/businessDate';
import type { Book } from './books';
import { canonical } from './canonical';
import { derivedKey, sha256 } from './chain';
import type { EventIntent, Plain } from './intents';

/** The newest line of a desk's book at the end of a day: its chain vouches for every line before it. */
export type DeskHead = { readonly book: Book; readonly no: number; readonly chain: string };

/** What pins all that the desks of a branch had written by the end of a business date. */
export type DayRoot = {
  readonly date: BusinessDate;
  readonly heads: readonly DeskHead[];
  /** The Merkle root over `heads`, in the order of their books. */
  readonly root: string;
};

/** As in RFC 6962: a leaf never hashes like a node, so no tree can be taken for another. */
const leafHash = (text: string): string => sha256(`\u0000${text}`);
const nodeHash = (left: string, right: string): string => sha256(`\u0001${left}${right}`);

/** The largest power of two below `count`. */
function leftSize(count: number): number {
  let size = 1;
  while (size * 2 < count) size *= 2;
  return size;
}

/** The Merkle tree hash of texts (RFC 6962, over texts in UTF-8; hashes are hexadecimal digits); of none, that of nothing. */
export function merkleRoot(leaves: readonly string[]): string {
  const [first] = leaves;
  if (first === undefined) return sha256('');
  if (leaves.length === 1) return leafHash(first);
  const size = leftSize(leaves.length);
  return nodeHash(merkleRoot(leaves.slice(0, size)), merkleRoot(leaves.slice(size)));
}

export function dayRootOf(date: BusinessDate, desks: readonly DeskHead[]): DayRoot {
  const heads = [...desks].sort((left, right) => (left.book < right.book ? -1 : 1));
  return { date, heads, root: merkleRoot(heads.map(canonical)) };
}

/** The key of a branch's root of a day: it is recorded once, whoever does it. */
export const dayRootKey = (branch: string, date: string): string =>
  derivedKey('day-root', `${branch}\n${date}`);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isHead = (value: unknown): value is DeskHead =>
  isObject(value) &&
  typeof value.book === 'string' &&
  typeof value.no === 'number' &&
  typeof value.chain === 'string';

/** The root in what an event remembers; null where that is none. */
export function readDayRoot(after: Plain | undefined): DayRoot | null {
  if (!isObject(after)) return null;
  const { date, root, heads } = after as Readonly<Record<string, unknown>>;
  const isRoot =
    typeof date === 'string' && typeof root === 'string' && Array.isArray(heads) && heads.every(isHead);
  return isRoot ? { date, root, heads } : null;
}

/** The one key that an event may have, where it follows from what the event is about. */
export const dayRootKeyOf = ({ event, branch, key, after }: EventIntent): string =>
  event === 'day-root-recorded' ? dayRootKey(branch, readDayRoot(after)?.date ?? '') : key;
