import { accountBook, type Book, bulkSetting, settingBook } from '../ledger/books';
import { derivedKey, interestKey } from '../ledger/chain';
import type { Intent, Plain } from '../ledger/intents';
import type { JournalRecord } from '../ledger/records';

/**
 * A bulk is many entries from one file, decided upon by one person. Two events stand for it in its branch's register,
 * one when it is begun and one when every line had its answer. Each line's key follows from the bulk's, so that whoever
 * goes on with it posts each line once.
 */

/** Who pays: a customer's account (salaries), or the bank, once for each account and period (interest). */
export type Pays =
  | { readonly by: 'account'; readonly account: string }
  | { readonly by: 'interest'; readonly period: string };

export type Bulk = {
  /** The key of the form in which it was begun, and of the event that says so. */
  readonly key: string;
  readonly branch: string;
  readonly pays: Pays;
  /** What the file was called. */
  readonly file: string;
  /** SHA-256 of the file, hexadecimal. */
  readonly digest: string;
  readonly lines: number;
  /** Paise. */
  readonly total: bigint;
  /** Who decided upon it: all its entries are posted in this name, whoever goes on with it. */
  readonly postedBy: string | null;
};

/** What became of its lines. */
export type BulkOutcome = { readonly posted: number; readonly refused: number; readonly amount: bigint };

/** One line of a bulk's file that can be posted. */
export type BulkLine = {
  /** Its number in the file. */
  readonly no: number;
  readonly account: string;
  /** Paise, positive. */
  readonly amount: bigint;
  readonly narration: string;
};

/** All bulks of a branch, in the order in which they were begun and finished. */
export const registerBook = (branch: string): Book => settingBook(branch, bulkSetting);

/** The key under which the end of a bulk stands, once it has one. */
export const bulkEndKey = ({ key }: Pick<Bulk, 'key'>): string => derivedKey('bulk-finished', key);

const keyOf = ({ key, pays }: Bulk, { no, account }: BulkLine): string =>
  pays.by === 'interest' ? interestKey(account, pays.period) : derivedKey('bulk-line', `${key}\n${no}`);

/**
 * What a line asks for: the same each time, whoever asks.
 * @param branch of the line's account
 */
export function lineIntent(bulk: Bulk, line: BulkLine, branch: string): Intent {
  const { pays, postedBy } = bulk;
  const { account, amount, narration } = line;
  const common = { key: keyOf(bulk, line), bulk: bulk.key, postedBy, session: null, amount, narration };
  if (pays.by === 'interest') return { ...common, kind: 'interest', branch, account, period: pays.period };
  const from = pays.account;
  return branch === bulk.branch
    ? { ...common, kind: 'transfer', branch, from, to: account }
    : { ...common, kind: 'transfer-out', branch: bulk.branch, account: from, to: { branch, account } };
}

/** The account that pays, of a bulk that one pays. */
export const payerBook = ({ branch, pays }: Pick<Bulk, 'branch' | 'pays'>): Book | null =>
  pays.by === 'account' ? accountBook(branch, pays.account) : null;

/** @param before the newest value of the register in which no other bulk of the file was found; null where it is empty */
export function startedIntent(bulk: Bulk, session: string | null, before: Plain): Intent {
  const { key, branch, pays, file, digest, lines, total, postedBy } = bulk;
  const account = pays.by === 'account' ? { account: pays.account } : {};
  const after: Plain = { bulk: key, pays, file, digest, lines, total };
  return {
    kind: 'event',
    event: 'bulk-started',
    key,
    branch,
    postedBy,
    session,
    about: { setting: bulkSetting, ...account },
    before,
    after,
  };
}

export const finishedIntent = (bulk: Bulk, outcome: BulkOutcome): Intent => ({
  kind: 'event',
  event: 'bulk-finished',
  key: bulkEndKey(bulk),
  branch: bulk.branch,
  postedBy: bulk.postedBy,
  session: null,
  about: { setting: bulkSetting },
  after: { bulk: bulk.key, ...outcome },
});

/** The bulk that a record of the register begins; null of any other. */
export function bulkIn({ branch, intent, postedBy }: JournalRecord): Bulk | null {
  if (intent.kind !== 'event' || intent.event !== 'bulk-started') return null;
  const after = intent.after as Omit<Bulk, 'key' | 'branch' | 'postedBy' | 'total'> & { total: bigint };
  const { pays, file, digest, lines, total } = after;
  return {
    key: intent.key,
    branch,
    pays,
    file,
    digest,
    lines: Number(lines),
    total: BigInt(total),
    postedBy,
  };
}

/** Which bulk a record of the register finishes, and what became of its lines; null of any other. */
export function finishIn({
  intent,
}: JournalRecord): { readonly bulk: string; readonly outcome: BulkOutcome } | null {
  if (intent.kind !== 'event' || intent.event !== 'bulk-finished') return null;
  const { bulk, posted, refused, amount } = intent.after as BulkOutcome & { readonly bulk: string };
  return {
    bulk,
    outcome: { posted: Number(posted), refused: Number(refused), amount: BigInt(amount) },
  };
}
