import type { Actor } from '@main/domain/access/actor';
import { verificationSetting } from '@main/domain/ledger/books';
import type { BankStore, BranchRecord } from '@main/ports/bank';
import type { Ids } from '@main/ports/ids';
import type { BookVerifier, BranchVerification } from '@main/ports/verification';
import type { CallOutput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';
import type { RecordDayRoot } from '../dayRoots';
import type { Posting } from '../posting';
import type { OpenUseCases } from '../useCase';
import { outcomeIn, plainOutcome, verificationBook } from './outcome';
import { createRows, type RowDependencies, type VerificationRow } from './rows';

export type BookCheckDependencies = RowDependencies & {
  readonly verify: BookVerifier;
  readonly recordDayRoot: RecordDayRoot;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  /** What was found counts on this desk at once. */
  readonly readDamaged: (branches: readonly string[]) => Promise<void>;
  readonly bank: Pick<BankStore, 'branches'>;
  readonly ids: Pick<Ids, 'key'>;
};

/** "Verify books" as people ask for it, and what becomes of its outcome. */
export function createBookChecks(
  dependencies: BookCheckDependencies,
): Pick<OpenUseCases, 'books.verify' | 'books.lastVerification' | 'books.recordDayRoot'> {
  const { verify, recordDayRoot, posting, readDamaged, bank, ids } = dependencies;

  const branchesOf = async ({ holder, scope }: Actor): Promise<readonly BranchRecord[]> =>
    (await bank.branches()).filter(({ branch }) => scope === 'bank' || branch === holder.branch);

  const rowOf = createRows(dependencies);

  /** The outcome is an event of the branch that was verified: every desk learns of it, also one that starts later. */
  const remember = (actor: Actor, verification: BranchVerification) =>
    posting.post({
      kind: 'event',
      event: 'books-verified',
      key: ids.key(),
      branch: verification.branch,
      postedBy: actor.holder.userId,
      session: actor.sessionId,
      about: { setting: verificationSetting },
      after: plainOutcome(verification),
    });

  return {
    'books.verify': async (actor, _input, { signal, progress }) => {
      const branches = await branchesOf(actor);
      const byBranch = new Map(branches.map((each) => [each.branch, each]));
      const asked = actor.scope === 'bank' ? 'all' : [...byBranch.keys()];
      const verified = await verify(asked, { signal, progress });
      if (!verified.ok) return verified;
      if (signal.aborted) return refuse('CANCELLED');
      const rows: VerificationRow[] = [];
      for (const verification of verified.value) {
        const { branch } = verification;
        const remembered = await remember(actor, verification);
        if (!remembered.ok) return remembered;
        const place = byBranch.get(branch) ?? { branch, name: branch, timeZone: '' };
        rows.push(await rowOf(place, verification, remembered.value.record));
      }
      await readDamaged(verified.value.map(({ branch }) => branch));
      return succeed({ rows });
    },

    'books.lastVerification': async (actor) => {
      const rows: VerificationRow[] = [];
      for (const branch of await branchesOf(actor)) {
        const book = verificationBook(branch.branch);
        const outcome = outcomeIn(await posting.books.head(book));
        const [record] = outcome ? await posting.books.page(book, null, 1) : [];
        if (outcome && record) rows.push(await rowOf(branch, outcome, record));
      }
      return succeed({ rows });
    },

    'books.recordDayRoot': async (actor) => {
      const rows: CallOutput<'books.recordDayRoot'>['rows'] = [];
      for (const { branch, name } of await branchesOf(actor)) {
        const recorded = await recordDayRoot(branch, actor.holder.userId);
        if (!recorded.ok && recorded.code !== 'NOT_FOUND') return recorded as Result<never>;
        if (!recorded.ok) continue;
        const { date, root, heads } = recorded.value;
        rows.push({ branch, branchName: name, date, root, desks: heads.length });
      }
      return succeed({ rows });
    },
  };
}
