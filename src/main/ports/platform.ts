import type { CallKey, EventKey, Reply } from '@shared/contract';
import type { Holder } from '@shared/permissions';
import type { FileKind } from './files';
import type { Log } from './log';
import type { SettingsStore } from './settings';

/** Decided when the code is built: `test` lets a test driver attach, `production` refuses it. */
export type Flavour = 'test' | 'production';

/**
 * Encrypts small secrets with the key store of the operating system. `none` where there is no such store, or
 * where it only pretends (a fixed password): secrets then go into a file that only this user can read.
 */
export type SecretsCipher = {
  readonly backend: () => 'system' | 'none';
  /** Only where the backend is `system`. */
  readonly encrypt: (text: string) => Uint8Array;
  /** @returns null where the key store no longer opens it: another user, another machine, damaged */
  readonly decrypt: (sealed: Uint8Array) => string | null;
};

/** What the desktop shell offers to the application inside it. A window is known by a number. */
export type Platform = {
  readonly version: string;
  readonly flavour: Flavour;
  readonly folders: {
    /** Everything of this desk: settings, secrets, drafts, the intent file, mongod's data, the log. */
    readonly userData: string;
    /** Of the installed application: what lies beside its code, such as a mongod that came with it. */
    readonly resources: string;
  };
  /** Given on the command line; always null in the production flavour. */
  readonly switches: {
    /** A mongod to run instead of the one that came with the application. */
    readonly mongod: string | null;
    /** ISO 8601: the moment the clock starts from. */
    readonly now: string | null;
    /** `offered`: nobody must have a second factor. */
    readonly secondFactor: string | null;
  };
  /** The preferences people chose on this desk. */
  readonly settings: SettingsStore;
  readonly cipher: SecretsCipher;
  readonly dialogs: {
    /** The system's save dialog, in the folder it was last left in; null where it was closed. */
    readonly chooseSavePath: (suggestion: {
      suggestedName: string;
      kind: FileKind;
    }) => Promise<string | null>;
    /** The system's dialog for a file to be read, in the same folder; null where it was closed. */
    readonly chooseOpenPath: (kind: FileKind) => Promise<string | null>;
    /** The system's dialog for a program, here mongod; null where it was closed. */
    readonly chooseProgram: () => Promise<string | null>;
  };
  readonly windows: {
    readonly ids: () => readonly number[];
    /** `payload` is in wire form. Says nothing to a window that is gone. */
    readonly send: (windowId: number, event: EventKey, payload: unknown) => void;
  };
  /** The system's print dialog for the page as it is shown; false where it was closed or there is no printer. */
  readonly print: (windowId: number) => Promise<boolean>;
  readonly showFolder: (folder: string) => void;
  /** Opens a file that the application made in the system's program for it; false where there is none. */
  readonly openFile: (path: string) => Promise<boolean>;
  /** Asks for the end; `Application.stop` is called on the way. */
  readonly quit: () => void;
};

export type Look = {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'en' | 'hi' | 'en-XA';
};

/** The application as its shell sees it. */
export type Application = {
  /** The application's log, in which the shell writes too: a crashed window, an uncaught failure. */
  readonly log: Log;
  /** Starts mongod, opens the bank. Resolves when `app.state` is no longer `starting`; never rejects. */
  readonly start: () => Promise<void>;
  /** Ends what runs, in order; the shell waits for it, but not for ever. */
  readonly stop: () => Promise<void>;
  readonly call: (windowId: number, key: CallKey, input: unknown) => Promise<Reply>;
  /** A person touched a window: its session is not idle. */
  readonly touch: (windowId: number) => void;
  /** The screen was locked or the computer goes to sleep. */
  readonly lockAll: () => void;
  readonly windowClosed: (windowId: number) => void;
  /** Who is signed in at a window and not locked out of it; the menu offers what this person may do. */
  readonly holder: (windowId: number) => Holder | null;
  /** Theme and language of whoever is at a window; dialogs, the menu and the frame follow them. */
  readonly look: (windowId: number) => Look;
  /** A kiosk's window fills the screen and has no menu; null before this desk belongs to a bank. */
  readonly deskKind: () => 'staff' | 'kiosk' | null;
};

export type Compose = (platform: Platform) => Application;
