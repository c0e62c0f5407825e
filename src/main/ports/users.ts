import type { FieldErrors } from '@shared/errors';
import type { Duty, Role, Status } from '@shared/permissions';

/** A person as the bank keeps them: identity and contact, no secret. Branch, role, status and duties are projections. */
export type UserRecord = {
  readonly userId: string;
  /** In whose journal the person's own book is, wherever they belong now: it never changes. */
  readonly home: string;
  /** Where the person belongs now; a projection, like what follows. */
  readonly branch: string;
  readonly role: Role;
  readonly status: Status;
  readonly duties: readonly Duty[];
  /** The number in the user's own book that branch, role, status and duties stand for; 0 before the first. */
  readonly bookNo: number;
  /** The number in that book as of which name, contact and address stand; 0 for what the person was added with. */
  readonly detailsNo: number;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phones: readonly string[];
  readonly birthDate: string;
  readonly gender: 'Female' | 'Male' | 'Other';
  readonly state: string;
  readonly city: string;
  readonly street: string | null;
  /** Null for the first Super Admin, whom nobody added. */
  readonly addedBy: string | null;
  readonly addedAt: Date;
  /** The form's key: it makes adding the same person twice impossible. */
  readonly addedKey: string;
  readonly lastSignIn: Date | null;
  /** Whether the person's opening records are known to be in the journal. */
  readonly recorded: boolean;
};

/** What is known of a person besides what they may do. */
export type UserDetails = Pick<
  UserRecord,
  'firstName' | 'lastName' | 'email' | 'phones' | 'birthDate' | 'gender' | 'state' | 'city' | 'street'
>;

/** What signing in needs, written in the same transaction as the person. `hash` is argon2id in PHC form. */
export type FirstCredential = {
  readonly hash: string;
  readonly mustChange: boolean;
  /** Where it is not the moment at which the person was added: a demo's people were added long ago. */
  readonly issuedAt?: Date;
  /** Of a printed recovery sheet; none for people who are added later. */
  readonly recoveryHashes: readonly string[];
};

/** A customer's account as master data; its money lives in its book. */
export type NewAccount = { readonly accountId: string; readonly openedOn: string };

export type NewPerson = {
  readonly user: UserRecord;
  readonly credential: FirstCredential;
  readonly account: NewAccount | null;
};

/** `added`: these documents are durable. `repeated`: the key had been used. `taken`: e-mail or phone is another's. */
export type InsertOutcome =
  | { readonly outcome: 'added' }
  | { readonly outcome: 'repeated' }
  | { readonly outcome: 'taken'; readonly fields: FieldErrors };

export type UserSort = 'name' | 'userId' | 'lastSignIn' | 'addedAt';

/** Who signed in since (`active`), did not (`inactive`), or was not even added since (`dormant`). */
export type ActivityFilter = {
  readonly kind: 'active' | 'inactive' | 'dormant';
  readonly since: Date;
};

export type UserQuery = {
  /** Null for the whole bank. */
  readonly branch: string | null;
  /** As typed: user ID, phone, e-mail or names, from their beginnings and with a slip of the finger. */
  readonly search: string;
  readonly role: Role | null;
  readonly status: Status | null;
  readonly activity: ActivityFilter | null;
  readonly addedFrom: Date | null;
  readonly addedTo: Date | null;
  /** Where the filter leaves it open; a search has an order of its own. */
  readonly sort: UserSort;
  readonly descending: boolean;
  /** The cursor of the page before, or null for the start. A cursor that does not decode begins at the start. */
  readonly cursor: string | null;
  readonly limit: number;
};

export type UserPage = {
  readonly rows: readonly UserRecord[];
  readonly next: string | null;
  /** Counted so far; `more` says that there are more than that. */
  readonly total: number;
  readonly more: boolean;
  /** The order that the rows are in. */
  readonly order: UserSort | 'match';
};

/** A state that a line of the user's own book gave. */
export type UserState = {
  readonly userId: string;
  readonly bookNo: number;
  readonly branch: string;
  readonly role: Role;
  readonly status: Status;
  readonly duties: readonly Duty[];
};

export type UserStore = {
  /** Writes person, credential and account in one transaction; all or none. */
  readonly insert: (person: NewPerson) => Promise<InsertOutcome>;
  /** Which of these are another's already, by field of the form; null where none is. Who has the key is no other. */
  readonly taken: (wanted: Pick<UserRecord, 'email' | 'phones' | 'addedKey'>) => Promise<FieldErrors | null>;
  readonly byId: (userId: string) => Promise<UserRecord | null>;
  readonly byKey: (addedKey: string) => Promise<UserRecord | null>;
  /** What people are called, by their user IDs; who does not exist is left out. */
  readonly namesOf: (userIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly list: (query: UserQuery) => Promise<UserPage>;
  /** Everybody of a role that few have. */
  readonly ofRole: (role: Role) => Promise<readonly UserRecord[]>;
  /** Applies a state of the user's book; an older number than the one applied has no effect. */
  readonly applyState: (state: UserState) => Promise<void>;
  /**
   * Applies what a line of the user's book says of name, contact and address; an older number than the one applied has
   * no effect. `taken`: the e-mail address or a phone is another's, and nothing was changed.
   */
  readonly applyDetails: (change: {
    readonly userId: string;
    readonly no: number;
    readonly details: UserDetails;
  }) => Promise<'applied' | 'taken'>;
  /** Notes a sign-in; an earlier moment than the one noted has no effect. */
  readonly noteSignIn: (userId: string, at: Date) => Promise<void>;
  /** People whose opening records are not known to be written yet, oldest first. */
  readonly unrecorded: (limit: number) => Promise<readonly UserRecord[]>;
  /** The opening records of this person are durable. */
  readonly markRecorded: (userId: string) => Promise<void>;
};
