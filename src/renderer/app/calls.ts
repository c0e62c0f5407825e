/**
 * How screens read and do things.
 *   useCall(key, argument)       a query, kept and read again when an event says that it changed
 *   usePages(key, argument, …)   a list read page by page
 *   useCommand(key)              a command without a form (lock, sign out)
 *   useJob(key)                  a job: start, progress, outcome, cancel
 * Forms use useCommandForm of ./form.ts. Failures are values of type Failure in `error` or `failure`.
 */
import type { CallArgument, CallKey, CallOutput, Contract, Failure, JobKey } from '@shared/contract';
import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { JobProgress, Outcome, RunningJob } from './bridge';
import { useClient } from './client';
import { hasNews } from './queries';

/** Keys of the contract's queries. */
export type QueryKey = { [Key in CallKey]: Contract[Key]['kind'] extends 'query' ? Key : never }[CallKey];
/** Keys of the contract's commands. */
export type CommandKey = {
  [Key in CallKey]: Contract[Key]['kind'] extends 'command' ? Key : never;
}[CallKey];

export type CallResult<Key extends CallKey> = UseQueryResult<CallOutput<Key>, Failure>;

type CallOptions = {
  /** False while what to ask for is not known yet. */
  enabled?: boolean;
  /** Go on showing the answer to the last argument until the new one is there. */
  keepPrevious?: boolean;
};

/** react-query keeps what a query throws; this is the one place where a failure is thrown. */
export async function orThrow<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (answer.ok) return answer.value;
  throw answer.failure;
}

export function useCall<Key extends QueryKey>(
  key: Key,
  argument: CallArgument<Key>,
  { enabled = true, keepPrevious = false }: CallOptions = {},
): CallResult<Key> {
  const client = useClient();
  return useQuery<CallOutput<Key>, Failure>({
    queryKey: [key, argument],
    queryFn: () => orThrow(client.call(key, argument)),
    enabled,
    ...(keepPrevious && { placeholderData: keepPreviousData }),
  });
}

/** Queries whose answer is a page: rows, and where the next one begins. */
type PagedKey =
  | 'users.list'
  | 'audit.list'
  | 'entries.list'
  | 'signIns.list'
  | 'accounts.history'
  | 'statements.rows'
  | 'bulk.lines';

/** The field of the argument that says where a page begins. */
const startField = {
  'users.list': 'cursor',
  'audit.list': 'cursor',
  'entries.list': 'cursor',
  'signIns.list': 'cursor',
  'accounts.history': 'before',
  'statements.rows': 'after',
  'bulk.lines': 'at',
} as const;

/** A list read page by page: all rows read so far, and `onMore` for the next page. */
export function usePages<Key extends PagedKey>(key: Key, argument: CallArgument<Key>, enabled = true) {
  const client = useClient();
  const pages = useInfiniteQuery({
    queryKey: [key, argument, 'pages'],
    queryFn: ({ pageParam }): Promise<CallOutput<Key>> =>
      orThrow(
        client.call(
          key,
          pageParam === null ? argument : Object.assign({}, argument, { [startField[key]]: pageParam }),
        ),
      ),
    initialPageParam: null as string | number | null,
    getNextPageParam: (last: CallOutput<Key>) => last.next,
    placeholderData: keepPreviousData,
    enabled,
    // A list that no event speaks of is read again each time that somebody comes to it.
    ...(!hasNews(key) && { staleTime: 0 }),
  });
  const read = pages.data?.pages ?? [];
  type Row = CallOutput<Key>['rows'][number];
  return {
    ...pages,
    error: pages.error as Failure | null,
    first: read[0],
    rows: read.flatMap((page): Row[] => page.rows),
    hasMore: pages.hasNextPage,
    onMore: () => {
      if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
    },
  };
}

export function useCommand<Key extends CommandKey>(
  key: Key,
): UseMutationResult<CallOutput<Key>, Failure, CallArgument<Key>> {
  const client = useClient();
  return useMutation<CallOutput<Key>, Failure, CallArgument<Key>>({
    mutationFn: (argument) => orThrow(client.call(key, argument)),
  });
}

export type JobState<T> =
  | { readonly state: 'idle' }
  | ({ readonly state: 'running' } & JobProgress)
  | { readonly state: 'done'; readonly output: T }
  | { readonly state: 'failed'; readonly failure: Failure };

/** One job at a time of one kind. When the screen goes, the job goes on and its outcome is no longer shown. */
export function useJob<Key extends JobKey>(key: Key) {
  const client = useClient();
  const [state, setState] = useState<JobState<CallOutput<Key>>>({ state: 'idle' });
  const running = useRef<RunningJob<CallOutput<Key>> | null>(null);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const show = (next: JobState<CallOutput<Key>>) => {
    if (isShown.current) setState(next);
  };

  const start = async (argument: CallArgument<Key>): Promise<Outcome<CallOutput<Key>>> => {
    show({ state: 'running', fraction: null, step: null });
    const job = client.run(key, argument, (progress) => show({ state: 'running', ...progress }));
    running.current = job;
    const outcome = await job.outcome;
    running.current = null;
    show(
      outcome.ok ? { state: 'done', output: outcome.value } : { state: 'failed', failure: outcome.failure },
    );
    return outcome;
  };

  return {
    ...state,
    start,
    cancel: () => running.current?.cancel(),
    reset: () => setState({ state: 'idle' }),
  };
}
