import type { CallKey, EventKey, EventPayload, Failure } from '@shared/contract';
import { eventKeys } from '@shared/contract';
import { QueryClient } from '@tanstack/react-query';
import type { Client } from './bridge';

/** IPC is not the network: a call is made whether the machine is online or not. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (count, failure) => isPassing(failure) && count < 3,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

const isPassing = (failure: unknown): boolean => (failure as Failure).code === 'DATABASE_UNAVAILABLE';

type AreaOf<Key extends CallKey> = Key extends `${infer Name}.${string}` ? Name : never;

/**
 * The areas (what stands before the point in a call's name) whose answers an event makes old: a new query of an
 * area is read again with the others. A new event of the contract does not compile until it is named here; an empty
 * list is for those that change no answer.
 */
const madeOldBy: { readonly [Event in EventKey]: readonly AreaOf<CallKey>[] | 'all' } = {
  'bank.changed': 'all',
  'account.changed': ['accounts', 'statements', 'holds'],
  'users.changed': ['users', 'people'],
  'branches.changed': ['branches'],
  'desks.changed': ['desks'],
  'books.changed': ['books'],
  'bulk.changed': ['bulk'],
  'figures.changed': ['figures', 'analytics'],
  // A new day is one of them: figures of today are of another day then.
  'app.changed': ['app', 'figures', 'analytics', 'people'],
  'settings.changed': ['settings'],
  'intents.changed': ['intents'],
  'session.changed': ['auth'],
  'action.chosen': [],
  job: [],
};

/** Calls whose answers belong to the desk and may outlive a session. */
const ofTheDesk: readonly string[] = ['app.state', 'settings.get', 'auth.session', 'setup.options'];

const areaOf = ([key]: readonly unknown[]): string => String(key).split('.')[0] ?? '';

/** Whether an event says when the answer to a call is old. */
export const hasNews = (call: CallKey): boolean =>
  Object.values(madeOldBy).some((areas) => areas !== 'all' && areas.some((area) => area === areaOf([call])));

/** Whether these are answers of one of the areas. */
const inAreas =
  (areas: readonly string[] | 'all') =>
  ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
    areas === 'all' || areas.includes(areaOf(queryKey));

/**
 * Reads answers again. A first one that is still on its way may be older than what is known now, and would count as
 * new when it comes: it is given up, and asked for again.
 */
function readAgain(queries: QueryClient, predicate: ReturnType<typeof inAreas>): void {
  const underWay = queries
    .getQueryCache()
    .findAll({ predicate, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  void queries.invalidateQueries({ predicate });
  for (const { queryKey } of underWay) {
    const one = { queryKey, exact: true };
    void queries.cancelQueries(one, { silent: true }).then(() => queries.refetchQueries(one));
  }
}

/**
 * Reads again what an event made old, and forgets everything of a person when their session ends.
 * @returns a function that stops
 */
export function followEvents(client: Client, queries: QueryClient): () => void {
  const stops = eventKeys.map((event) =>
    client.on(event, (payload) => {
      if (event === 'session.changed') forgetIfEnded(queries, payload as EventPayload<'session.changed'>);
      readAgain(queries, inAreas(madeOldBy[event]));
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

function forgetIfEnded(queries: QueryClient, { why }: EventPayload<'session.changed'>): void {
  if (why !== 'ended' && why !== 'started') return;
  queries.removeQueries({ predicate: ({ queryKey: [key] }) => !ofTheDesk.includes(String(key)) });
}
