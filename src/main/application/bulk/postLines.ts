import { type Bulk, type BulkLine, type BulkOutcome, lineIntent } from '@main/domain/bulk/bulk';
import type { LineProblem } from '@main/domain/bulk/line';
import { fingerprintOf } from '@main/domain/ledger/chain';
import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { JournalRecord } from '@main/domain/ledger/records';
import type { AccountStore } from '@main/ports/accounts';
import type { BulkFiles } from '@main/ports/bulkFiles';
import type { BulkProblem } from '@shared/bulkProblems';
import type { ErrorCode } from '@shared/errors';
import { type Refusal, type Result, refuse, succeed } from '@shared/result';
import type { Posting } from '../posting';
import type { JobControl } from '../useCase';
import { inOrder } from './inOrder';
import { type LineSlice, readLines, type UnfitFile } from './lines';

export type PostLinesDependencies = {
  readonly posting: Pick<Posting, 'postRemembered' | 'books'>;
  readonly accounts: Pick<AccountStore, 'byIds'>;
  readonly files: Pick<BulkFiles, 'rows' | 'list'>;
  /** Resolves when the figures on screens have caught up: no more is posted ahead of them than fits into memory. */
  readonly figuresCaughtUp: () => Promise<void>;
};

/** Refusals of a single line. After any other nothing more can be posted now, and the rest waits to be gone on with. */
const refusals: Partial<Readonly<Record<ErrorCode, BulkProblem>>> = {
  ACCOUNT_CLOSED: 'accountClosed',
  ACCOUNT_FROZEN: 'accountFrozen',
  ACCOUNT_DORMANT: 'payerStopped',
  ACCOUNT_DAMAGED: 'accountDamaged',
  AMOUNT_TOO_LARGE: 'amountTooLarge',
  INSUFFICIENT_FUNDS: 'fundsShort',
  NOT_FOUND: 'accountUnknown',
  INVALID_INPUT: 'refused',
};

/** What became of one line. */
type Answered = { readonly line: BulkLine; readonly problem: BulkProblem | null };

/** A line and what it asks for; null where its account is not there any more. */
type Prepared = { readonly line: BulkLine; readonly intent: Intent | null };

const linesBetweenRests = 10_000;

/** So many that a whole batch waits, and is decided, while the desk inserts the one before it. */
const slicesAtOnce = 8;

/** Why a line is refused whose key is another's: for interest that is any other payment of the same period. */
const takenBy = ({ pays }: Bulk): BulkProblem => (pays.by === 'interest' ? 'interestPaid' : 'refused');

/** The answer that a record under a line's key is: another's, where it asked for something else. */
function answerIn(record: JournalRecord, intent: Intent, bulk: Bulk): BulkProblem | null {
  if (record.fingerprint !== fingerprintOf(intent)) return takenBy(bulk);
  return record.refusal && (problemOf(record.refusal) ?? 'refused');
}

/** Why a line was refused; null where that is none of a single line. A freeze of debits alone is the payer's. */
const problemOf = ({ code, details }: Pick<Refusal, 'code' | 'details'>): BulkProblem | null =>
  code === 'ACCOUNT_FROZEN' && details?.freeze === 'debit' ? 'payerStopped' : (refusals[code] ?? null);

/**
 * Posts the lines of a bulk's file, from the first, each under the key that follows from the bulk's. Those that an
 * earlier run had answered are found in the journal and not sent again; so it may be killed anywhere and run again, and
 * what it comes to is what all runs came to together. A refused line is listed and stops no other.
 * @param begun whether an earlier run may have posted some
 */
export async function postLines(
  dependencies: PostLinesDependencies,
  bulk: Bulk,
  begun: boolean,
  { signal, progress }: JobControl,
): Promise<Result<BulkOutcome>> {
  const { posting, accounts, files } = dependencies;

  const prepare = async (lines: readonly BulkLine[]): Promise<readonly Prepared[]> => {
    const found = await accounts.byIds([...new Set(lines.map(({ account }) => account))]);
    const branches = new Map(found.map(({ accountId, branch }) => [accountId, branch]));
    return lines.map((line) => {
      const branch = branches.get(line.account);
      return { line, intent: branch === undefined ? null : lineIntent(bulk, line, branch) };
    });
  };

  const answered = async (prepared: readonly Prepared[]): Promise<ReadonlyMap<string, JournalRecord>> => {
    // Interest may have been posted by anybody: its key is the account's and the period's.
    if (!begun && bulk.pays.by === 'account') return new Map();
    return posting.books.findAll(
      prepared.flatMap(({ intent }) => (intent ? [recordId(intent.branch, intent.key)] : [])),
    );
  };

  const post = async (
    { line, intent }: Prepared,
    stored: ReadonlyMap<string, JournalRecord>,
  ): Promise<Result<Answered>> => {
    if (intent === null) return succeed({ line, problem: 'accountUnknown' });
    const record = stored.get(recordId(intent.branch, intent.key));
    if (record) return succeed({ line, problem: answerIn(record, intent, bulk) });
    const result = await posting.postRemembered(intent);
    if (result.ok) return succeed({ line, problem: null });
    const problem = result.code === 'IDEMPOTENCY_CONFLICT' ? takenBy(bulk) : problemOf(result);
    return problem ? succeed({ line, problem }) : result;
  };

  /** The answers to some lines, or why no more can be posted now. */
  const send = async (slice: LineSlice | UnfitFile): Promise<Result<readonly Answered[]>> => {
    if ('unfit' in slice || slice.problems.length > 0) return refuse('BULK_FILE_CHANGED');
    if (signal.aborted) return refuse('CANCELLED');
    const prepared = await prepare(slice.lines);
    const stored = await answered(prepared);
    const results = await Promise.all(prepared.map((each) => post(each, stored)));
    const stopped = results.find((result) => !result.ok);
    if (stopped && !stopped.ok) return stopped;
    return succeed(results.flatMap((result) => (result.ok ? [result.value] : [])));
  };

  const list = await files.list(bulk.key);
  let outcome: BulkOutcome = { posted: 0, refused: 0, amount: 0n };
  let rested = 0;
  try {
    for await (const answers of inOrder(readLines(files.rows(bulk.key)), slicesAtOnce, send)) {
      if (!answers.ok) return answers;
      await list.add(
        answers.value.flatMap(({ line, problem }) => (problem ? [refusedLine(line, problem)] : [])),
      );
      outcome = answers.value.reduce(withAnswer, outcome);
      const done = outcome.posted + outcome.refused;
      progress(done / bulk.lines, 'posting');
      if (done - rested < linesBetweenRests) continue;
      rested = done;
      await dependencies.figuresCaughtUp();
    }
  } finally {
    await list.close();
  }
  return succeed(outcome);
}

const refusedLine = ({ no, account }: BulkLine, problem: BulkProblem): LineProblem => ({
  no,
  column: 'line',
  problem,
  text: account,
});

const withAnswer = (outcome: BulkOutcome, { line, problem }: Answered): BulkOutcome =>
  problem
    ? { ...outcome, refused: outcome.refused + 1 }
    : { ...outcome, posted: outcome.posted + 1, amount: outcome.amount + line.amount };
