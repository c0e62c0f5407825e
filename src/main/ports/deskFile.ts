import type { BranchPlace } from './bank';
import type { DeskKind } from './desks';

/** What the sign-in screen says of this desk and its bank, as the bank said it last. */
export type Signboard = {
  readonly bank: { readonly name: string; readonly demo: boolean };
  readonly branch: BranchPlace;
  /** Of the desk. */
  readonly name: string;
};

/** Where this desk's bank is, without secrets. It is written last when a bank is made or joined: it is the commit. */
export type DeskFile = {
  readonly where: 'thisComputer' | 'server';
  readonly deskId: string;
  /** Known also while the bank cannot be opened: at a kiosk the public stands before the screen of trouble. */
  readonly kind: DeskKind;
  /** Shown while the bank is being opened; null where an earlier version kept none. */
  readonly signboard: Signboard | null;
};

export type DeskFiles = {
  /** Null while this desk belongs to no bank; `damaged` where a file is there that cannot be read. */
  readonly read: () => Promise<DeskFile | 'damaged' | null>;
  /** Resolves once it is on the disk; of a crash in between, the old or the new one is left. */
  readonly write: (file: DeskFile) => Promise<void>;
};
