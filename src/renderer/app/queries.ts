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

/**
 * Which answers an event makes old. A new event of the contract does not compile until it is named here; an
 * empty list is for those that change no answer.
 */
const madeOldBy: { readonly [Event in EventKey]: readonly CallKey[] } = {
  'account.changed': ['accounts.ofUser', 'accounts.summary', 'accounts.history', 'accounts.sixMonths'],
  'users.changed': ['users.list', 'users.get', 'users.signIns'],
  'desks.changed': ['desks.list'],
  'app.changed': ['app.state'],
  'settings.changed': ['settings.get'],
  'intents.changed': ['intents.untold'],
  'session.changed': ['auth.session'],
  'action.chosen': [],
  job: [],
};

/** Calls whose answers belong to the desk and may outlive a session. */
const ofTheDesk: readonly string[] = ['app.state', 'settings.get', 'auth.session', 'setup.options'];

/**
 * Reads again what an event made old, and forgets everything of a person when their session ends.
 * @returns a function that stops
 */
export function followEvents(client: Client, queries: QueryClient): () => void {
  const stops = eventKeys.map((event) =>
    client.on(event, (payload) => {
      if (event === 'session.changed') forgetIfEnded(queries, payload as EventPayload<'session.changed'>);
      for (const key of madeOldBy[event]) void queries.invalidateQueries({ queryKey: [key] });
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
