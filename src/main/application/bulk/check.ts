import type { BulkLine, Pays } from '@main/domain/bulk/bulk';
import type { LineProblem } from '@main/domain/bulk/line';
import { accountBook } from '@main/domain/ledger/books';
import { interestKey } from '@main/domain/ledger/chain';
import { recordId } from '@main/domain/ledger/intents';
import type { AccountSummary } from '@main/domain/ledger/projections';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { BulkFiles } from '@main/ports/bulkFiles';
import type { ProjectionReads } from '@main/ports/projections';
import { type BulkColumn, type BulkProblem, isWarning } from '@shared/bulkProblems';
import { largestAmount } from '@shared/money';
import { type Result, refuse, succeed } from '@shared/result';
import type { Books } from '../posting';
import type { JobControl } from '../useCase';
import { createFirstLines } from './firstLines';
import { readLines } from './lines';

export type CheckDependencies = {
  readonly files: Pick<BulkFiles, 'rows' | 'list'>;
  readonly accounts: Pick<AccountStore, 'byIds'>;
  readonly projections: Pick<ProjectionReads, 'summaries'>;
  readonly books: Pick<Books, 'findAll'>;
};

/** What is to be checked: the file kept under `key`. */
export type Asked = {
  readonly key: string;
  readonly pays: Pays;
  /** The only branch whose accounts the bank may pay in it; null where it may pay any. */
  readonly within: string | null;
  /** About how many lines there are. */
  readonly expected: number;
};

export type Counts = {
  readonly lines: number;
  /** Lines that cannot be posted. */
  readonly bad: number;
  /** Lines of which something is said all the same. */
  readonly warned: number;
  /** Paise, of the good lines. */
  readonly total: bigint;
};

/** What is known of the accounts in some lines. */
type Known = {
  readonly accounts: ReadonlyMap<string, AccountRecord>;
  readonly summaries: ReadonlyMap<string, AccountSummary>;
  /** `_id` of interest that was paid. */
  readonly paid: ReadonlySet<string>;
};

const interestId = (branch: string, account: string, period: string): string =>
  recordId(branch, interestKey(account, period));

async function lookUp(
  { accounts, projections, books }: CheckDependencies,
  { pays }: Asked,
  lines: readonly BulkLine[],
): Promise<Known> {
  const numbers = [...new Set(lines.map(({ account }) => account))];
  const found = await accounts.byIds(numbers);
  const bookOf = ({ branch, accountId }: AccountRecord) => accountBook(branch, accountId);
  const [summaries, paid] = await Promise.all([
    projections.summaries(found.map(bookOf)),
    pays.by === 'interest'
      ? books.findAll(found.map(({ branch, accountId }) => interestId(branch, accountId, pays.period)))
      : new Map<string, unknown>(),
  ]);
  return {
    accounts: new Map(found.map((account) => [account.accountId, account])),
    summaries: new Map([...summaries.values()].map((summary) => [summary.account, summary])),
    paid: new Set(paid.keys()),
  };
}

/** What the books have against a credit of this account, as far as they are known now; posting asks them again. */
function objectionTo(
  { account }: BulkLine,
  { pays, within }: Asked,
  { accounts, summaries, paid }: Known,
): BulkProblem | null {
  const found = accounts.get(account);
  if (!found) return 'accountUnknown';
  if (pays.by === 'account' && pays.account === account) return 'accountPays';
  const summary = summaries.get(account);
  if (summary?.status === 'closed') return 'accountClosed';
  if (pays.by === 'interest') {
    if (within !== null && found.branch !== within) return 'accountElsewhere';
    return paid.has(interestId(found.branch, account, pays.period)) ? 'interestPaid' : null;
  }
  return summary?.freeze === 'credit' || summary?.freeze === 'both' ? 'accountFrozen' : null;
}

const of = (
  { no, account }: BulkLine,
  problem: BulkProblem,
  column: BulkColumn = 'account',
): LineProblem => ({
  no,
  column,
  problem,
  text: account,
});

/**
 * Reads a bulk's file from its beginning to its end and lists every line that cannot be posted, with why. A few hundred
 * lines are in hand at a time, and nothing is posted.
 */
export async function checkFile(
  dependencies: CheckDependencies,
  asked: Asked,
  { signal, progress }: JobControl,
): Promise<Result<Counts>> {
  const { files } = dependencies;
  const firstLines = createFirstLines();
  const again: BulkProblem = asked.pays.by === 'interest' ? 'interestTwice' : 'accountAgain';

  /** In the order of the file. */
  const problemsIn = async (lines: readonly BulkLine[]): Promise<readonly LineProblem[]> => {
    const known = await lookUp(dependencies, asked, lines);
    return lines.flatMap((line) => {
      const objection = objectionTo(line, asked, known);
      const before = firstLines.before(line.account, line.no);
      return [
        ...(objection ? [of(line, objection)] : []),
        ...(before === null ? [] : [{ ...of(line, again), text: `${line.account} (${before})` }]),
      ];
    });
  };

  let counts: Counts = { lines: 0, bad: 0, warned: 0, total: 0n };
  const list = await files.list(asked.key);
  try {
    for await (const slice of readLines(files.rows(asked.key))) {
      if (signal.aborted) return refuse('CANCELLED');
      if ('unfit' in slice) return refuse(slice.unfit);
      const found = await problemsIn(slice.lines);
      const problems = [...slice.problems, ...found].toSorted((left, right) => left.no - right.no);
      await list.add(problems);
      const bad = new Set(problems.filter(({ problem }) => !isWarning(problem)).map(({ no }) => no));
      const warned = new Set(problems.map(({ no }) => no));
      counts = {
        lines: counts.lines + slice.count,
        bad: counts.bad + bad.size,
        warned: counts.warned + warned.size - bad.size,
        total: slice.lines.reduce((sum, { no, amount }) => (bad.has(no) ? sum : sum + amount), counts.total),
      };
      if (counts.total > largestAmount) return refuse('AMOUNT_TOO_LARGE');
      progress(counts.lines / Math.max(asked.expected, 1), 'checking');
    }
  } finally {
    await list.close();
  }
  return succeed(counts);
}
