import type { BankStore, BranchPlace } from '@main/ports/bank';
import type { DeskFile } from '@main/ports/deskFile';
import type { DeskKind, DeskStore } from '@main/ports/desks';
import type { CallInput } from '@shared/contract';
import type { Result } from '@shared/result';
import type { Posting } from '../posting';
import type { OpenBank } from '../startup';
import type { JobControl } from '../useCase';
import type { AddPerson } from '../users/addPerson';

export type Place = CallInput<'setup.createBank'>['place'];

/** What a desk needs to know of itself before it can open its bank. */
export type DeskIdentity = {
  readonly deskId: string;
  readonly name: string;
  readonly kind: DeskKind;
  readonly branch: BranchPlace;
  readonly bank: { readonly name: string; readonly demo: boolean };
};

/** The bank's books as the first desk holds them while the bank is being made. */
export type BankInMaking = {
  readonly bank: BankStore;
  readonly desks: DeskStore;
  readonly posting: Posting;
  readonly addPerson: AddPerson;
  /** Ed25519, SPKI in base64: the public half of the key this desk signs with. */
  readonly publicKey: string;
  /** False where another desk has taken over the making of this bank: this one was away for too long. */
  readonly isOurs: () => Promise<boolean>;
  /** Sets the clock of the posting path while demo data is made; null gives the real time back. */
  readonly setTime: (at: Date | null) => void;
  /** Resolves once the figures have what was posted: nothing of this desk is under way in the database then. */
  readonly settled: () => Promise<void>;
  /** Everything is written: from here on it is an open bank like any other. */
  readonly opened: () => Promise<OpenBank>;
  /** Lets go of everything after a failure. What was written stays half-made, and is cleared by the next attempt. */
  readonly abandon: () => Promise<void>;
};

/** The bank that a desk has joined: its user and its key are its own, and its book is still to be started. */
export type JoinedBank = Pick<BankInMaking, 'posting' | 'publicKey' | 'opened' | 'abandon'> & {
  readonly identity: DeskIdentity;
};

/** A server that holds the empty books of a bank, ready for its first desk. */
export type EmptyBooks = {
  /** Gives the desk its user of the database and its signing key, and connects as it. */
  readonly begin: (identity: DeskIdentity) => Promise<BankInMaking>;
  readonly abandon: () => Promise<void>;
};

export type Places = {
  /**
   * Starts or reaches the server, clears away what an attempt before left half-made, and makes the empty books.
   * From then on the books are this desk's alone. Refuses SERVER_REFUSED (details.problem says why),
   * ALREADY_SET_UP or BANK_EXISTS where this computer or the server holds a bank, and BANK_BEING_MADE.
   */
  readonly prepare: (place: Place, job: JobControl) => Promise<Result<EmptyBooks>>;
  /**
   * Uses the credential up: the desk's password of the database becomes one that only this computer knows.
   * Refuses SERVER_REFUSED or ENROLMENT_REFUSED.
   */
  readonly join: (
    uri: string,
    credential: { readonly deskId: string; readonly secret: string },
  ) => Promise<Result<JoinedBank>>;
  /** The last step of making and joining: from here on this desk belongs to its bank. */
  readonly commit: (file: DeskFile) => Promise<void>;
};
