/**
 * A book is a numbered sequence of lines; its head is its newest line. Ids are `<branch>/<kind>/<id>` and
 * begin with the branch they belong to (design §5), so that a branch can become a shard of its own.
 */
export type Book = string;

/** `account`, `gl` and `cash` are accounts: their lines carry money. The others carry a state. */
export const accountBookKinds = ['account', 'gl', 'cash'] as const;
export const bookKinds = [...accountBookKinds, 'hold', 'reversal', 'desk', 'user', 'setting', 'day'] as const;
export type BookKind = (typeof bookKinds)[number];

const book = (branch: string, kind: BookKind, id: string): Book => `${branch}/${kind}/${id}`;

/** A customer's account, by its number. */
export const accountBook = (branch: string, account: string): Book => book(branch, 'account', account);

/** An account of the general ledger, by its code in the chart. */
export const generalLedgerBook = (branch: string, code: string): Book => book(branch, 'gl', code);

/** One desk's part of an account that every desk posts to: desks never meet there (chart.ts). */
export const sharedBook = (branch: string, code: string, desk: string): Book =>
  book(branch, 'gl', `${code}.${desk}`);

/** The cash that a desk holds. */
export const cashBook = (branch: string, desk: string): Book => book(branch, 'cash', desk);

/** What is reserved by one hold, by the key of the record that placed it. */
export const holdBook = (branch: string, hold: string): Book => book(branch, 'hold', hold);

/** Number 1 of it takes an entry back, and there is no number 2. By the key of the entry. */
export const reversalBook = (branch: string, entry: string): Book => book(branch, 'reversal', entry);

/** What a desk wrote in a branch: a desk has one such book in each branch it writes in. */
export const deskBook = (branch: string, desk: string): Book => book(branch, 'desk', desk);

/** Role, status and duties of a user. */
export const userBook = (branch: string, userId: string): Book => book(branch, 'user', userId);

/** One setting of the bank or the branch, by its name. */
export const settingBook = (branch: string, name: string): Book => book(branch, 'setting', name);

/** The setting of a branch whose value is what its last verification found. */
export const verificationSetting = 'verification';

/** The setting of a branch whose value is what the branch is: its name, region, address, hours and status. */
export const branchSetting = 'branch';

/** The setting of a branch whose lines are the bulks that were begun and finished in it. */
export const bulkSetting = 'bulks';

/** The business day of a branch: one book, so that two days are never open at once. */
export const dayBook = (branch: string): Book => book(branch, 'day', 'business');

export type BookParts = { readonly branch: string; readonly kind: BookKind; readonly id: string };

const knownKinds: ReadonlyMap<string, BookKind> = new Map(bookKinds.map((kind) => [kind, kind]));

/** The parts of a book's id, or null where it is no book's. */
export function readBook(id: Book): BookParts | null {
  const first = id.indexOf('/');
  const second = id.indexOf('/', first + 1);
  if (first < 1 || second < 0) return null;
  const kind = knownKinds.get(id.slice(first + 1, second));
  return kind ? { branch: id.slice(0, first), kind, id: id.slice(second + 1) } : null;
}

const accountKinds: ReadonlySet<BookKind> = new Set(accountBookKinds);

/** Whether a book's lines carry money. */
export function isAccountBook(id: Book): boolean {
  const parts = readBook(id);
  return parts !== null && accountKinds.has(parts.kind);
}

/** Takes a book's id apart. A malformed one is a bug and throws. */
export function partsOf(id: Book): BookParts {
  const parts = readBook(id);
  if (!parts) throw new Error(`not a book: ${id}`);
  return parts;
}

/** What a book is called by: its id without the desk whose it is, or whose part of an account, and that desk. */
export function callingOf({ kind, id }: Pick<BookParts, 'kind' | 'id'>): {
  readonly id: string;
  readonly desk: string | null;
} {
  if (kind === 'desk' || kind === 'cash') return { id, desk: id };
  const [code = id, desk = null] = kind === 'gl' ? id.split('.') : [id];
  return { id: code, desk };
}
