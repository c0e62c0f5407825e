/**
 * The canonical text of a value, the same on every machine and in every language (docs/LEDGER.md, "Canonical
 * form"): JSON without spaces; names sorted by UTF-16 code units; integers as strings of digits; texts in
 * Unicode form C, half a surrogate pair as U+FFFD (as UTF-8 stores it); instants as ISO 8601 in UTC with
 * milliseconds; what is undefined is left out. A number that is no safe integer has no canonical text and throws, and so
 * does a bigint that the database would not keep as it is, beyond 64 bits.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'bigint') return canonicalBigint(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`no canonical text for ${value}`);
    return `"${value}"`;
  }
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new Error(`no canonical text for a ${typeof value}`);
}

const smallestLong = -(2n ** 63n);
const largestLong = 2n ** 63n - 1n;

function canonicalBigint(value: bigint): string {
  if (value < smallestLong || value > largestLong) throw new Error(`no canonical text for ${value}`);
  return `"${value}"`;
}

/** Printable ASCII without what JSON escapes: nearly every text there is, and its own canonical form. */
const plainText = /^[ !#-[\]-~]*$/;

const canonicalText = (text: string): string =>
  plainText.test(text)
    ? `"${text}"`
    : JSON.stringify(text.normalize('NFC').replace(/\p{Surrogate}/gu, '\ufffd'));

/** Written for speed: it is much of what a posting costs this computer, and of what verifying it costs. */
function canonicalObject(value: object): string {
  const members = value as Readonly<Record<string, unknown>>;
  let text = '';
  for (const { name, first, later } of membersOf(Object.keys(members))) {
    const member = members[name];
    if (member !== undefined) text += (text === '' ? first : later) + canonical(member);
  }
  return text === '' ? '{}' : `${text}}`;
}

/** A name, and what stands before its value: as the first of an object, and as a later one. */
type Member = { readonly name: string; readonly first: string; readonly later: string };

/** Names that came in this order so far; `sorted` once an object had just these. */
type Shape = { readonly next: Map<string, Shape>; sorted: readonly Member[] | null };

const newShape = (): Shape => ({ next: new Map(), sorted: null });

/** Objects of the books have few shapes, which come again in every record: each is sorted once. */
const anyShape = newShape();
const mostShapes = 5_000;
let shapes = 0;

// Without a comparison of one's own, names are sorted by UTF-16 code units.
const sortedMembers = (names: readonly string[]): readonly Member[] =>
  [...names].sort().map((name) => {
    const label = `${canonicalText(name)}:`;
    return { name, first: `{${label}`, later: `,${label}` };
  });

function membersOf(names: readonly string[]): readonly Member[] {
  let shape = anyShape;
  for (const name of names) {
    let next = shape.next.get(name);
    if (!next) {
      if (shapes >= mostShapes) return sortedMembers(names);
      next = newShape();
      shape.next.set(name, next);
      shapes += 1;
    }
    shape = next;
  }
  shape.sorted ??= sortedMembers(names);
  return shape.sorted;
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Whether two values have the same canonical text, told without making it wherever they plainly are alike. */
export function hasSameText(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((each, at) => hasSameText(each, right[at]));
  }
  if (isObject(left) && isObject(right)) return hasSameMembers(left, right);
  return canonical(left) === canonical(right);
}

function hasSameMembers(left: Members, right: Members): boolean {
  for (const name in left) if (!hasSameText(left[name], right[name])) return false;
  for (const name in right) if (left[name] === undefined && right[name] !== undefined) return false;
  return true;
}
