import type { CallInput, CallKey, CallOutput } from '@shared/contract';
import type { Holder, Scope } from '@shared/permissions';
import type { Result } from '@shared/result';

/** What a handler knows of the call that reached it; everything in it was checked by the dispatcher. */
export type Call = {
  /** Null on lines that need nobody signed in. */
  readonly holder: Holder | null;
  /** How far the line's permission reaches for this caller; null on `open` and `firstRun` lines. */
  readonly scope: Scope | null;
  readonly sessionId: string | null;
  readonly windowId: number;
  readonly requestId: string;
  /** Aborted when a job is cancelled; never on a query or a command. */
  readonly signal: AbortSignal;
  /** Of a job: `fraction` from 0 to 1 or null, `step` a key of the renderer's texts. Does nothing elsewhere. */
  readonly progress: (fraction: number | null, step: string | null) => void;
};

export type Handler<Key extends CallKey> = (
  input: CallInput<Key>,
  call: Call,
) => Promise<Result<CallOutput<Key>>>;

/** One handler for each call of the contract: a missing one does not compile. */
export type Handlers = { readonly [Key in CallKey]: Handler<Key> };
