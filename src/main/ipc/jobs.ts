import type { Clock } from '@main/ports/clock';
import type { EventPayload, Failure } from '@shared/contract';
import type { Sessions } from './sessions';

/** Whom a job's news are for: nobody else hears of it, and after a sign-out nobody at all. */
type JobOwner = { readonly windowId: number; readonly sessionId: string | null };

export type JobControl = {
  readonly signal: AbortSignal;
  readonly progress: (fraction: number | null, step: string | null) => void;
};

/** How a job ended: its output in wire form, or why there is none. */
type JobEnd =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly failure: Failure };

export type Jobs = {
  /** Begins `run` once the caller has its answer. @returns the job's id */
  readonly start: (owner: JobOwner, run: (control: JobControl) => Promise<JobEnd>) => string;
  /** Asks a job of this owner to stop at its next safe point; of anybody else's, nothing happens. */
  readonly cancel: (owner: JobOwner, jobId: string) => void;
};

export type JobDependencies = {
  readonly sessions: Pick<Sessions, 'of'>;
  readonly clock: Pick<Clock, 'elapsedMs'>;
  readonly newId: () => string;
  readonly send: (windowId: number, event: 'job', payload: EventPayload<'job'>) => void;
};

/** News of progress come no faster than an eye can follow. */
const progressEveryMs = 100;

const clamped = (fraction: number): number => Math.min(1, Math.max(0, fraction));

/** Work longer than 200 ms. It goes on when its window is closed; only `cancel` stops it. */
export function createJobs({ sessions, clock, newId, send }: JobDependencies): Jobs {
  const running = new Map<string, { readonly owner: JobOwner; readonly abort: AbortController }>();

  const tell = (owner: JobOwner, payload: EventPayload<'job'>): void => {
    const sessionId = sessions.of(owner.windowId)?.sessionId ?? null;
    if (sessionId === owner.sessionId) send(owner.windowId, 'job', payload);
  };

  const progressOf = (owner: JobOwner, jobId: string): JobControl['progress'] => {
    let toldAtMs = Number.NEGATIVE_INFINITY;
    let toldStep: string | null = null;
    return (fraction, step) => {
      if (!running.has(jobId)) return;
      const nowMs = clock.elapsedMs();
      if (step === toldStep && nowMs - toldAtMs < progressEveryMs) return;
      toldAtMs = nowMs;
      toldStep = step;
      tell(owner, { jobId, state: 'running', progress: fraction === null ? null : clamped(fraction), step });
    };
  };

  const finish = (owner: JobOwner, jobId: string, end: JobEnd): void => {
    running.delete(jobId);
    const at = { jobId, progress: null, step: null };
    if (end.ok) tell(owner, { ...at, state: 'done', progress: 1, output: end.output });
    else {
      const state = end.failure.code === 'CANCELLED' ? 'cancelled' : 'failed';
      const { fields, ...failure } = end.failure;
      tell(owner, { ...at, state, failure: { ...failure, ...(fields ? { fields: { ...fields } } : {}) } });
    }
  };

  return {
    start: (owner, run) => {
      const jobId = newId();
      const abort = new AbortController();
      running.set(jobId, { owner, abort });
      setImmediate(async () => {
        const control = { signal: abort.signal, progress: progressOf(owner, jobId) };
        finish(owner, jobId, await run(control));
      });
      return jobId;
    },
    cancel: (owner, jobId) => {
      const found = running.get(jobId);
      if (found?.owner.windowId !== owner.windowId || found.owner.sessionId !== owner.sessionId) return;
      found.abort.abort();
    },
  };
}
