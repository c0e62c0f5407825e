import type { AccountSummary } from '@main/domain/ledger/projections';
import type { ProjectionReads } from '@main/ports/projections';

const atATime = 200;

/**
 * Does something for all customers' accounts of a branch, a few hundred at a time, until it is told to stop. One
 * that fails keeps no other from its turn; at the end it says how many failed, and how the first did.
 */
export async function forEachAccount(
  projections: Pick<ProjectionReads, 'customerAccounts'>,
  branch: string,
  signal: AbortSignal,
  work: (account: AccountSummary) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  let after: string | null = null;
  while (!signal.aborted) {
    const page: readonly AccountSummary[] = await projections.customerAccounts(branch, after, atATime);
    await Promise.all(page.map((each) => work(each).catch((error: unknown) => failures.push(error))));
    after = page.at(-1)?.book ?? null;
    if (page.length < atATime) break;
  }
  if (failures.length > 0) throw new Error(`${failures.length} accounts failed: ${String(failures[0])}`);
}
