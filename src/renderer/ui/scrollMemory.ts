import { createContext, useContext } from 'react';

/** Where each table was scrolled to, by its name. One for a session: app/ gives a new one when it ends. */
export const ScrollMemory = createContext<Map<string, number>>(new Map());

/** Forgets where a table was scrolled to: it begins at its top when it is shown again. */
export function useForgetScroll(): (name: string) => void {
  const memory = useContext(ScrollMemory);
  return (name) => {
    memory.delete(name);
  };
}

/** The scroll place kept under `name`, and how to keep a new one. Without a name nothing is kept. */
export function useRememberedScroll(name: string | undefined) {
  const memory = useContext(ScrollMemory);
  return {
    start: name === undefined ? 0 : (memory.get(name) ?? 0),
    keep: (top: number): void => {
      if (name !== undefined) memory.set(name, top);
    },
  };
}
