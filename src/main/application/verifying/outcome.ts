import { type Book, settingBook, verificationSetting } from '@main/domain/ledger/books';
import type { Plain } from '@main/domain/ledger/intents';
import { isSettingLine, type Line } from '@main/domain/ledger/records';
import type { BranchVerification } from '@main/ports/verification';

export const verificationBook = (branch: string): Book => settingBook(branch, verificationSetting);

/** How many findings are remembered; the rest was shown to whoever asked for the verification. */
const mostRemembered = 200;

/** What is remembered of a verification. */
export type Outcome = Omit<BranchVerification, 'branch'>;

/** As it is written into the journal. */
export const plainOutcome = ({ branch: _branch, ...outcome }: BranchVerification): Plain => ({
  ...outcome,
  findings: outcome.findings.slice(0, mostRemembered).map((finding): Plain => ({ ...finding })),
  damaged: outcome.damaged === 'all' ? 'all' : [...outcome.damaged],
});

/** What the newest line of a verification's book says; null while the branch was never verified. */
export function outcomeIn(line: Line | null | undefined): Outcome | null {
  if (!line || !isSettingLine(line)) return null;
  return line.value as unknown as Outcome;
}
