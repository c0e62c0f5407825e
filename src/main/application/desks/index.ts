import { cashBook } from '@main/domain/ledger/books';
import { accountLineIn, isAccountLine } from '@main/domain/ledger/records';
import type { BankStore } from '@main/ports/bank';
import type { Clock } from '@main/ports/clock';
import type { DeskAccess } from '@main/ports/database';
import type { DeskRecord, DeskStore } from '@main/ports/desks';
import type { Random } from '@main/ports/random';
import { refuse, succeed } from '@shared/result';
import type { Posting } from '../posting';
import type { BankUseCases } from '../useCase';
import { createIssueCredential } from './issueCredential';
import { createRevoke } from './revoke';

export type DeskDependencies = {
  readonly desks: DeskStore;
  readonly bank: Pick<BankStore, 'branch'>;
  readonly posting: Pick<Posting, 'post' | 'books'>;
  /** Null on a desk that does not keep the database's administrator: it can neither enrol nor revoke. */
  readonly access: DeskAccess | null;
  /** The desks' common key, sealed under the secret of a desk's slip. */
  readonly sealKeyFor: (deskId: string, secret: string) => string;
  readonly thisDesk: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly random: Random;
};

/** What the cash account of a desk holds; cash is an asset, so the book has it as a debit. Paise. */
const cashIn = (line: { readonly balanceAfter: bigint }): bigint => -line.balanceAfter;

/** The installed Branchbooks of the bank: who they are, what cash they hold, and whether they may go on. */
export function createDesks(
  dependencies: DeskDependencies,
): Pick<BankUseCases, 'desks.list' | 'desks.issueCredential' | 'desks.revoke' | 'desks.float'> {
  const { desks, posting, thisDesk } = dependencies;

  const cashOf = async ({ branch, deskId }: DeskRecord): Promise<bigint> => {
    const head = await posting.books.head(cashBook(branch, deskId));
    return head && isAccountLine(head) ? cashIn(head) : 0n;
  };

  const rowOf = async (desk: DeskRecord) => {
    const { deskId, name, branch, kind, status, version, lastContact } = desk;
    return {
      deskId,
      name,
      branch,
      kind,
      status,
      version,
      lastContact: lastContact?.toISOString() ?? null,
      cash: await cashOf(desk),
      thisDesk: deskId === thisDesk,
    };
  };

  return {
    'desks.list': async ({ holder, scope }) => {
      const all = await desks.list(scope === 'bank' ? null : holder.branch);
      return succeed({ rows: await Promise.all(all.map(rowOf)) });
    },
    'desks.issueCredential': createIssueCredential(dependencies),
    'desks.revoke': createRevoke(dependencies),
    'desks.float': async ({ holder, sessionId }, { key, deskId, amount }) => {
      const desk = await desks.byId(deskId);
      if (!desk) return refuse('NOT_FOUND');
      if (desk.status === 'revoked') return refuse('DESK_REVOKED');
      const { branch } = desk;
      const posted = await posting.post({
        kind: 'float',
        key,
        branch,
        postedBy: holder.userId,
        session: sessionId,
        desk: deskId,
        amount,
      });
      if (!posted.ok) return posted;
      const { record } = posted.value;
      const line = accountLineIn(record, cashBook(branch, deskId));
      if (!line) throw new Error(`float ${record.id} has no line in the cash of ${deskId}`);
      return succeed({ reference: record.reference, cash: cashIn(line) });
    },
  };
}
