import type { Observed } from '@main/ports/database';

/** One value that others can ask for and listen to. */
export function observed<State>(initial: State): Observed<State> & { readonly set: (state: State) => void } {
  let state = initial;
  const listeners = new Set<(state: State) => void>();
  return {
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      state = next;
      for (const listener of listeners) listener(next);
    },
  };
}
