import { type Book, partsOf } from '@main/domain/ledger/books';
import { deskLineOf, type JournalRecord, lineIn } from '@main/domain/ledger/records';
import type { Clock } from '@main/ports/clock';
import type { Journal } from '@main/ports/journal';
import type { ProjectionStore } from '@main/ports/projections';
import { accountWorkOf, foldAccounts } from './accounts';
import { projectSignIns } from './signIns';

export type { RebuiltAccount } from './rebuild';
export { rebuildAccount, rebuildSignIns, refoldAccount } from './rebuild';

export type ProjectorDependencies = {
  readonly journal: Journal;
  readonly store: ProjectionStore;
  /** Lists of an account's things: the news of its summary tells windows to read them again, so they are there before. */
  readonly foldFirst?: (records: readonly JournalRecord[]) => Promise<void>;
  /** Lists that no news sends anybody to: they are written while the accounts are. */
  readonly foldBeside?: (records: readonly JournalRecord[]) => Promise<void>;
  /** What else follows from records: projections kept elsewhere, and what must be posted next. Twice must be as once. */
  readonly alsoFold?: (records: readonly JournalRecord[]) => Promise<void>;
  readonly clock: Pick<Clock, 'pause'>;
  readonly report: (message: string, details: Readonly<Record<string, string>>) => void;
};

/** Keeps the projections up to what the desks' books say. */
export type Projector = {
  /** Takes in what this desk has just posted, in the order of its book; it is folded a moment later. */
  readonly take: (records: readonly JournalRecord[]) => void;
  /** Folds what a desk's book holds beyond its cursor: what a desk left that died, or that was posted elsewhere. */
  readonly foldTail: (deskBook: Book) => Promise<void>;
  /** Folds what was taken in without waiting for more. Resolves when it is done. */
  readonly settled: () => Promise<void>;
};

type State = {
  readonly dependencies: ProjectorDependencies;
  readonly waiting: JournalRecord[];
  /** By desk book: everything up to this number is in the projections for good. */
  readonly foldedTo: Map<Book, number>;
  folding: Promise<void> | null;
  /** Ends the waiting for more records. */
  hurry: () => void;
};

/** So many, because an account that was posted to often is written once for all of them. */
const recordsPerFold = 5_000;

/**
 * How long records are gathered before they are folded: while postings follow one another, one fold serves many
 * and the disk is theirs. Screens take what is not folded yet from the journal.
 */
const gatherMs = 40;

/** So many at once are a part of more: while more arrive in each such moment, it is waited for them, up to a second. */
const many = 500;
const gatherManyMs = 250;
const mostMoments = 4;

export function createProjector(dependencies: ProjectorDependencies): Projector {
  const state: State = { dependencies, waiting: [], foldedTo: new Map(), folding: null, hurry: () => {} };
  return {
    take: (records) => {
      state.waiting.push(...records);
      state.folding ??= foldWaiting(state);
    },
    foldTail: (deskBook) => foldTail(state, deskBook),
    settled: async () => {
      while (state.folding) {
        state.hurry();
        await state.folding;
      }
    },
  };
}

async function foldWaiting(state: State): Promise<void> {
  while (state.waiting.length > 0) {
    await gather(state);
    const records = state.waiting.splice(0, recordsPerFold);
    try {
      for (const [book, own] of byDeskBook(records)) await foldOwn(state, book, own);
    } catch (error) {
      // Nothing is lost: the cursor stays, and the next tail that is folded begins there.
      state.dependencies.report('projections could not be folded', { error: String(error) });
    }
  }
  state.folding = null;
}

/** For a moment; where many come, until no more do, there are enough of them, or somebody is in a hurry. */
async function gather(state: State): Promise<void> {
  let isHurried = false;
  const hurried = new Promise<void>((resolve) => {
    state.hurry = () => {
      isHurried = true;
      resolve();
    };
  });
  const pause = (ms: number) => Promise.race([hurried, state.dependencies.clock.pause(ms)]);
  if (state.waiting.length < many) await pause(gatherMs);
  let before = many - 1;
  for (let moment = 0; moment < mostMoments && !isHurried; moment += 1) {
    const { length } = state.waiting;
    if (length <= before || length >= recordsPerFold) return;
    before = length;
    await pause(gatherManyMs);
  }
}

function byDeskBook(records: readonly JournalRecord[]): ReadonlyMap<Book, readonly JournalRecord[]> {
  const groups = new Map<Book, JournalRecord[]>();
  for (const record of records) {
    const { book } = deskLineOf(record);
    groups.set(book, [...(groups.get(book) ?? []), record]);
  }
  return groups;
}

/** Folds records at hand where they join what is folded; where they do not, the book's whole tail. */
async function foldOwn(state: State, book: Book, records: readonly JournalRecord[]): Promise<void> {
  const [first] = records;
  const joins = first && lineIn(first, book)?.no === (state.foldedTo.get(book) ?? -1) + 1;
  if (joins) await foldNext(state, book, records);
  else await foldTail(state, book);
}

/** Folds the next records of a desk's book, without a gap since its cursor, and moves the cursor. */
async function foldNext(state: State, book: Book, records: readonly JournalRecord[]): Promise<void> {
  const { store, journal, foldFirst, foldBeside, alsoFold } = state.dependencies;
  const from = lineIn(records[0] ?? missing(book), book)?.no ?? 0;
  const to = from + records.length - 1;
  await foldFirst?.(records);
  await Promise.all([foldAccounts({ journal, store }, accountWorkOf(records)), foldBeside?.(records)]);
  await projectSignIns(store, records);
  await alsoFold?.(records);
  const moved = await store.putCursor(book, { next: to, seen: from === 1 ? null : from - 1 });
  // Where the cursor stands elsewhere, the next fold begins from it.
  if (moved) state.foldedTo.set(book, to);
  else state.foldedTo.delete(book);
}

const missing = (book: Book): never => {
  throw new Error(`nothing to fold of ${book}`);
};

async function foldTail(state: State, book: Book): Promise<void> {
  const { store, journal } = state.dependencies;
  for (;;) {
    const from = ((await store.cursors([book])).get(book) ?? 0) + 1;
    const read = await journal.range(book, from, from + recordsPerFold - 1);
    const gap = read.findIndex((record, index) => lineIn(record, book)?.no !== from + index);
    const next = gap === -1 ? read : read.slice(0, gap);
    if (next.length === 0) {
      state.foldedTo.set(book, from - 1);
      return;
    }
    await foldNext(state, book, next);
  }
}

/** The numbers that books are thought to have reached, for reading their heads (`PostingDependencies.hints`). */
export const hintsFrom =
  (store: ProjectionStore) =>
  async (books: readonly Book[]): Promise<ReadonlyMap<Book, number>> => {
    const desks = books.filter((book) => partsOf(book).kind === 'desk');
    const others = books.filter((book) => partsOf(book).kind !== 'desk');
    const [cursors, summaries] = await Promise.all([
      desks.length > 0 ? store.cursors(desks) : new Map<Book, number>(),
      others.length > 0 ? store.summaries(others) : new Map<Book, { upTo: number }>(),
    ]);
    return new Map([...cursors, ...[...summaries].map(([book, { upTo }]) => [book, upTo] as const)]);
  };
