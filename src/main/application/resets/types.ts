import type { PasswordResetStore } from '@main/ports/passwordResets';
import type { UserStore } from '@main/ports/users';
import type { CallInput, CallOutput } from '@shared/contract';
import type { Result } from '@shared/result';
import type { AuthDependencies } from '../auth';

export type ResetDependencies = Pick<
  AuthDependencies,
  | 'credentials'
  | 'passwords'
  | 'judgePassword'
  | 'secondFactors'
  | 'requiresSecondFactor'
  | 'sealing'
  | 'serverTime'
  | 'post'
  | 'place'
  | 'clock'
  | 'ids'
  | 'log'
> & {
  readonly resets: PasswordResetStore;
  readonly users: Pick<UserStore, 'byId'>;
};

/** Passwords that are forgotten, for the people of one open bank. */
export type ResetServices = {
  readonly offer: () => Promise<Result<CallOutput<'auth.resetOffer'>>>;
  readonly request: (input: CallInput<'auth.requestReset'>) => Promise<Result<null>>;
  readonly reset: (input: CallInput<'auth.resetPassword'>) => Promise<Result<null>>;
  readonly recover: (input: CallInput<'auth.recover'>) => Promise<Result<null>>;
};
