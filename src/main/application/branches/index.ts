import type { Actor } from '@main/domain/access/actor';
import { type BranchFacts, factsIn, factsOf } from '@main/domain/branches/facts';
import { branchSetting } from '@main/domain/ledger/books';
import { hasSameText } from '@main/domain/ledger/canonical';
import type { BankStore, BranchRecord } from '@main/ports/bank';
import { branchWays } from '@shared/branches';
import type { CallOutput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';
import type { Posting } from '../posting';
import { changeSetting } from '../settingChange';
import type { BankUseCases } from '../useCase';
import { createFoldBranches } from './fold';
import type { InTheWay } from './inTheWay';
import type { BranchOpenings } from './openings';

export type BranchDependencies = {
  readonly bank: Pick<BankStore, 'branch' | 'branches' | 'addBranch' | 'applyBranch'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  readonly branchOpenings: BranchOpenings;
  /** This desk learns the time zones of all branches anew. */
  readonly readCalendars: () => Promise<void>;
  readonly inTheWay: InTheWay;
};

type Detail = CallOutput<'branches.get'>;

const detailOf = ({ branch, timeZone, bookNo, hours, ...facts }: BranchRecord): Detail => ({
  ...factsOf({ ...facts, hours }),
  branch,
  timeZone,
  hours: [...hours],
  version: bookNo,
});

type Form = {
  readonly key: string;
  readonly branch: string;
  readonly version: number;
  readonly reason: string;
};

/** What the form would make of the branch, or why it may not be. */
type AfterOf = (before: BranchFacts) => Result<BranchFacts>;

/** The branches of the bank: the document is first for a new one, and follows the event of every change. */
export function createBranches(
  dependencies: BranchDependencies,
): Pick<
  BankUseCases,
  'branches.list' | 'branches.get' | 'branches.open' | 'branches.change' | 'branches.changeStatus'
> {
  const { bank, posting, branchOpenings, readCalendars, inTheWay } = dependencies;
  const follow = createFoldBranches(bank);

  const answer = async (branch: string): Promise<Result<Detail>> => {
    const found = await bank.branch(branch);
    return found ? succeed(detailOf(found)) : refuse('NOT_FOUND');
  };

  const change = async (actor: Actor, form: Form, afterOf: AfterOf): Promise<Result<Detail>> => {
    const { branch } = form;
    const found = await bank.branch(branch);
    if (!found) return refuse('NOT_FOUND');
    const opened = await branchOpenings.complete(found);
    if (!opened.ok) return opened;
    const posted = await changeSetting(posting, actor, { ...form, setting: branchSetting }, ({ before }) =>
      afterOf(factsIn(before)),
    );
    if (!posted.ok) return posted;
    await follow([posted.value.record]);
    return answer(branch);
  };

  return {
    'branches.list': async ({ holder, scope }) => {
      const all = await bank.branches();
      const rows = all
        .filter(({ branch }) => scope === 'bank' || branch === holder.branch)
        .map(({ branch, name, region, status }) => ({ branch, name, region, status }));
      return succeed({ rows });
    },

    'branches.get': async (_actor, { branch }) => answer(branch),

    'branches.open': async ({ holder }, { key, code, ...typed }) => {
      const wanted: BranchRecord = {
        ...typed,
        branch: code,
        status: 'open',
        bookNo: 0,
        openedBy: holder.userId,
        openedKey: key,
      };
      const found = await bank.addBranch(wanted);
      if (found.openedKey !== key) return refuse('INVALID_INPUT', { fields: { code: 'taken' } });
      const isSame = found.timeZone === wanted.timeZone && hasSameText(factsOf(found), factsOf(wanted));
      if (found.bookNo <= 1 && !isSame) return refuse('IDEMPOTENCY_CONFLICT');
      await readCalendars();
      const opened = await branchOpenings.complete(found);
      return opened.ok ? answer(code) : opened;
    },

    'branches.change': async (actor, { name, region, address, hours, ...form }) =>
      change(actor, form, ({ status }) => succeed({ name, region, address, hours, status })),

    'branches.changeStatus': async (actor, { status, ...form }) => {
      const left = status === 'closed' ? await inTheWay(form.branch) : null;
      return change(actor, form, (before) => {
        if (!branchWays[before.status].includes(status)) {
          return refuse('INVALID_INPUT', { fields: { status: 'notAllowed' } });
        }
        if (!left || Object.values(left).every((count) => count === 0)) return succeed({ ...before, status });
        const { users, accounts, desks } = left;
        return refuse('BRANCH_IN_USE', {
          details: { users: String(users), accounts: String(accounts), desks: String(desks) },
        });
      });
    },
  };
}
