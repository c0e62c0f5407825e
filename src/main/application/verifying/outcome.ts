import { type Book, settingBook, verificationSetting } from '@main/domain/ledger/books';
import type { Plain } from '@main/domain/ledger/intents';
import { isSettingLine, type Line } from '@main/domain/ledger/records';
import type { BranchVerification } from '@main/ports/verification';
import { bookProblems } from '@shared/bookProblems';
import { z } from 'zod';

export const verificationBook = (branch: string): Book => settingBook(branch, verificationSetting);

/** How many findings are remembered; the rest was shown to whoever asked for the verification. */
const mostRemembered = 200;

/** What is remembered of a verification. */
export type Outcome = Omit<BranchVerification, 'branch'>;

const finding = z.object({
  problem: z.enum(bookProblems),
  book: z.string(),
  no: z.int(),
  record: z.string(),
  reference: z.string(),
});

const outcome: z.ZodType<Outcome> = z.object({
  records: z.int(),
  books: z.int(),
  signatures: z.int(),
  roots: z.int(),
  findings: z.array(finding),
  found: z.int(),
  damaged: z.union([z.literal('all'), z.array(z.string())]),
});

/** As it is written into the journal. */
export const plainOutcome = ({
  branch: _branch,
  findings,
  damaged,
  ...counts
}: BranchVerification): Plain => ({
  ...counts,
  findings: findings.slice(0, mostRemembered).map((each): Plain => ({ ...each })),
  damaged: damaged === 'all' ? 'all' : [...damaged],
});

/**
 * What the newest line of a verification's book says; null while the branch was never verified. One that says anything
 * else throws: nobody may post on it as if nothing were damaged.
 */
export function outcomeIn(line: Line | null | undefined): Outcome | null {
  if (!line || !isSettingLine(line)) return null;
  return outcome.parse(line.value);
}
