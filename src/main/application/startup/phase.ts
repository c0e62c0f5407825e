import type { Trouble } from '@main/ports/database';
import type { AppState, OpenBank, Told } from './types';

/** Where the life of the application stands. */
export type Phase =
  | { readonly phase: 'starting' | 'firstRun' }
  | { readonly phase: 'trouble'; readonly trouble: Trouble; readonly bank: OpenBank | null }
  | { readonly phase: 'ready'; readonly bank: OpenBank };

/** The bank that is open in it, or was when a trouble came up. */
export const bankIn = (current: Phase): OpenBank | null => ('bank' in current ? current.bank : null);

/** A phase as windows are told of it. */
export function shown(current: Phase, remembered: Told | null): Omit<AppState, 'version'> {
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
