import {
  type Bridge,
  type CallInput,
  type CallKey,
  contract,
  type EventKey,
  type Failure,
} from '@shared/contract';

/** What a sample says to one call: a value in wire form, a failure, or nothing for ever (`pending`). */
export type Answer =
  | { readonly value: unknown }
  | { readonly failure: Omit<Failure, 'requestId'> }
  | { readonly running: { readonly progress: number | null; readonly step: string | null } }
  | 'pending';

export type Answers = {
  readonly [Key in CallKey]?: Answer | ((argument: CallInput<Key>) => Answer);
};

const sampleRequestId = '01935f3c-7b8e-7c1a-9d2e-4f5a6b7c8d9e';
const sampleJobId = 'b5f1f5a4-0c39-4c55-9a39-6a4f1a3d8a10';

/** A bridge that answers from fixed samples; what has no sample is asked for without an answer. */
export function sampleBridge(answers: Answers): Bridge {
  const listeners = new Set<(payload: unknown) => void>();
  const tell = (payload: unknown) => {
    for (const listener of listeners) listener(payload);
  };
  return {
    on: (event: EventKey, listener) => {
      if (event === 'job') listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call: (key, argument) => {
      const given = answers[key] as Answer | ((argument: unknown) => Answer) | undefined;
      const answer = typeof given === 'function' ? given(argument) : (given ?? 'pending');
      if (answer === 'pending') return new Promise(() => undefined);
      if ('failure' in answer) {
        return Promise.resolve({ ok: false, failure: { ...answer.failure, requestId: sampleRequestId } });
      }
      if (contract[key].kind !== 'job') {
        return Promise.resolve({ ok: true, value: 'value' in answer ? answer.value : {} });
      }
      queueMicrotask(() => tell({ jobId: sampleJobId, ...jobStateOf(answer) }));
      return Promise.resolve({ ok: true, value: { jobId: sampleJobId } });
    },
  };
}

const jobStateOf = (answer: Exclude<Answer, 'pending' | { failure: unknown }>) =>
  'running' in answer
    ? { state: 'running', ...answer.running }
    : { state: 'done', progress: 1, step: null, output: answer.value };
