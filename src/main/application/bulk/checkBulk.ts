import type { Actor } from '@main/domain/access/actor';
import { type Bulk, type Pays, payerBook } from '@main/domain/bulk/bulk';
import { objectionTo } from '@main/domain/ledger/moves';
import { isAccountLine } from '@main/domain/ledger/records';
import type { BulkFiles } from '@main/ports/bulkFiles';
import { monthOf } from '@shared/businessDate';
import type { CallOutput } from '@shared/contract';
import { permits } from '@shared/permissions';
import { type Refusal, type Result, refuse, succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import type { Books } from '../posting';
import type { JobUseCase } from '../useCase';
import { type CheckDependencies, checkFile } from './check';
import { sameFile } from './register';

export type CheckBulkDependencies = Omit<CheckDependencies, 'books' | 'files'> & {
  readonly books: Pick<Books, 'find' | 'findAll' | 'head' | 'page'>;
  readonly files: Pick<BulkFiles, 'take' | 'rows' | 'list'>;
  readonly today: BusinessDay;
  readonly nameOf: (userId: string | null) => Promise<string>;
  /** What the check under this key came to: a bulk where every line of its file is good, else null. */
  readonly found: (key: string, bulk: Bulk | null) => void;
  /** The person is told that the same file was posted before, as this bulk. */
  readonly told: (key: string, before: string) => void;
};

type Objection = CallOutput<'bulk.check'>['objection'];

/** The bank pays only for a month that is over, and where somebody decides on it who may adjust accounts. */
function interestObjection(
  { holder }: Pick<Actor, 'holder'>,
  period: string,
  today: BusinessDay,
): Refusal | null {
  const { branch } = holder;
  if (!permits(holder, 'adjustment.post', { branch })) return refuse('NOT_PERMITTED');
  return period < monthOf(today(branch))
    ? null
    : refuse('INVALID_INPUT', { fields: { period: 'notAllowed' } });
}

/** A file that a person chooses is checked from its first line to its last, and against what the payer can pay. */
export function createCheckBulk(dependencies: CheckBulkDependencies): JobUseCase<'bulk.check'> {
  const { accounts, books, files, nameOf, found, told } = dependencies;

  /** The branch in whose register it would stand: the one whose account pays, or the person's own. */
  const branchFor = async ({ holder, scope }: Actor, pays: Pays): Promise<Result<string>> => {
    if (pays.by === 'interest') {
      const objection = interestObjection({ holder }, pays.period, dependencies.today);
      return objection ? { ok: false, ...objection } : succeed(holder.branch);
    }
    const [payer] = await accounts.byIds([pays.account]);
    if (!payer) return refuse('NOT_FOUND');
    return scope === 'bank' || payer.branch === holder.branch
      ? succeed(payer.branch)
      : refuse('NOT_PERMITTED');
  };

  /** Whether the paying account would pay all of it, as its book stands now. */
  const payerObjection = async (bulk: Bulk): Promise<Objection> => {
    const book = payerBook(bulk);
    const head = book && (await books.head(book));
    if (!book || !head || !isAccountLine(head)) return null;
    const objection = objectionTo({ book, amount: -bulk.total }, head);
    if (!objection) return null;
    const { available } = objection.details;
    return { code: objection.code, available: available === undefined ? null : BigInt(available) };
  };

  return async ({ holder, scope, ...actor }, { key, pays }, job) => {
    const place = await branchFor({ holder, scope, ...actor }, pays);
    if (!place.ok) return place;
    const branch = place.value;
    if (await books.find(branch, key)) return refuse('IDEMPOTENCY_CONFLICT');
    found(key, null);
    const taken = await files.take(key, job.signal);
    if (!taken.ok) return taken;
    const { name: file, digest, lines: expected } = taken.value;
    const within = scope === 'bank' ? null : holder.branch;
    const checked = await checkFile(dependencies, { key, pays, within, expected }, job);
    if (!checked.ok) return checked;
    const { lines, total, bad } = checked.value;
    const bulk = { key, branch, pays, file, digest, lines, total, postedBy: holder.userId };
    const objection = await payerObjection(bulk);
    if (bad === 0 && objection === null) found(key, bulk);
    const same = await sameFile(books, branch, digest);
    if (same) told(key, same.key);
    const before = same && { at: same.at.toISOString(), by: await nameOf(same.postedBy) };
    return succeed({ ...checked.value, branch, file, objection, before });
  };
}
