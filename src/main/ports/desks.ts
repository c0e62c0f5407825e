export type DeskKind = 'staff' | 'kiosk';
export type DeskStatus = 'enrolled' | 'active' | 'revoked';

/** An installed Branchbook. `enrolled`: a credential was issued; `active`: it joined; `revoked`: it may not write. */
export type DeskRecord = {
  readonly deskId: string;
  readonly name: string;
  readonly branch: string;
  readonly kind: DeskKind;
  readonly status: DeskStatus;
  /** Ed25519, SPKI in base64; null until it joined. */
  readonly publicKey: string | null;
  readonly version: string | null;
  readonly lastContact: Date | null;
};

/** A credential that one desk may use once. Only the hash of its secret is kept. */
export type DeskCredential = {
  readonly deskId: string;
  readonly secretHash: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** The desks' common key (ports/sealing.ts), sealed under the secret; null once it was taken. */
  readonly sealedKey: string | null;
};

export type DeskStore = {
  readonly byId: (deskId: string) => Promise<DeskRecord | null>;
  /** Of one branch, or of the whole bank for null; by name. */
  readonly list: (branch: string | null) => Promise<readonly DeskRecord[]>;
  /** Adds a desk; one with the same ID stays as it is. */
  readonly add: (desk: DeskRecord) => Promise<void>;
  /** The desk joined with this key; one that has joined before, or was revoked, stays as it is. */
  readonly activate: (deskId: string, publicKey: string) => Promise<void>;
  readonly revoke: (deskId: string) => Promise<void>;
  readonly noteContact: (deskId: string, version: string, at: Date) => Promise<void>;
  /** Puts the credential of a desk in place of an unused one; one that was used stays. */
  readonly putCredential: (credential: DeskCredential) => Promise<void>;
  readonly credential: (deskId: string) => Promise<DeskCredential | null>;
  /** Takes the credential for good; false when it was taken or is no longer valid at `at`. */
  readonly takeCredential: (deskId: string, at: Date) => Promise<boolean>;
  /** An unused credential is used up, without anybody having joined with it. */
  readonly voidCredential: (deskId: string, at: Date) => Promise<void>;
  /** Desks whose credential ran out before `at` without being used. */
  readonly unusedSince: (at: Date) => Promise<readonly string[]>;
};
