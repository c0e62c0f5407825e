import type { Actor } from '@main/domain/access/actor';
import type { EventIntent } from '@main/domain/ledger/intents';
import type { Clock } from '@main/ports/clock';
import type { Ids } from '@main/ports/ids';
import type { Log } from '@main/ports/log';
import type { Random } from '@main/ports/random';
import type { Recovery } from '@main/ports/recoveries';
import type { Sealing } from '@main/ports/sealing';
import type { SecondFactorStore } from '@main/ports/secondFactors';
import type { UserStore } from '@main/ports/users';
import type { CallInput, CallOutput } from '@shared/contract';
import type { JudgePassword } from '@shared/passwordStrength';
import type { Holder } from '@shared/permissions';
import type { Result } from '@shared/result';
import type { Posted } from '../posting';
import type { ProofDependencies } from './proof';

/** The desk at which people sign in, and the bank it belongs to. */
export type AuthPlace = {
  readonly deskId: string;
  readonly kind: 'staff' | 'kiosk';
  readonly branch: string;
  readonly branchName: string;
  readonly bankName: string;
};

/** A sign-in before the present one; `desk` is the name of the desk. */
type PreviousSignIn = { readonly at: Date; readonly desk: string };

export type AuthDependencies = ProofDependencies & {
  readonly users: Pick<UserStore, 'byId' | 'applyState'>;
  readonly judgePassword: JudgePassword;
  readonly post: (intent: EventIntent) => Promise<Result<Posted>>;
  /** One read by the person's ID, whatever they have done since. */
  readonly lastSignIn: (userId: string) => Promise<PreviousSignIn | null>;
  /** Writes the event of a recovery that the journal does not tell of yet. */
  readonly recordRecovery: (recovery: Recovery) => Promise<Result<null>>;
  readonly place: AuthPlace;
  readonly secondFactors: SecondFactorStore;
  readonly sealing: Sealing;
  /** Whether those whose role reaches that far must have a second factor; the others may. */
  readonly requiresSecondFactor: boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly random: Random;
  readonly log: Log;
};

/** Who signed in: all that a session is made of. */
export type SignedIn = {
  /** Names the session in the journal. It opens nothing: a session is bound to its window, inside main. */
  readonly sessionId: string;
  readonly holder: Holder;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  /** True until a second factor that must be there is: nothing else may be called until then. */
  readonly mustEnrol: boolean;
  readonly signedInAt: Date;
  readonly previousSignIn: PreviousSignIn | null;
};

/** The person of a session, as an event names them. */
export type Signed = Pick<Actor, 'holder' | 'sessionId'>;

/** Why a session was covered or ended, as the journal has it. */
export type SessionEnding =
  | 'asked'
  | 'screenLocked'
  | 'idle'
  | 'tooLong'
  | 'revoked'
  | 'windowClosed'
  | 'quit'
  | 'replaced'
  | 'tooManyTries'
  | 'passwordChanged'
  /** On another desk the person signed out everywhere, or changed their password. */
  | 'elsewhere';

export type AuthServices = {
  /**
   * Refuses SIGN_IN_REFUSED alike for an unknown, suspended, inactive or blocked person and a wrong password,
   * after the same database commands and one run of the hash, and for a wrong code; WRONG_DESK, and
   * SECOND_FACTOR_NEEDED where a code is to be given too, only to who knew the password.
   */
  readonly signIn: (input: CallInput<'auth.signIn'>) => Promise<Result<SignedIn>>;
  /** Refuses PASSWORD_WRONG, TOO_SOON, or SIGN_IN_REFUSED after too many tries: the session must end then. */
  readonly unlock: (signed: Signed, input: { password: string }) => Promise<Result<null>>;
  /** Refuses as `unlock` does, or INVALID_INPUT with what is wrong with `next`. @returns the person as of now */
  readonly changePassword: (
    signed: Signed,
    input: { key: string; current: string; next: string },
  ) => Promise<Result<Holder>>;
  /** Refuses as `unlock` does; PASSWORD_WRONG also for a wrong code, SECOND_FACTOR_NEEDED where there is none. */
  readonly stepUp: (signed: Signed, input: CallInput<'auth.stepUp'>) => Promise<Result<null>>;
  readonly secondFactor: (signed: Signed) => Promise<CallOutput<'auth.secondFactor'>>;
  readonly beginSecondFactor: (signed: Signed) => Promise<CallOutput<'auth.beginSecondFactor'>>;
  /** Refuses NOT_FOUND where this session has begun none, INVALID_INPUT for a wrong code. */
  readonly confirmSecondFactor: (
    signed: Signed,
    input: CallInput<'auth.confirmSecondFactor'>,
  ) => Promise<Result<CallOutput<'auth.confirmSecondFactor'>>>;
  /** Refuses SECOND_FACTOR_REQUIRED to who must have one. */
  readonly removeSecondFactor: (signed: Signed, input: { key: string }) => Promise<Result<null>>;
  /** Writes what became of a session. Never rejects: the session has ended already, or is covered. */
  readonly recordSession: (
    signed: Signed,
    event: 'signed-out' | 'session-locked',
    reason: SessionEnding,
  ) => Promise<void>;
  /** Writes that a call was refused for want of permission. Never rejects. */
  readonly recordDenial: (signed: Signed, call: string) => Promise<void>;
  /** Who a person is at this moment; null for nobody. */
  readonly holderOf: (userId: string) => Promise<Holder | null>;
};
