/**
 * A query's answer, or the state it is in: loading, refused, error; and old content under a line that says so.
 *   <QueryView query={useCall('users.get', { userId })} shape="figures">{(user) => …}</QueryView>
 */
import type { Failure } from '@shared/contract';
import type { ReactNode } from 'react';
import { StateView } from '../ui';
import { useErrorWords } from './errorTexts';
import { useFormats } from './formats';

/** What is read of a query's result. */
export type QueryState<Data> = {
  data: Data | undefined;
  error: Failure | null;
  dataUpdatedAt: number;
  refetch: () => unknown;
};

type QueryViewProps<Data> = {
  query: QueryState<Data>;
  shape?: 'rows' | 'form' | 'figures';
  children: (data: Data) => ReactNode;
};

export function QueryView<Data>({ query, shape = 'rows', children }: QueryViewProps<Data>) {
  const { time } = useFormats();
  const wordsOf = useErrorWords();
  const { data, error } = query;
  const retry = () => void query.refetch();
  if (data !== undefined) {
    return (
      <>
        {error && <StateView state="stale" since={time(new Date(query.dataUpdatedAt))} onRetry={retry} />}
        {children(data)}
      </>
    );
  }
  if (!error) return <StateView state="loading" shape={shape} />;
  const words = wordsOf(error);
  if (error.code === 'NOT_PERMITTED') return <StateView state="refused" words={words} />;
  return <StateView state="error" words={words} onRetry={retry} />;
}
