import { randomInt } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/** What this run chooses by: the soak's, or another each time. */
export const runSeed = Number(process.env.BRANCHBOOK_SEED ?? randomInt(2 ** 31));

/**
 * Says how often a claim was really tried, and what came of it. The soak puts it into its report.
 * @param times counted where it was done, not what was asked for
 */
export function tried(claim: string, times: number, found: string): void {
  console.log(`${claim} ×${times}: ${found} (seed ${runSeed})`);
  const file = process.env.BRANCHBOOK_TRIED;
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ claim, times, found })}\n`);
}
