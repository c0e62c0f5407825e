/**
 * What the actions of shared/actions.ts run in this window. A screen attaches runs while it is shown:
 *   useActionRuns({ 'users.add': () => navigate('/users/add') });
 * and asks for one to draw a button or a palette entry: `useAction('users.add')`.
 */
import { type Action, type ActionId, actionIds, actions } from '@shared/actions';
import { isPressed, type KeyPress } from '@shared/shortcuts';
import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { platform } from '../ui/platform';
import { useMay } from './appState';

export type Runs = Partial<Record<ActionId, () => void>>;

export type ActionStore = ReturnType<typeof createActionStore>;

/** The runs attached at this moment; the one attached last counts. */
export function createActionStore() {
  let attached: readonly Runs[] = [];
  const listeners = new Set<() => void>();
  const change = (next: readonly Runs[]) => {
    attached = next;
    for (const listener of listeners) listener();
  };
  return {
    /** @returns a function that takes the runs away */
    attach: (runs: Runs): (() => void) => {
      change([...attached, runs]);
      return () => change(attached.filter((other) => other !== runs));
    },
    run: (id: ActionId): boolean => {
      const run = attached.findLast((runs) => runs[id])?.[id];
      run?.();
      return run !== undefined;
    },
    has: (id: ActionId): boolean => attached.some((runs) => runs[id]),
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: (): readonly Runs[] => attached,
  };
}

export const ActionContext = createContext<ActionStore>(createActionStore());

/** Attaches runs while the screen is shown. The functions may change from render to render. */
export function useActionRuns(runs: Runs): void {
  const store = useContext(ActionContext);
  const latest = useRef(runs);
  latest.current = runs;
  const ids = Object.keys(runs).sort().join(' ');
  useEffect(() => {
    const names = ids.split(' ').filter((id) => id !== '') as ActionId[];
    const steady = Object.fromEntries(names.map((id) => [id, () => latest.current[id]?.()]));
    return store.attach(steady);
  }, [store, ids]);
}

/** An action that can be run here and now by this person. */
export type AvailableAction = Action & { id: ActionId; label: string; run: () => void };

/** All actions that can be run here and now, in the order of the registry. */
export function useAvailableActions(): readonly AvailableAction[] {
  const { t } = useTranslation('actions');
  const store = useContext(ActionContext);
  const may = useMay();
  useSyncExternalStore(store.subscribe, store.snapshot);
  return actionIds.flatMap((id) => {
    const action = actions[id];
    const open = store.has(id) && (action.permission === null || may(action.permission));
    return open ? [{ ...action, id, label: t(id), run: () => void store.run(id) }] : [];
  });
}

/** One action, or null where it cannot be run here by this person. */
export const useAction = (wanted: ActionId): AvailableAction | null =>
  useAvailableActions().find(({ id }) => id === wanted) ?? null;

/** In a dialog only these keys work; everything else belongs to the dialog. */
const aboveDialogs: ReadonlySet<ActionId> = new Set(['session.lock', 'amounts.hide', 'app.quit']);

/** The action a key press stands for, if any. A bare sign like "?" is not one while text is typed. */
export function pressedAction(press: KeyPress, typing: boolean, inDialog: boolean): ActionId | null {
  const found = actionIds.find((id) => {
    const { shortcut } = actions[id];
    if (!shortcut || !isPressed(shortcut, press, platform)) return false;
    return shortcut.length > 1 || !typing;
  });
  return found && (!inDialog || aboveDialogs.has(found)) ? found : null;
}
