import type { Trouble } from '@main/ports/database';
import type { DeskKind } from '@main/ports/desks';
import { bankIn, type Phase } from './phase';
import { troubleAt } from './troubleAt';
import type { OpenBank, OpenOptions, StartupDependencies } from './types';

const unexpected: Trouble = {
  kind: 'serverRefused',
  details: { problem: 'internal' },
  actions: ['retry', 'quit'],
};

type OpeningDependencies = Pick<StartupDependencies, 'open' | 'deskKind' | 'failed' | 'onChange'>;

export type Opening = {
  readonly current: () => Phase;
  /** Takes a bank that is open. */
  readonly adopt: (bank: OpenBank) => void;
  /** Opens the bank, after the end of what was open before. */
  readonly begin: (options: OpenOptions) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opening and closing a bank: the phases, one after the other. To be called in turn. */
export function createOpening({ open, deskKind, failed, onChange }: OpeningDependencies): Opening {
  let current: Phase = { phase: 'starting' };
  let forget: readonly (() => void)[] = [];

  const enter = (next: Phase): void => {
    current = next;
    onChange();
  };

  /** The one way into a trouble, whatever it comes from: nothing is offered that this kind of desk must not offer. */
  const enterTrouble = (kind: DeskKind, trouble: Trouble, bank: OpenBank | null): void =>
    enter({ phase: 'trouble', trouble: troubleAt(kind, trouble), bank });

  const adopt = (bank: OpenBank): void => {
    forget = [
      bank.connection.onState(onChange),
      bank.onTrouble((trouble) =>
        trouble ? enterTrouble(bank.desk.kind, trouble, bank) : enter({ phase: 'ready', bank }),
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
      // Whoever pressed "Try again" must be able to press it once more.
      failed(error);
      return { ok: false, trouble: unexpected } as const;
    });
    if (opened === 'none') enter({ phase: 'firstRun' });
    else if (opened.ok) adopt(opened.value);
    else enterTrouble(await deskKind(), opened.trouble, null);
  };

  return { current: () => current, adopt, begin, close };
}
