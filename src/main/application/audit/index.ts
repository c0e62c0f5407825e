import type { Actor } from '@main/domain/access/actor';
import { type AuditFilter, signInKinds } from '@main/domain/audit/filter';
import { lineIn } from '@main/domain/ledger/records';
import type { BankStore } from '@main/ports/bank';
import type { DeskStore } from '@main/ports/desks';
import type { Documents } from '@main/ports/documents';
import type { Files } from '@main/ports/files';
import { type BusinessDate, endOfDay, startOfDay } from '@shared/businessDate';
import type { CallInput } from '@shared/contract';
import type { DocumentLanguage } from '@shared/documentTexts';
import { refuse, succeed } from '@shared/result';
import type { RecordExport } from '../exports/event';
import type { Books } from '../posting';
import type { OpenUseCases } from '../useCase';
import { type AuditPageDependencies, type AuditSearch, createAuditPages } from './pages';
import { createSaveAudit } from './save';
import { createAuditView } from './view';

export type AuditDependencies = Omit<AuditPageDependencies, 'books'> & {
  readonly books: Pick<Books, 'page' | 'find' | 'findAll' | 'range'>;
  readonly bank: Pick<BankStore, 'branches'>;
  readonly desks: Pick<DeskStore, 'byId'>;
  readonly nameOf: (userId: string) => Promise<string | null>;
  readonly timeZoneOf: (branch: string) => string;
  readonly files: Pick<Files, 'save'>;
  readonly documents: Pick<Documents, 'table'>;
  readonly record: RecordExport;
  readonly languageOf: (actor: Actor) => DocumentLanguage;
};

type Period = { readonly from?: BusinessDate | undefined; readonly to?: BusinessDate | undefined };

/** The audit log: the journal as an auditor reads it, and of it the sign-ins. */
export function createAudit(
  dependencies: AuditDependencies,
): Pick<OpenUseCases, 'audit.list' | 'audit.record' | 'audit.save' | 'signIns.list'> {
  const { books, bank, desks, nameOf, timeZoneOf } = dependencies;
  const pages = createAuditPages(dependencies);
  const view = createAuditView({
    person: async (userId) => (await nameOf(userId)) ?? userId,
    desk: async (deskId) => (await desks.byId(deskId))?.name ?? deskId,
  });

  /** How far the caller sees, and of which days: those of the caller's branch. */
  const reachOf = async (
    { holder, scope }: Actor,
    { from, to }: Period,
  ): Promise<Pick<AuditFilter, 'branches' | 'from' | 'to'>> => {
    const zone = timeZoneOf(holder.branch);
    const all = scope === 'bank' ? (await bank.branches()).map(({ branch }) => branch) : [holder.branch];
    return {
      branches: all,
      from: from === undefined ? null : startOfDay(from, zone),
      to: to === undefined ? null : endOfDay(to, zone),
    };
  };

  const searchOf = async (actor: Actor, asked: CallInput<'audit.save'>): Promise<AuditSearch> => ({
    ...(await reachOf(actor, asked)),
    person: asked.person ?? null,
    account: asked.account ?? null,
    desk: asked.desk ?? null,
    reference: asked.reference ?? null,
    kinds: asked.kind ? [asked.kind] : null,
    outcome: asked.outcome ?? null,
  });

  return {
    'audit.list': async (actor, { cursor, limit, ...asked }) => {
      const { records, next } = await pages(await searchOf(actor, asked), cursor ?? null, limit);
      return succeed({ rows: await Promise.all(records.map(view.rowOf)), next });
    },
    'audit.record': async (_actor, { branch, key }) => {
      const record = await books.find(branch, key);
      if (!record) return refuse('NOT_FOUND');
      const detail = await view.detailOf(record, {
        lineBefore: async ({ book, no }) => {
          const [before] = no > 1 ? await books.range(book, no - 1, no - 1) : [];
          return (before && lineIn(before, book)) ?? null;
        },
        referenceOf: async (id) => (await books.findAll([id])).get(id)?.reference ?? null,
      });
      return succeed(detail);
    },
    'audit.save': createSaveAudit({ ...dependencies, pages, view, searchOf }),
    'signIns.list': async (actor, { cursor, limit, person, desk, outcome, ...period }) => {
      const asked: AuditSearch = {
        ...(await reachOf(actor, period)),
        person: person ?? null,
        account: null,
        desk: desk ?? null,
        reference: null,
        kinds: outcome ? [outcome === 'done' ? 'signed-in' : 'sign-in-refused'] : signInKinds,
        outcome: null,
      };
      const { records, next } = await pages(asked, cursor ?? null, limit);
      return succeed({ rows: await Promise.all(records.map(view.signInOf)), next });
    },
  };
}
