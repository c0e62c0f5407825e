import type { Attempt, Observed, Trouble, TroubleAction } from '@main/ports/database';
import type { Owners } from '@main/ports/owners';
import type { BusinessDate } from '@shared/businessDate';
import type { CallInput, CallOutput } from '@shared/contract';
import { type Result, succeed } from '@shared/result';
import type { BankServices, StartupServices } from '../services';

type AppState = CallOutput<'app.state'>;
type Action = CallInput<'app.resolveTrouble'>['action'];

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
  /** Lets a person choose the program; false where they closed the dialog. */
  readonly chooseMongod: () => Promise<boolean>;
  readonly showFolder: (trouble: Trouble) => void;
  readonly quit: () => void;
  /** The state that windows show is another one. */
  readonly onChange: () => void;
};

export type Startup = StartupServices & {
  /** From `starting` to `firstRun`, `trouble` or `ready`. Never rejects for what can be expected. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly phase: () => AppState['phase'];
  /** Resolves when the bank is not being opened: at once in every phase but `starting`. */
  readonly settled: () => Promise<void>;
  /** The open bank; null in every other phase. */
  readonly bank: () => OpenBank | null;
  /** Takes a bank that the assistant has just made or joined. */
  readonly adopt: (opened: OpenBank) => void;
};

type Phase =
  | { readonly phase: 'starting' | 'firstRun' }
  | { readonly phase: 'trouble'; readonly trouble: Trouble; readonly bank: OpenBank | null }
  | { readonly phase: 'ready'; readonly bank: OpenBank };

const unexpected: Trouble = {
  kind: 'serverRefused',
  details: { problem: 'internal' },
  actions: ['retry', 'quit'],
};

const asUsual: OpenOptions = { anotherPort: false, migratedBy: null };

const bankIn = (current: Phase): OpenBank | null => ('bank' in current ? current.bank : null);

/** A phase as windows are told of it. */
function shown(current: Phase, remembered: Told | null): Omit<AppState, 'version'> {
  const bank = bankIn(current);
  const told = bank ?? remembered;
  const trouble = current.phase === 'trouble' ? current.trouble : null;
  return {
    phase: current.phase,
    trouble: trouble && { ...trouble, actions: [...trouble.actions] },
    bank: told?.bank ?? null,
    branch: told?.branch ?? null,
    businessDate: told?.businessDate() ?? null,
    desk: told?.desk ?? null,
    connection: bank?.connection.state() ?? 'down',
  };
}

/** Does what a person chose in a trouble. @returns how the bank is to be opened anew, or null where it is not */
async function wayOut(
  { chooseMongod, showFolder, quit }: Pick<StartupDependencies, 'chooseMongod' | 'showFolder' | 'quit'>,
  action: Action,
  trouble: Trouble,
): Promise<OpenOptions | null> {
  if (action === 'quit') quit();
  else if (action === 'showFolder') showFolder(trouble);
  else if (action !== 'chooseMongod' || (await chooseMongod())) {
    return { ...asUsual, anotherPort: action === 'useAnotherPort' };
  }
  return null;
}

/**
 * The life of the application without anyone signed in. One change at a time: two presses of "Try again" start
 * one server.
 */
export function createStartup(dependencies: StartupDependencies): Startup {
  const { version, open, approveMigration, remembered, onChange } = dependencies;
  let current: Phase = { phase: 'starting' };
  let turn: Promise<unknown> = Promise.resolve();
  let forget: readonly (() => void)[] = [];

  const enter = (next: Phase): void => {
    current = next;
    onChange();
  };

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  const adopt = (bank: OpenBank): void => {
    forget = [
      bank.connection.onState(onChange),
      bank.onTrouble((trouble) =>
        enter(trouble ? { phase: 'trouble', trouble, bank } : { phase: 'ready', bank }),
      ),
    ];
    enter({ phase: 'ready', bank });
  };

  const close = async (): Promise<void> => {
    const bank = bankIn(current);
    for (const stopListening of forget) stopListening();
    forget = [];
    current = { phase: 'starting' };
    await bank?.stop();
  };

  const begin = async (options: OpenOptions): Promise<void> => {
    await close();
    onChange();
    const opened = await open(options).catch((error: unknown) => {
      // A bug; but whoever pressed "Try again" must be able to press it once more.
      enter({ phase: 'trouble', trouble: unexpected, bank: null });
      throw error;
    });
    if (opened === 'none') enter({ phase: 'firstRun' });
    else if (opened.ok) adopt(opened.value);
    else enter({ phase: 'trouble', trouble: opened.trouble, bank: null });
  };

  /** The trouble that offers this way out; null where it is over, or another one, by the time a person has decided. */
  const troubleOffering = (action: TroubleAction): Trouble | null =>
    current.phase === 'trouble' && current.trouble.actions.includes(action) ? current.trouble : null;

  return {
    start: () => inTurn(() => begin(asUsual)),
    stop: () => inTurn(close),
    phase: () => current.phase,
    settled: async () => {
      if (current.phase === 'starting') await turn;
    },
    bank: () => (current.phase === 'ready' ? current.bank : null),
    adopt,
    state: async () => {
      const known = bankIn(current) ? null : await remembered();
      return { version, ...shown(current, known) };
    },
    resolveTrouble: ({ action }): Promise<Result<Record<string, never>>> =>
      inTurn(async () => {
        const trouble = troubleOffering(action);
        const options = trouble && (await wayOut(dependencies, action, trouble));
        if (options) await begin(options);
        return succeed({});
      }),
    migrate: (proof): Promise<Result<Record<string, never>>> =>
      inTurn(async () => {
        if (!troubleOffering('migrate')) return succeed({});
        const approved = await approveMigration(proof);
        if (!approved.ok) return approved;
        await begin({ ...asUsual, migratedBy: approved.value });
        return succeed({});
      }),
  };
}
