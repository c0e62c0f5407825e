/**
 * The canonical text of a value, the same on every machine and in every language (docs/LEDGER.md, "Canonical
 * form"): JSON without spaces; names sorted by UTF-16 code units; integers as strings of digits; texts in
 * Unicode form C, half a surrogate pair as U+FFFD (as UTF-8 stores it); instants as ISO 8601 in UTC with
 * milliseconds; what is undefined is left out. A number that is no safe integer has no canonical text and throws.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'bigint') return `"${value}"`;
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new Error(`no canonical text for ${value}`);
    return `"${value}"`;
  }
  if (value instanceof Date) return `"${value.toISOString()}"`;
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value === 'object') return canonicalObject(value);
  throw new Error(`no canonical text for a ${typeof value}`);
}

/** Printable ASCII without what JSON escapes: nearly every text there is, and its own canonical form. */
const plainText = /^[ !#-[\]-~]*$/;

const canonicalText = (text: string): string =>
  plainText.test(text)
    ? `"${text}"`
    : JSON.stringify(text.normalize('NFC').replace(/\p{Surrogate}/gu, '\ufffd'));

/** Written for speed: it is much of what a posting costs this computer. */
function canonicalObject(value: object): string {
  const members = value as Readonly<Record<string, unknown>>;
  let text = '{';
  // Without a comparison of one's own, names are sorted by UTF-16 code units.
  for (const name of Object.keys(members).sort()) {
    const member = members[name];
    if (member !== undefined) text += (text === '{' ? '' : ',') + labelOf(name) + canonical(member);
  }
  return `${text}}`;
}

/** Names are few and come again in every record: most of them are made once. */
const labels = new Map<string, string>();
const mostLabels = 1_000;

function labelOf(name: string): string {
  const known = labels.get(name);
  if (known !== undefined) return known;
  const label = `${canonicalText(name)}:`;
  if (labels.size < mostLabels) labels.set(name, label);
  return label;
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
