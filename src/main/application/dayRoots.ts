import { type Book, deskBook } from '@main/domain/ledger/books';
import { type DayRoot, type DeskHead, dayRootKey, dayRootOf, readDayRoot } from '@main/domain/ledger/dayRoot';
import {
  type DeskLine,
  isDeskLine,
  type JournalRecord,
  type Line,
  lineIn,
} from '@main/domain/ledger/records';
import type { DeskStore } from '@main/ports/desks';
import { addDays, type BusinessDate } from '@shared/businessDate';
import { type Result, refuse, succeed } from '@shared/result';
import type { BusinessDay } from './businessDay';
import type { Posting } from './posting';

export type DayRootDependencies = {
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly desks: Pick<DeskStore, 'list'>;
  readonly today: BusinessDay;
};

/**
 * Records the root of a branch's last day that is over, where nobody has yet.
 * @returns the root as it stands in the journal; NOT_FOUND where no desk had written by the end of that day
 */
export type RecordDayRoot = (branch: string, postedBy: string | null) => Promise<Result<DayRoot>>;

const asDeskLine = (line: Line | null | undefined): DeskLine | null =>
  line && isDeskLine(line) ? line : null;

const rootIn = ({ intent }: JournalRecord): DayRoot | null =>
  intent.kind === 'event' ? readDayRoot(intent.after) : null;

export function createDayRoots({ posting, desks, today }: DayRootDependencies): RecordDayRoot {
  const { books } = posting;

  const lineAt = async (book: Book, no: number): Promise<DeskLine | null> => {
    const [record] = await books.page(book, no + 1, 1);
    return asDeskLine(record && lineIn(record, book));
  };

  /** The last line of a desk's book up to a date: dates only grow in it, so it is found by halves. */
  const headUpTo = async (book: Book, date: BusinessDate): Promise<DeskHead | null> => {
    let last = asDeskLine(await books.head(book));
    let [below, above] = [0, last?.no ?? 0];
    if (last && last.businessDate > date) {
      last = null;
      while (above - below > 1) {
        const middle = Math.floor((below + above) / 2);
        const line = await lineAt(book, middle);
        if (line && line.businessDate <= date) [last, below] = [line, middle];
        else above = middle;
      }
    }
    return last && { book, no: last.no, chain: last.chain };
  };

  const headsUpTo = async (branch: string, date: BusinessDate): Promise<readonly DeskHead[]> => {
    const all = (await desks.list(null)).map(({ deskId }) => deskBook(branch, deskId));
    const heads = await Promise.all(all.map((book) => headUpTo(book, date)));
    return heads.filter((head) => head !== null);
  };

  /** Whoever was faster has recorded it: theirs is the root. */
  const recorded = async (branch: string, key: string): Promise<Result<DayRoot> | null> => {
    const record = await books.find(branch, key);
    const root = record && rootIn(record);
    return root && succeed(root);
  };

  return async (branch, postedBy) => {
    const date = addDays(today(branch), -1);
    const key = dayRootKey(branch, date);
    const known = await recorded(branch, key);
    if (known) return known;
    const heads = await headsUpTo(branch, date);
    if (heads.length === 0) return refuse('NOT_FOUND');
    const root = dayRootOf(date, heads);
    const posted = await posting.post({
      kind: 'event',
      event: 'day-root-recorded',
      key,
      branch,
      postedBy,
      session: null,
      after: root,
    });
    if (posted.ok) return succeed(root);
    return posted.code === 'IDEMPOTENCY_CONFLICT' ? ((await recorded(branch, key)) ?? posted) : posted;
  };
}
