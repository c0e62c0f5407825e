import type { Attempt, Observed, Trouble } from '@main/ports/database';
import type { DeskKind } from '@main/ports/desks';
import type { Owners } from '@main/ports/owners';
import type { BusinessDate } from '@shared/businessDate';
import type { CallInput, CallOutput } from '@shared/contract';
import type { Result } from '@shared/result';
import type { BankServices, StartupServices } from '../services';

export type AppState = CallOutput<'app.state'>;

/** Whether answers come at once, are being waited for, or cannot come. */
export type ConnectionState = AppState['connection'];

/** What windows are told of a desk and its bank: by the open bank, before that by what this desk remembers. */
export type Told = {
  readonly bank: NonNullable<AppState['bank']>;
  readonly branch: NonNullable<AppState['branch']>;
  readonly desk: NonNullable<AppState['desk']>;
  readonly businessDate: () => BusinessDate;
};

/** A bank that this desk has open: everything of it that lives and ends together. */
export type OpenBank = Told & {
  readonly services: BankServices;
  readonly owners: Owners;
  readonly connection: Observed<ConnectionState>;
  /** Called with what makes it impossible to go on, such as this desk being revoked; null when that is over. */
  readonly onTrouble: (listener: (trouble: Trouble | null) => void) => () => void;
  /** Ends it in order: no more postings, then the connection, then the server. */
  readonly stop: () => Promise<void>;
};

/** How the bank is to be opened this time: what a person chose on a screen of trouble. */
export type OpenOptions = {
  readonly anotherPort: boolean;
  /** Who had the books on the bank's server migrated, or null. */
  readonly migratedBy: string | null;
};

export type StartupDependencies = {
  readonly version: string;
  /** Opens the bank that this desk belongs to; `none` where it belongs to none. */
  readonly open: (options: OpenOptions) => Promise<Attempt<OpenBank> | 'none'>;
  /** Whether this person may have the books migrated: their user ID, or why not. */
  readonly approveMigration: (proof: CallInput<'app.migrate'>) => Promise<Result<string>>;
  /** What this desk remembers of its bank; null where it belongs to none. */
  readonly remembered: () => Promise<Told | null>;
  /** What this desk has to be taken for while no bank of it is open. */
  readonly deskKind: () => Promise<DeskKind>;
  /** Lets a person choose the program; false where they closed the dialog. */
  readonly chooseMongod: () => Promise<boolean>;
  readonly showFolder: (trouble: Trouble) => void;
  readonly quit: () => void;
  /** Hears of what `open` threw: a bug. */
  readonly failed: (error: unknown) => void;
  /** The state that windows show is another one. */
  readonly onChange: () => void;
};

export type Startup = StartupServices & {
  /** From `starting` to `firstRun`, `trouble` or `ready`. Never rejects. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly phase: () => AppState['phase'];
  /** Resolves when the first opening has ended: at once in every phase but `starting`. */
  readonly settled: () => Promise<void>;
  /** The open bank; null in every other phase. */
  readonly bank: () => OpenBank | null;
  /** Takes a bank that the assistant has just made or joined. */
  readonly adopt: (opened: OpenBank) => void;
};
