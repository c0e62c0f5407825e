/** Tells listeners what happened; it never steers what happens. */
export type Signal<Value> = {
  readonly listen: (listener: (value: Value) => void) => () => void;
  readonly tell: (value: Value) => void;
};

/** @param failed hears what a listener threw: the others are told all the same, and who tells goes on */
export function createSignal<Value>(failed: (error: unknown) => void): Signal<Value> {
  const listeners = new Set<(value: Value) => void>();
  const tellOne = (listener: (value: Value) => void, value: Value): void => {
    try {
      listener(value);
    } catch (error) {
      failed(error);
    }
  };
  return {
    listen: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell: (value) => {
      for (const listener of listeners) tellOne(listener, value);
    },
  };
}
