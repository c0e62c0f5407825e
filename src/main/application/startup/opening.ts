import type { Trouble } from '@main/ports/database';
import { bankIn, type Phase } from './phase';
import type { OpenBank, OpenOptions, StartupDependencies } from './types';

const unexpected: Trouble = {
  kind: 'serverRefused',
  details: { problem: 'internal' },
  actions: ['retry', 'quit'],
};

export type Opening = {
  readonly current: () => Phase;
  /** Takes a bank that is open. */
  readonly adopt: (bank: OpenBank) => void;
  /** Opens the bank, after the end of what was open before. */
  readonly begin: (options: OpenOptions) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opening and closing a bank: the phases, one after the other. To be called in turn. */
export function createOpening({ open, onChange }: Pick<StartupDependencies, 'open' | 'onChange'>): Opening {
  let current: Phase = { phase: 'starting' };
  let forget: readonly (() => void)[] = [];

  const enter = (next: Phase): void => {
    current = next;
    onChange();
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
    // A trouble stays on the screen while a way out of it is tried, with whatever a person is reading or typing there.
    current = current.phase === 'trouble' ? { ...current, bank: null } : { phase: 'starting' };
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

  return { current: () => current, adopt, begin, close };
}
