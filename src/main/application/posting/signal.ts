/** Tells listeners what happened; it never steers what happens. */
export type Signal<Value> = {
  readonly listen: (listener: (value: Value) => void) => () => void;
  readonly tell: (value: Value) => void;
};

export function createSignal<Value>(): Signal<Value> {
  const listeners = new Set<(value: Value) => void>();
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (value) => {
      for (const listener of listeners) listener(value);
    },
  };
}
