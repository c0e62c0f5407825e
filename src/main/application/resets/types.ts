import type { Clock } from '@main/ports/clock';
import type { CredentialStore } from '@main/ports/credentials';
import type { Ids } from '@main/ports/ids';
import type { PasswordResetStore } from '@main/ports/passwordResets';
import type { Passwords } from '@main/ports/passwords';
import type { UserStore } from '@main/ports/users';
import type { CallInput, CallOutput } from '@shared/contract';
import type { Result } from '@shared/result';
import type { AuthPlace } from '../auth';
import type { Posting } from '../posting';

/** What a person's code says: `none` where they have no second factor. */
export type SecondFactor = (userId: string, code: string) => Promise<'none' | 'right' | 'wrong'>;

export type ResetDependencies = {
  readonly resets: PasswordResetStore;
  readonly credentials: CredentialStore;
  readonly users: Pick<UserStore, 'byId'>;
  readonly passwords: Passwords;
  readonly secondFactor: SecondFactor;
  /** Without effect where there is none. */
  readonly removeSecondFactor: (userId: string) => Promise<void>;
  readonly post: Posting['post'];
  readonly place: AuthPlace;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** Passwords that are forgotten, for the people of one open bank. */
export type ResetServices = {
  readonly offer: () => Promise<Result<CallOutput<'auth.resetOffer'>>>;
  readonly request: (input: CallInput<'auth.requestReset'>) => Promise<Result<null>>;
  readonly reset: (input: CallInput<'auth.resetPassword'>) => Promise<Result<null>>;
  readonly recover: (input: CallInput<'auth.recover'>) => Promise<Result<null>>;
};
