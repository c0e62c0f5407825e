import type { PasswordResetStore } from '@main/ports/passwordResets';
import type { RecoveryStore } from '@main/ports/recoveries';
import type { UserStore } from '@main/ports/users';
import type { CallInput, CallOutput } from '@shared/contract';
import type { Result } from '@shared/result';
import type { AuthDependencies } from '../auth';
import type { Pace } from './pace';
import type { RecordRecovery } from './recoveries';

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
  | 'ids'
  | 'log'
> & {
  readonly resets: PasswordResetStore;
  readonly recoveries: RecoveryStore;
  readonly recordRecovery: RecordRecovery;
  readonly users: Pick<UserStore, 'byId'>;
  /** Of the desk, for all of it together. */
  readonly pace: Pace;
};

/** Passwords that are forgotten, for the people of one open bank. */
export type ResetServices = {
  readonly offer: () => Promise<Result<CallOutput<'auth.resetOffer'>>>;
  readonly request: (input: CallInput<'auth.requestReset'>) => Promise<Result<null>>;
  readonly reset: (input: CallInput<'auth.resetPassword'>) => Promise<Result<null>>;
  readonly recover: (input: CallInput<'auth.recover'>) => Promise<Result<null>>;
};
