/** Figures of people beside a plain count of everybody, after many have changed them at once and some were cut off. */
import { users } from '@main/adapters/mongo/schema/collections/users';
import { createPeopleFigureStore } from '@main/adapters/mongo/stores/peopleFigures';
import { createUserStore } from '@main/adapters/mongo/stores/users';
import type { PeopleFigureStore, PeopleSpans } from '@main/ports/peopleFigures';
import type { UserRecord, UserStore } from '@main/ports/users';
import { dateIn } from '@shared/businessDate';
import { roles, statuses } from '@shared/permissions';
import { clientOptions, type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { storedPerson } from '@tests/support/people';
import { MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const zones: Readonly<Record<string, string>> = {
  MAIN: 'Asia/Kolkata',
  WEST: 'America/New_York',
  EAST: 'Pacific/Auckland',
};
const branches = Object.keys(zones);
const timeZoneOf = (branch: string): string => zones[branch] ?? 'UTC';

/** Chance that is the same each time. */
function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const chance = createChance(7);
/** From the end of 2023 to the spring of 2024, leap day and all; to the minute, so that midnights are met. */
const moment = (): Date => new Date(Date.UTC(2023, 11, 28) + chance(95 * 24 * 60) * 60_000);
const one = <T>(all: readonly T[]): T => all[chance(all.length)] as T;

const people = Array.from({ length: 30 }, () =>
  storedPerson({ branch: one(branches), role: one(roles), addedAt: moment() }),
);

type Deed = (store: UserStore) => Promise<unknown>;

const credential = {
  hash: '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHQ$aGFzaGVk',
  mustChange: true,
  recoveryHashes: [],
};

const added = people.map(
  (user): Deed =>
    (store) =>
      store.insert({ user, credential, account: null }),
);

/** What lines of their books and sign-ins make of them: they are moved too. Staff stay staff. */
const deeds = people.flatMap(({ userId, role }): readonly Deed[] => {
  const roleOf = (): UserRecord['role'] => (role === 'Customer' ? role : one(roles.slice(0, 3)));
  const states = [1, 2, 3].map((bookNo) => ({
    userId,
    bookNo,
    branch: one(branches),
    role: roleOf(),
    status: one(statuses),
    duties: [],
  }));
  const moments = Array.from({ length: chance(4) }, moment);
  return [
    ...states.map(
      (state): Deed =>
        (store) =>
          store.applyState(state),
    ),
    ...moments.map(
      (at): Deed =>
        (store) =>
          store.noteSignIn(userId, at),
    ),
  ];
});

/** Everybody's, in an order of chance and each of them twice. */
const shuffled = (all: readonly Deed[]): readonly Deed[] =>
  [...all, ...all]
    .map((deed) => ({ deed, at: chance(1_000_000) }))
    .sort((left, right) => left.at - right.at)
    .map(({ deed }) => deed);

/** A desk does its deeds, some at a time. With `cutAfter` its connection is closed in the middle of one. */
async function atDesk(
  database: FreshDatabase,
  all: readonly Deed[],
  cutAfter: number | null,
): Promise<number> {
  const client = await MongoClient.connect(database.uri, { ...clientOptions, monitorCommands: true });
  const sessions = new Map<string, unknown>();
  client.on('commandStarted', ({ command: { lsid } }) => lsid && sessions.set(lsid.id.toString('hex'), lsid));
  const store = createUserStore(client, client.db(database.name), timeZoneOf);
  let done = 0;
  const failed = { count: 0 };
  for (let from = 0; from < all.length; from += 4) {
    const isLast = cutAfter !== null && from >= cutAfter;
    // So many that the first is done long before the last.
    const working = all.slice(from, from + (isLast ? 20 : 4)).map((deed) =>
      deed(store).then(
        () => {
          done += 1;
        },
        () => {
          failed.count += 1;
        },
      ),
    );
    if (isLast) {
      await working[0];
      await client.close(true);
      await Promise.all(working);
      // What it had begun holds on to what it has changed; the server itself ends that after a minute.
      await database.client.db('admin').command({ killSessions: [...sessions.values()] });
      return failed.count;
    }
    await Promise.all(working);
  }
  await client.close();
  if (done < all.length) throw new Error(`${all.length - done} deeds were not done`);
  return 0;
}

let database: FreshDatabase;
let figures: PeopleFigureStore;
let everybody: readonly UserRecord[] = [];
let cut = 0;

beforeAll(async () => {
  database = await freshDatabase();
  figures = createPeopleFigureStore(database.client, database.db);
  await Promise.all([added.slice(0, 20), added.slice(10)].map((some) => atDesk(database, some, null)));
  for (const cutAfter of [4, 12, 28]) cut += await atDesk(database, shuffled(deeds), cutAfter);
  await Promise.all([1, 2].map(() => atDesk(database, shuffled(deeds), null)));
  const store = createUserStore(database.client, database.db, timeZoneOf);
  everybody = (await Promise.all(people.map(({ userId }) => store.byId(userId)))).flatMap(
    (user) => user ?? [],
  );
});
afterAll(() => database.drop());

const spans: readonly PeopleSpans[] = [
  { activeSince: '2024-01-01', seenSince: '2024-01-31', newSince: '2024-02' },
  { activeSince: '2024-02-29', seenSince: '2024-02-29', newSince: '2024-02' },
  { activeSince: '2024-03-01', seenSince: '2023-12-31', newSince: '2024-03' },
  { activeSince: '2023-12-28', seenSince: '2023-01-01', newSince: '2023-12' },
  { activeSince: '2024-06-01', seenSince: '2024-02-10', newSince: '2024-07' },
];

function counted(of: readonly string[], { activeSince, seenSince, newSince }: PeopleSpans) {
  const some = everybody.filter(({ branch }) => of.includes(branch));
  const countsOf = (isCustomer: boolean) => {
    const kind = some.filter(({ role }) => (role === 'Customer') === isCustomer);
    let [active, seen, fresh] = [0, 0, 0];
    for (const { branch, addedAt, lastSignIn } of kind) {
      const addedOn = dateIn(timeZoneOf(branch), addedAt);
      const signedInOn = lastSignIn && dateIn(timeZoneOf(branch), lastSignIn);
      if (signedInOn !== null && signedInOn >= activeSince) active += 1;
      if ((signedInOn ?? addedOn) >= seenSince) seen += 1;
      if (addedOn.slice(0, 7) >= newSince) fresh += 1;
    }
    return { active, seen, added: fresh };
  };
  return { customer: countsOf(true), staff: countsOf(false) };
}

const standingOf = (of: readonly string[]) =>
  roles.flatMap((role) =>
    statuses.map((status) => ({
      role,
      status,
      people: everybody.filter(
        (user) => of.includes(user.branch) && user.role === role && user.status === status,
      ).length,
    })),
  );

async function agree(): Promise<void> {
  for (const of of [branches, ...branches.map((branch) => [branch])]) {
    expect(await figures.standing(of)).toEqual(standingOf(of));
    for (const span of spans)
      expect(await figures.activity(of, span), JSON.stringify(span)).toEqual(counted(of, span));
  }
}

describe('figures of people', () => {
  it('are what a plain count of everybody is, whoever changed them at once, twice, late or cut off', async () => {
    expect(everybody).toHaveLength(people.length);
    expect(cut).toBeGreaterThan(0);
    await agree();
  });

  it('are the same when they are made anew', async () => {
    await database.db.collection('peopleCounts').updateMany({}, { $set: { people: { 'Admin:Active': 99 } } });
    await database.db.collection('peopleMonths').updateMany({}, { $inc: { signedIn: 5, 'days.seen.03': 2 } });
    await expect(agree()).rejects.toThrow();
    await figures.rebuild();
    await agree();
  });

  it('do not read people', async () => {
    const reads = async (): Promise<number> => {
      const stats = database.db.collection(users.name).aggregate([{ $collStats: { latencyStats: {} } }]);
      return (await stats.toArray())[0]?.latencyStats.reads.ops;
    };
    const [first, second] = [await reads(), await reads()];
    await figures.standing(branches);
    await figures.activity(branches, spans[0] as PeopleSpans);
    // Looking at how often it was read counts as well.
    expect((await reads()) - second).toBe(second - first);
  });
});
