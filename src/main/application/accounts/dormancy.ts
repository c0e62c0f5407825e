import { derivedKey } from '@main/domain/ledger/chain';
import type { AccountSummary } from '@main/domain/ledger/projections';
import { addDays } from '@shared/businessDate';
import type { ErrorCode } from '@shared/errors';
import { conditionsIn, type WalkDependencies } from './interest';
import { forEachAccount } from './walk';

/** Answers with which today's turn is over: the account was used or closed meanwhile, or is not to be touched. */
const settled = new Set<ErrorCode>(['ACCOUNT_ACTIVE', 'ACCOUNT_CLOSED', 'ACCOUNT_DAMAGED']);

/**
 * Makes accounts dormant that their customers have not used for as long as their product allows. It is decided on the
 * account's own book: one that is used at the same moment stays active.
 */
export const createMakeDormant =
  ({ projections, posting, today }: WalkDependencies) =>
  async (branch: string, signal: AbortSignal): Promise<void> => {
    const conditions = await conditionsIn(posting.books, branch);
    const date = today(branch);

    const isUnused = ({ status, product, activeOn }: AccountSummary): boolean => {
      const days = product === null ? 0n : conditions[product].dormantAfterDays;
      return status === 'open' && days > 0n && addDays(activeOn, Number(days)) < date;
    };

    const makeDormant = async ({ book, account, upTo }: AccountSummary): Promise<void> => {
      // Figures that are behind say nothing of the last use.
      if ((await posting.books.head(book))?.no !== upTo) return;
      const key = derivedKey('account-dormant', `${account}\n${upTo}`);
      const common = { key, branch, postedBy: null, session: null };
      const made = await posting.post({ ...common, kind: 'account-dormant', account, seen: upTo });
      if (!made.ok && !settled.has(made.code)) {
        throw new Error(`account ${account} did not become dormant: ${made.code}`);
      }
    };

    await forEachAccount(projections, branch, signal, async (summary) => {
      if (isUnused(summary)) await makeDormant(summary);
    });
  };
