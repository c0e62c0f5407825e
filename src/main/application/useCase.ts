import type { Actor } from '@main/domain/access/actor';
import type { CallInput, CallKey, CallOutput } from '@shared/contract';
import type { Result } from '@shared/result';

/** A use case behind one line of the contract, asked for by a signed-in person. */
export type UseCase<Key extends CallKey> = (
  actor: Actor,
  input: CallInput<Key>,
) => Promise<Result<CallOutput<Key>>>;

/** Lines that answer without an open bank: the state of this desk and its windows, the first run, signing in. */
type WithoutBank =
  `${'app' | 'auth' | 'drafts' | 'intents' | 'jobs' | 'log' | 'page' | 'settings' | 'setup'}.${string}`;

/** A line behind which stands a use case of an open bank. */
export type BankKey = Exclude<CallKey, WithoutBank>;

/** Everything that signed-in people may ask of an open bank, by the line of the contract. */
export type BankUseCases = { readonly [Key in BankKey]: UseCase<Key> };

/** Says how far a long piece of work has come, and hears that it was cancelled. */
export type JobControl = {
  readonly signal: AbortSignal;
  /** `fraction` from 0 to 1 or null; `step` is a key of the renderer's texts. */
  readonly progress: (fraction: number | null, step: string | null) => void;
};

/** A use case that takes long: it says how far it has come, and stops where it is told to. */
export type JobUseCase<Key extends CallKey> = (
  actor: Actor,
  input: CallInput<Key>,
  job: JobControl,
) => Promise<Result<CallOutput<Key>>>;

/** Everything of an open bank as it is asked for; only a job heeds what it is given as one. */
export type OpenUseCases = { readonly [Key in BankKey]: JobUseCase<Key> };

/** A use case of the first run: nobody is signed in yet. */
export type SetupUseCase<Key extends CallKey> = (
  input: CallInput<Key>,
  job: JobControl,
) => Promise<Result<CallOutput<Key>>>;
