import { reversalBook } from '@main/domain/ledger/books';
import { transferBackKey, transferInKey } from '@main/domain/ledger/chain';
import { recordId } from '@main/domain/ledger/intents';
import { sourceOf } from '@main/domain/ledger/links';
import { isReversalLine, type JournalRecord } from '@main/domain/ledger/records';
import type { CallOutput } from '@shared/contract';
import type { Books } from '../posting';

type Tie = CallOutput<'entries.record'>['ties'][number];

type Reads = Pick<Books, 'findAll' | 'head'>;

const find = async (books: Reads, id: string | null): Promise<JournalRecord | null> =>
  id === null ? null : ((await books.findAll([id])).get(id) ?? null);

const tied = (tie: Tie['tie'], record: JournalRecord | null): readonly Tie[] => {
  if (!record) return [];
  const { branch, intent, reference, bookingTime } = record;
  return [{ tie, branch, key: intent.key, reference, at: bookingTime.toISOString() }];
};

/** What became of money that was sent to another branch: it arrived there, or came back. */
async function endOf(books: Reads, { id, branch, intent }: JournalRecord): Promise<readonly Tie[]> {
  if (intent.kind !== 'transfer-out') return [];
  const arrived = await find(books, recordId(intent.to.branch, transferInKey(id)));
  if (arrived?.outcome !== 'refused') return tied('wentTo', arrived);
  return tied('cameBack', await find(books, recordId(branch, transferBackKey(arrived.id))));
}

/** What sent money here. What came back follows from a refusal: before that is what had sent it away. */
async function beginningOf(books: Reads, record: JournalRecord): Promise<readonly Tie[]> {
  const { kind } = record.intent;
  if (kind !== 'transfer-in' && kind !== 'transfer-back') return [];
  const source = await find(books, sourceOf(record));
  if (kind === 'transfer-in') return tied('cameFrom', source);
  return tied('cameFrom', source && (await find(books, sourceOf(source))));
}

async function reversalOf(books: Reads, { branch, intent }: JournalRecord): Promise<readonly Tie[]> {
  const taken = await books.head(reversalBook(branch, intent.key));
  return taken && isReversalLine(taken) ? tied('reversedBy', await find(books, taken.reversal)) : [];
}

/** The entries that an entry is tied to: what takes it back, and the other end of a transfer between branches. */
export async function tiesOf(books: Reads, record: JournalRecord): Promise<Tie[]> {
  const ties = await Promise.all([
    find(books, record.reverses).then((entry) => tied('reverses', entry)),
    reversalOf(books, record),
    beginningOf(books, record),
    endOf(books, record),
  ]);
  return ties.flat();
}
