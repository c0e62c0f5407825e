import type { AccountSummary } from '@main/domain/ledger/projections';
import type { ProjectionReads } from '@main/ports/projections';

const atATime = 200;

/** All customers' accounts of a branch, a few hundred at a time, in the order of their numbers. */
export async function* customerAccounts(
  projections: Pick<ProjectionReads, 'customerAccounts'>,
  branch: string,
): AsyncIterable<readonly AccountSummary[]> {
  let after: string | null = null;
  for (;;) {
    const page: readonly AccountSummary[] = await projections.customerAccounts(branch, after, atATime);
    if (page.length > 0) yield page;
    after = page.at(-1)?.book ?? null;
    if (page.length < atATime) return;
  }
}
