import type { Actor } from '@main/domain/access/actor';
import { partsOfPlace } from '@main/domain/entries/listed';
import type { AccountStore } from '@main/ports/accounts';
import { endOfDay, startOfDay } from '@shared/businessDate';
import type { CallInput } from '@shared/contract';
import { succeed } from '@shared/result';
import { withinReach } from '../reach';
import type { OpenUseCases } from '../useCase';
import { createEntryPages, type EntryPageDependencies, type EntrySearch } from './pages';
import { createEntryRecord, type EntryRecordDependencies } from './record';
import { createSaveEntries, type SaveEntriesDependencies } from './save';
import { entryRowsOf } from './view';

export type BrowseDependencies = EntryPageDependencies &
  EntryRecordDependencies &
  Omit<SaveEntriesDependencies, 'pages' | 'searchOf'> & {
    readonly accounts: Pick<AccountStore, 'byIds' | 'ofUser'>;
  };

type BrowseLines = 'entries.list' | 'entries.record' | 'entries.save';

/** The list of all entries, as staff look through it. */
export function createBrowse(dependencies: BrowseDependencies): Pick<OpenUseCases, BrowseLines> {
  const { accounts, timeZoneOf } = dependencies;
  const pages = createEntryPages(dependencies);

  const accountsOf = async ({ customer, account }: CallInput<'entries.save'>) => {
    if (customer === undefined) return account === undefined ? null : [account];
    const owned = (await accounts.ofUser(customer)).map(({ accountId }) => accountId);
    return account === undefined ? owned : owned.filter((accountId) => accountId === account);
  };

  /** What is asked for, no further than the caller's permission reaches; days are those of the branch. */
  const searchOf = async (actor: Actor, asked: CallInput<'entries.save'>): Promise<EntrySearch> => {
    const branch = withinReach(actor, asked.branch);
    const zone = timeZoneOf(branch ?? actor.holder.branch);
    return {
      branch,
      accounts: await accountsOf(asked),
      side: asked.side ?? null,
      kind: asked.kind ?? null,
      desk: asked.desk ?? null,
      poster: asked.poster ?? null,
      reference: asked.reference ?? null,
      least: asked.least ?? null,
      most: asked.most ?? null,
      from: asked.from === undefined ? null : startOfDay(asked.from, zone),
      to: asked.to === undefined ? null : endOfDay(asked.to, zone),
    };
  };

  return {
    'entries.list': async (actor, { cursor, limit, ...asked }) => {
      const { entries, next } = await pages(await searchOf(actor, asked), cursor ?? null, limit);
      return succeed({
        rows: await entryRowsOf(dependencies, entries),
        next,
        reached: next && partsOfPlace(next).at.toISOString(),
      });
    },
    'entries.record': createEntryRecord(dependencies),
    'entries.save': createSaveEntries({ ...dependencies, pages, searchOf }),
  };
}
