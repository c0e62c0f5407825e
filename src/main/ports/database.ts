import type { troubleActions, troubles } from '@shared/contract/app';
import type { serverProblems } from '@shared/contract/setup';

export type TroubleKind = (typeof troubles)[number];
export type TroubleAction = (typeof troubleActions)[number];

/** What stops Branchbook before anyone can sign in: one screen, with figures for its text and ways out. */
export type Trouble = {
  readonly kind: TroubleKind;
  readonly details: Readonly<Record<string, string>>;
  readonly actions: readonly TroubleAction[];
};

/** The outcome of something on the way to an open bank. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

/** A user of the database, with the database that knows it. */
export type DatabaseUser = {
  readonly username: string;
  readonly password: string;
  readonly source: string;
};

/** `down`: there is no server that would take a write at this moment. */
export type DatabaseState = 'online' | 'down';

/** Something that can be asked how it is and listened to. */
export type Observed<State> = {
  readonly state: () => State;
  /** @returns a function that stops listening */
  readonly onState: (listener: (state: State) => void) => () => void;
};

/** How this computer's own mongod is: running, being started again after it died, or in trouble meanwhile. */
export type EmbeddedState =
  | { readonly phase: 'running' }
  | { readonly phase: 'restarting'; readonly trouble: Trouble | null }
  | { readonly phase: 'stopped' };

/** This computer's own mongod, supervised: when it dies it is started again. */
export type EmbeddedServer = Observed<EmbeddedState> & {
  /** Without a user; a one-node replica set that only this computer reaches. */
  readonly uri: string;
  readonly port: number;
  /** The process that runs at this moment, or ran last. */
  readonly pid: () => number;
  /** May do everything; kept for migrations, desks and the server itself. */
  readonly administrator: DatabaseUser;
  /** Ends it cleanly. */
  readonly stop: () => Promise<void>;
};

/** Why a server will not do. */
export type ServerProblem = (typeof serverProblems)[number];

/** A server that will not do, with what is worth showing of it; never a password. */
export type ServerRefusal = {
  readonly problem: ServerProblem;
  readonly details: Readonly<Record<string, string>>;
};

export type Checked<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & ServerRefusal);

/** What a server holds. */
export type ServerFinding = {
  readonly version: string;
  readonly holds: 'nothing' | 'bank';
  readonly bankName: string | null;
};

/** Where the bank's books stand against what this Branchbook knows. */
export type SchemaState =
  | { readonly is: 'absent' }
  | { readonly is: 'current'; readonly version: number }
  /** A migration has to run, or one that was begun has to end. */
  | { readonly is: 'older'; readonly version: number; readonly known: number }
  /** This Branchbook is too old for the bank's books. */
  | { readonly is: 'newer'; readonly version: number; readonly known: number };

/** Gives desks their database users and takes them away. Only a desk that keeps the administrator's user can. */
export type DeskAccess = {
  /** Makes the user of a desk, or gives it this password anew. */
  readonly grant: (deskId: string, password: string) => Promise<void>;
  /** Takes the user away; the desk's open connections are refused from then on. */
  readonly revoke: (deskId: string) => Promise<void>;
};

/** A desk's hold on its own database user. */
export type OwnAccess = {
  /** From here on only `next` opens the database: what was on the enrolment slip is used up. */
  readonly changePassword: (next: string) => Promise<void>;
};
