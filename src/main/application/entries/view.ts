import type { ListedEntry } from '@main/domain/entries/listed';
import type { AccountRecord, AccountStore } from '@main/ports/accounts';
import type { DeskStore } from '@main/ports/desks';
import type { UserStore } from '@main/ports/users';
import type { CallOutput } from '@shared/contract';

export type EntryRow = CallOutput<'entries.list'>['rows'][number];

type Person = EntryRow['by'];

export type EntryNames = {
  readonly accounts: Pick<AccountStore, 'byIds'>;
  readonly users: Pick<UserStore, 'namesOf'>;
  readonly desks: Pick<DeskStore, 'byId'>;
};

const known = <Value>(values: readonly (Value | null)[]): Value[] => [
  ...new Set(values.filter((value) => value !== null)),
];

async function deskNames({ desks }: EntryNames, entries: readonly ListedEntry[]) {
  const ids = known(entries.map(({ desk }) => desk));
  const named = ids.map(async (id) => [id, (await desks.byId(id))?.name ?? id] as const);
  return new Map(await Promise.all(named));
}

/** Entries as rows, with the names of those they name: each is read once for all of them. */
export async function entryRowsOf(names: EntryNames, entries: readonly ListedEntry[]): Promise<EntryRow[]> {
  const { accounts, users } = names;
  const [owned, nameOfDesk] = await Promise.all([
    accounts.byIds(known(entries.flatMap(({ debited, credited }) => [debited, credited]))),
    deskNames(names, entries),
  ]);
  const accountOf = new Map<string, AccountRecord>(owned.map((account) => [account.accountId, account]));
  const nameOf = await users.namesOf(
    known([...entries.map(({ poster }) => poster), ...owned.map(({ userId }) => userId)]),
  );
  const person = (userId: string | null): Person =>
    userId === null ? null : { userId, name: nameOf.get(userId) ?? userId };
  const party = (accountId: string | null): EntryRow['debited'] =>
    accountId === null ? null : { accountId, holder: person(accountOf.get(accountId)?.userId ?? null) };
  return entries.map(({ id, at, desk, poster, debited, credited, farEnd, ...entry }) => ({
    ...entry,
    key: id.slice(entry.branch.length + 1),
    at: at.toISOString(),
    debited: party(debited),
    credited: party(credited),
    farEnd: farEnd && { branch: farEnd.branch, accountId: farEnd.account },
    desk: { deskId: desk, name: nameOfDesk.get(desk) ?? desk },
    by: person(poster),
  }));
}
