/** Lists and searches of people at two sizes: what is found, in which order, and how much the database looks at. */
import { users } from '@main/adapters/mongo/schema/collections/users';
import { createUserStore } from '@main/adapters/mongo/stores/users';
import type { UserPage, UserQuery, UserRecord, UserStore } from '@main/ports/users';
import { clientOptions, type FreshDatabase, freshDatabase } from '@tests/support/freshDatabase';
import { branchAt, type ManyPeople, makePeople, personAt } from '@tests/support/manyPeople';
import { type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const now = new Date('2026-11-23T06:30:00Z');
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
const small: ManyPeople = { people: 1_500, branches: 10, now };
const large: ManyPeople = { people: 6_000, branches: 10, now };

type Bank = {
  readonly made: ManyPeople;
  readonly database: FreshDatabase;
  readonly users: UserStore;
  readonly people: readonly UserRecord[];
  /** What was sent to the server since the last time. */
  readonly sent: () => readonly Document[];
  readonly close: () => Promise<void>;
};

async function bankOf(made: ManyPeople): Promise<Bank> {
  const database = await freshDatabase();
  await makePeople(database.client, database.db, made);
  const client = await MongoClient.connect(database.uri, { ...clientOptions, monitorCommands: true });
  const commands: Document[] = [];
  client.on('commandStarted', ({ commandName, command }) => {
    if (['find', 'aggregate'].includes(commandName) && command[commandName] === users.name)
      commands.push(command);
  });
  return {
    made,
    database,
    users: createUserStore(client, client.db(database.name)),
    people: Array.from({ length: made.people }, (_, index) => personAt(index, made)),
    sent: () => commands.splice(0),
    close: async () => {
      await client.close();
      await database.drop();
    },
  };
}

let banks: readonly Bank[] = [];
beforeAll(async () => {
  banks = [await bankOf(small), await bankOf(large)];
});
afterAll(() => Promise.all(banks.map(({ close }) => close())));

const all: UserQuery = {
  branch: null,
  search: '',
  role: null,
  status: null,
  activity: null,
  addedFrom: null,
  addedTo: null,
  sort: 'userId',
  descending: false,
  cursor: null,
  limit: 10,
};

/** Every stage of a plan. */
function stagesOf(plan: unknown): readonly string[] {
  if (typeof plan !== 'object' || plan === null) return [];
  return Object.entries(plan).flatMap(([name, value]) =>
    name === 'stage' ? [String(value)] : Array.isArray(value) ? value.flatMap(stagesOf) : stagesOf(value),
  );
}

type Work = { readonly keys: number; readonly documents: number; readonly stages: readonly string[] };

/** What the server did for a page: its rows, and counting them. */
async function workFor({ users: store, database, sent }: Bank, query: Partial<UserQuery>): Promise<Work> {
  sent();
  await store.list({ ...all, ...query });
  let work: Work = { keys: 0, documents: 0, stages: [] };
  for (const { lsid: _session, $db: _db, $clusterTime: _time, ...command } of sent()) {
    const told = await database.db.command({ explain: command, verbosity: 'executionStats' });
    const ran = told.stages?.[0]?.$cursor ?? told;
    work = {
      keys: work.keys + ran.executionStats.totalKeysExamined,
      documents: work.documents + ran.executionStats.totalDocsExamined,
      stages: [...work.stages, ...stagesOf(ran.queryPlanner.winningPlan)],
    };
  }
  return work;
}

const sorts = ['name', 'userId', 'lastSignIn', 'addedAt'] as const;
const filters: readonly Partial<UserQuery>[] = [
  {},
  { role: 'Admin' },
  { status: 'Suspended' },
  { role: 'Customer', status: 'Inactive' },
  { activity: { kind: 'active', since: daysAgo(90) } },
  { activity: { kind: 'inactive', since: daysAgo(90) } },
  { activity: { kind: 'dormant', since: daysAgo(180) } },
  { addedFrom: daysAgo(30) },
  { addedFrom: daysAgo(400), addedTo: daysAgo(300) },
];
const lists = [null, branchAt(3)].flatMap((branch) =>
  filters.flatMap((filter) =>
    sorts.flatMap((sort) => [true, false].map((descending) => ({ branch, ...filter, sort, descending }))),
  ),
);

const nameOf = ({ firstName, lastName }: UserRecord): string => `${firstName} ${lastName}`;

async function everyPage(store: UserStore, query: Partial<UserQuery>): Promise<readonly UserRecord[]> {
  const rows: UserRecord[] = [];
  let page: UserPage | null = null;
  do {
    page = await store.list({ ...all, ...query, cursor: page?.next ?? null });
    rows.push(...page.rows);
  } while (page.next !== null);
  return rows;
}

/** The same by reading everybody. */
function byLooking(people: readonly UserRecord[], query: UserQuery): readonly string[] {
  const { branch, role, status, activity, addedFrom, addedTo } = query;
  const isAsked = (user: UserRecord): boolean => {
    const signedIn = user.lastSignIn ?? new Date(0);
    const fits = {
      active: signedIn >= (activity?.since ?? now),
      inactive: signedIn < (activity?.since ?? now),
      dormant: (user.lastSignIn ?? user.addedAt) < (activity?.since ?? now),
    };
    return (
      (branch === null || user.branch === branch) &&
      (role === null || user.role === role) &&
      (status === null || user.status === status) &&
      (activity === null || fits[activity.kind]) &&
      (addedFrom === null || user.addedAt >= addedFrom) &&
      (addedTo === null || user.addedAt <= addedTo)
    );
  };
  return people
    .filter(isAsked)
    .map(({ userId }) => userId)
    .sort();
}

describe('the list of people', () => {
  it('reads a page off an index, whatever it is filtered and sorted by, and as little of it at any size', async () => {
    const work = await Promise.all(
      banks.map(async (bank) => {
        const each: Work[] = [];
        for (const query of lists) each.push(await workFor(bank, query));
        return each;
      }),
    );
    lists.forEach((query, index) => {
      for (const [size, { keys, documents, stages }] of work.map((each) => each[index] as Work).entries()) {
        const what = JSON.stringify({ ...query, size });
        expect(stages, what).not.toContain('SORT');
        expect(stages, what).not.toContain('COLLSCAN');
        expect(documents, what).toBeLessThanOrEqual(2 * 11);
        // Counting goes as far as a thousand, in either stretch; to begin at each role and status is little.
        expect(keys, what).toBeLessThanOrEqual(2 * (1_001 + 11 + 4 * 16));
      }
    });
  });

  it.each([
    ['pending customers', { status: 'Pending', role: 'Customer', sort: 'name' }],
    [
      'dormant people of a branch',
      { branch: branchAt(2), activity: { kind: 'dormant', since: daysAgo(180) } },
    ],
    [
      'who is not active',
      { activity: { kind: 'inactive', since: daysAgo(90) }, status: 'Inactive', descending: true },
    ],
    ['who was added in a month', { addedFrom: daysAgo(130), addedTo: daysAgo(100), descending: true }],
    [
      'who was added and is active',
      { addedFrom: daysAgo(500), activity: { kind: 'active', since: daysAgo(9) } },
    ],
  ] as const satisfies readonly (readonly [string, Partial<UserQuery>])[])(
    'has %s, each once, page by page',
    async (_what, query) => {
      const { users: store, people } = banks[0] as Bank;
      const rows = await everyPage(store, query);
      const wanted = byLooking(people, { ...all, ...query });
      expect(wanted.length).toBeGreaterThan(10);
      expect(rows.map(({ userId }) => userId).sort()).toEqual(wanted);
    },
  );

  it('is in the order that it says', async () => {
    const { users: store } = banks[0] as Bank;
    for (const sort of sorts) {
      const page = await store.list({ ...all, sort, descending: true, limit: 200, branch: branchAt(1) });
      const values = page.rows.map((user) =>
        sort === 'name'
          ? nameOf(user).toLowerCase()
          : sort === 'userId'
            ? user.userId
            : (user[sort]?.getTime() ?? 0),
      );
      expect(page.order).toBe(sort);
      expect(values).toEqual([...values].sort((left, right) => (left < right ? 1 : left > right ? -1 : 0)));
    }
  });

  it('counts a thousand, and says when there are more', async () => {
    const [few, many] = banks as readonly [Bank, Bank];
    const active = { activity: { kind: 'active', since: daysAgo(2_000) } } as const;
    expect(await many.users.list({ ...all, ...active })).toMatchObject({ total: 1_000, more: true });
    const some = await few.users.list({ ...all, ...active, branch: branchAt(1) });
    expect(some).toMatchObject({
      total: byLooking(few.people, { ...all, ...active, branch: branchAt(1) }).length,
      more: false,
    });
  });
});

/** One letter of a word is left out, doubled, changed or swapped with the next. */
const slipsOf = (word: string): readonly string[] => [
  word.slice(0, 2) + word.slice(3),
  word.slice(0, 2) + word.slice(1),
  `${word.slice(0, 2)}z${word.slice(3)}`,
  word.slice(0, 1) + word.charAt(2) + word.charAt(1) + word.slice(3),
];

describe('a search of people', () => {
  const sought = [11, 222, 733, 1_044, 1_355];
  /** Whoever has the same name is as good: more than ten namesakes do not fit a page. */
  const findsName = async (store: UserStore, search: string, user: UserRecord): Promise<void> => {
    const { rows } = await store.list({ ...all, search });
    expect(rows.map(nameOf), `${search} for ${nameOf(user)}`).toContain(nameOf(user));
  };

  it.each(sought)('finds person %i by ID, phone, e-mail and name among the first ten', async (index) => {
    const { users: store, made } = banks[1] as Bank;
    const user = personAt(index, made);
    const { userId, phones, email, firstName, lastName } = user;
    const [phone = ''] = phones;
    for (const search of [
      userId,
      phone,
      `+91 ${phone.slice(0, 5)} ${phone.slice(5)}`,
      email,
      email.toUpperCase(),
    ]) {
      const { rows } = await store.list({ ...all, search });
      expect(rows[0]?.userId, search).toBe(userId);
    }
    const beginning = await store.list({ ...all, search: userId.slice(0, 10) });
    expect(beginning.rows.map((row) => row.userId)).toContain(userId);
    for (const search of [
      `${firstName} ${lastName}`,
      `${lastName} ${firstName}`,
      `  ${lastName.toUpperCase()}  ${firstName}`,
    ]) {
      await findsName(store, search, user);
    }
  });

  it.each(sought)('finds person %i in spite of a slip in one of two names', async (index) => {
    const { users: store, made } = banks[1] as Bank;
    const user = personAt(index, made);
    const [first = ''] = user.firstName.split(' ');
    for (const slip of slipsOf(user.lastName)) {
      const { rows } = await store.list({ ...all, search: `${first} ${slip}`, limit: 50 });
      expect(rows.map(nameOf), slip).toContain(nameOf(user));
    }
  });

  it('puts the word itself before what begins with it, and slips last; within each by name; and each once', async () => {
    const { users: store, people } = banks[0] as Bank;
    const word = personAt(3, small).lastName.toLowerCase();
    const rows = await everyPage(store, { search: word });
    const ranks = rows.map((user) => {
      const words = nameOf(user).toLowerCase().split(' ');
      if (words.includes(word)) return 0;
      return words.some((each) => each.startsWith(word)) ? 1 : 2;
    });
    expect(ranks).toEqual([...ranks].sort());
    expect(new Set(rows.map(({ userId }) => userId)).size).toBe(rows.length);
    const exact = rows.filter((_, index) => ranks[index] === 0).map((user) => nameOf(user).toLowerCase());
    expect(exact).toEqual([...exact].sort());
    expect(exact.length).toBe(
      people.filter((user) => nameOf(user).toLowerCase().split(' ').includes(word)).length,
    );
  });

  it('stays within a branch, a role and a status', async () => {
    const { users: store, people } = banks[1] as Bank;
    const { firstName } = personAt(0, large);
    const [word = ''] = firstName.toLowerCase().split(' ');
    const query = { branch: branchAt(4), status: 'Active', role: 'Customer' } as const;
    const found = await everyPage(store, { ...query, search: word });
    const wanted = byLooking(
      people.filter((user) => nameOf(user).toLowerCase().split(' ').includes(word)),
      { ...all, ...query },
    );
    expect(found.map(({ userId }) => userId).sort()).toEqual(expect.arrayContaining([...wanted]));
    for (const user of found) expect(user).toMatchObject(query);
  });

  it('looks at no more of a larger bank', async () => {
    const searches = ({ made }: Bank) =>
      sought.slice(0, 4).flatMap((index) => {
        const { firstName, lastName, userId, phones, email } = personAt(index, made);
        const [first = ''] = firstName.split(' ');
        const slip = slipsOf(lastName)[0] ?? '';
        return [
          userId.slice(0, 9),
          phones[0]?.slice(0, 6),
          email,
          lastName.slice(0, 4),
          slip,
          `${first} ${slip}`,
          'a',
        ];
      });
    for (const bank of banks) {
      for (const search of searches(bank)) {
        const { keys, documents, stages } = await workFor(bank, { search: search ?? '' });
        expect(stages, search).not.toContain('COLLSCAN');
        expect(keys, search).toBeLessThanOrEqual(3_000);
        expect(documents, search).toBeLessThanOrEqual(1_200);
      }
    }
  });

  it('finds whoever was added or renamed at once, and nobody by a name that they no longer have', async () => {
    const { users: store } = banks[0] as Bank;
    const user = personAt(5, small);
    const { firstName, lastName, email, phones, birthDate, gender, state, city, street } = user;
    const before = { firstName, lastName, email, phones, birthDate, gender, state, city, street };
    const details = { ...before, firstName: 'Zubeida', lastName: 'Xylokastrinos' };
    expect(await store.applyDetails({ userId: user.userId, no: 1, details })).toBe('applied');
    expect((await store.list({ ...all, search: 'xylokatsrinos' })).rows[0]?.userId).toBe(user.userId);
    await store.applyDetails({ userId: user.userId, no: 2, details: before });
    expect((await store.list({ ...all, search: 'xylokastrinos' })).total).toBe(0);
  });
});
