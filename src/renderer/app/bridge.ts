/**
 * The window's only way out. No other file may touch `window.branchbook`.
 *
 * One style throughout: what a call answers is a value, `{ ok: true, value }` or `{ ok: false, failure }`.
 * Arguments are given as they cross (amounts as digits of paise); outputs come decoded (amounts as bigints).
 * Screens use the hooks of ./calls.ts and ./form.ts rather than this file.
 */
import {
  type Bridge,
  type CallArgument,
  type CallKey,
  type CallOutput,
  contract,
  type EventKey,
  type EventPayload,
  type Failure,
  type JobKey,
} from '@shared/contract';
import { jobStarted } from '@shared/contract/jobs';

declare global {
  interface Window {
    readonly branchbook: Bridge;
  }
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

/** Lines that answer at once: queries and commands. */
export type DirectKey = Exclude<CallKey, JobKey>;

export type JobProgress = {
  /** 0 to 1, or null where the end cannot be foreseen. */
  readonly fraction: number | null;
  /** What is being done, a key of the texts. */
  readonly step: string | null;
};

export type RunningJob<T> = {
  /** The end of the job, whatever it is: its output, or why there is none (`CANCELLED` when it was stopped). */
  readonly outcome: Promise<Outcome<T>>;
  /** Asks main to stop at the next safe point. */
  readonly cancel: () => void;
};

export type Client = ReturnType<typeof createClient>;

type JobEvent = EventPayload<'job'>;

/** An answer that is not of the contract's shape is a bug on the other side; it is shown as one. */
const malformed: Outcome<never> = { ok: false, failure: { code: 'INTERNAL', requestId: '' } };

/**
 * Makes the typed client over a bridge.
 * @param bridge gives the bridge when it is first needed
 */
export function createClient(bridge: () => Bridge) {
  const proof = createProof();

  async function send(key: CallKey, argument: unknown): Promise<Outcome<unknown>> {
    const reply = await bridge().call(key, argument);
    return reply.ok ? { ok: true, value: reply.value } : { ok: false, failure: reply.failure };
  }

  /** The same call again, with the same key, once the person has proved who they are. */
  async function ask(key: CallKey, argument: unknown): Promise<Outcome<unknown>> {
    const answer = await send(key, argument);
    const isAsked = !answer.ok && answer.failure.code === 'STEP_UP_NEEDED';
    return isAsked && (await proof.isGiven()) ? send(key, argument) : answer;
  }

  /** Calls a query or a command. Never rejects for what may happen. */
  async function call<Key extends DirectKey>(
    key: Key,
    argument: CallArgument<Key>,
  ): Promise<Outcome<CallOutput<Key>>> {
    const answer = await ask(key, argument);
    return answer.ok ? decode(key, answer.value) : answer;
  }

  /** Listens to an event. @returns a function that stops listening */
  function on<Key extends EventKey>(event: Key, listener: (payload: EventPayload<Key>) => void): () => void {
    return bridge().on(event, (payload) => {
      const decoded = contract[event].payload.safeParse(payload);
      if (decoded.success) listener(decoded.data as EventPayload<Key>);
    });
  }

  /** Starts a job; `onProgress` hears of every step until the outcome is there. */
  function run<Key extends JobKey>(
    key: Key,
    argument: CallArgument<Key>,
    onProgress: (progress: JobProgress) => void = () => undefined,
  ): RunningJob<CallOutput<Key>> {
    const heard: JobEvent[] = [];
    let jobId: string | null = null;
    let cancelled = false;
    let deliver: (event: JobEvent) => void = (event) => heard.push(event);
    // Listening begins before the call: a short job may end before its id is known here.
    const stop = on('job', (event) => deliver(event));

    const cancel = (): void => {
      cancelled = true;
      if (jobId) void call('jobs.cancel', { jobId });
    };

    const follow = (id: string): Promise<Outcome<CallOutput<Key>>> =>
      new Promise((resolve) => {
        deliver = (event) => {
          if (event.jobId !== id) return;
          if (event.state === 'running') onProgress({ fraction: event.progress, step: event.step });
          else resolve(endOf(key, event));
        };
        for (const event of heard) deliver(event);
      });

    const begin = async (): Promise<Outcome<CallOutput<Key>>> => {
      const answer = await ask(key, argument);
      if (!answer.ok) return answer;
      const started = jobStarted.safeParse(answer.value);
      if (!started.success) return malformed;
      jobId = started.data.jobId;
      if (cancelled) cancel();
      return follow(jobId);
    };

    return { outcome: begin().finally(stop), cancel };
  }

  return { call, on, run, onProofNeeded: proof.askBy };
}

/** Asks the person once more who they are: one question for all the calls that wait for its answer. */
function createProof() {
  const byNobody = async () => false;
  let ask: () => Promise<boolean> = byNobody;
  let asking: Promise<boolean> | null = null;
  return {
    isGiven: (): Promise<boolean> => {
      asking ??= ask().finally(() => {
        asking = null;
      });
      return asking;
    },
    /** @returns a function after which nobody is asked */
    askBy: (how: () => Promise<boolean>): (() => void) => {
      ask = how;
      return () => {
        if (ask === how) ask = byNobody;
      };
    },
  };
}

function decode<Key extends CallKey>(key: Key, value: unknown): Outcome<CallOutput<Key>> {
  const decoded = contract[key].output.safeParse(value);
  return decoded.success ? { ok: true, value: decoded.data as CallOutput<Key> } : malformed;
}

function endOf<Key extends JobKey>(key: Key, event: JobEvent): Outcome<CallOutput<Key>> {
  if (event.state === 'done') return decode(key, event.output);
  if (event.state === 'cancelled')
    return { ok: false, failure: { code: 'CANCELLED', requestId: event.jobId } };
  const { failure } = event;
  if (!failure) return malformed;
  const { fields, details, ...rest } = failure;
  return { ok: false, failure: { ...rest, ...(fields && { fields }), ...(details && { details }) } };
}

/** This window's client. */
export const client = createClient(() => window.branchbook);
