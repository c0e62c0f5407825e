import type { Trouble, TroubleAction } from '@main/ports/database';
import { type Result, succeed } from '@shared/result';
import { createOpening } from './opening';
import { bankIn, shown } from './phase';
import type { OpenOptions, Startup, StartupDependencies } from './types';

export type { ConnectionState, OpenBank, OpenOptions, Startup, StartupDependencies, Told } from './types';

const asUsual: OpenOptions = { anotherPort: false, migratedBy: null };

/**
 * The life of the application without anyone signed in. One change at a time: two presses of "Try again" start
 * one server.
 */
export function createStartup(dependencies: StartupDependencies): Startup {
  const { version, approveMigration, remembered, chooseMongod, showFolder, quit } = dependencies;
  const { current, adopt, begin, close } = createOpening(dependencies);
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work);
    turn = done.catch(() => undefined);
    return done;
  };

  /** The trouble that offers this way out; null where it is over, or another one, by the time a person has decided. */
  const troubleOffering = (action: TroubleAction): Trouble | null => {
    const now = current();
    return now.phase === 'trouble' && now.trouble.actions.includes(action) ? now.trouble : null;
  };

  /** Opens the bank once more, the way that a person chose. */
  const tryAgain = async (action: 'retry' | 'chooseMongod' | 'useAnotherPort'): Promise<void> => {
    if (!troubleOffering(action)) return;
    if (action === 'chooseMongod' && !(await chooseMongod())) return;
    await begin({ ...asUsual, anotherPort: action === 'useAnotherPort' });
  };

  return {
    start: () => inTurn(() => begin(asUsual)),
    stop: () => inTurn(close),
    phase: () => current().phase,
    settled: async () => {
      if (current().phase === 'starting') await turn;
    },
    bank: () => {
      const now = current();
      return now.phase === 'ready' ? now.bank : null;
    },
    adopt,
    deskKind: async () => {
      // What an attempt at the assistant left behind makes no kiosk of a desk that belongs to no bank.
      if (current().phase === 'firstRun') return 'staff';
      return bankIn(current())?.desk.kind ?? dependencies.deskKind();
    },
    state: async () => {
      const known = bankIn(current()) ? null : await remembered();
      return { version, ...shown(current(), known) };
    },
    resolveTrouble: async ({ action }) => {
      const trouble = troubleOffering(action);
      // What opens nothing does not wait for what is being opened.
      if (action !== 'quit' && action !== 'showFolder') await inTurn(() => tryAgain(action));
      else if (trouble && action === 'quit') quit();
      else if (trouble) showFolder(trouble);
      return succeed({});
    },
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
