/** What a session remembers of its screens, search, sort and scroll, until it ends: a new one begins empty. */
import { createContext, type ReactNode, useContext, useState } from 'react';
import { ScrollMemory } from '../ui/scrollMemory';

const Kept = createContext<Map<string, unknown>>(new Map());

export function SessionMemory({ children }: { children: ReactNode }) {
  const [kept] = useState(() => new Map<string, unknown>());
  const [scroll] = useState(() => new Map<string, number>());
  return (
    <Kept value={kept}>
      <ScrollMemory value={scroll}>{children}</ScrollMemory>
    </Kept>
  );
}

/** Sets what another screen remembers, before it is shown. */
export function useRemember(): (name: string, value: unknown) => void {
  const memory = useContext(Kept);
  return (name, value) => {
    memory.set(name, value);
  };
}

/** Like useState, and what was set is there again when the person comes back to the screen. */
export function useRemembered<T>(name: string, initial: T): readonly [T, (next: T) => void] {
  const memory = useContext(Kept);
  const [value, setValue] = useState<T>(() => (memory.has(name) ? (memory.get(name) as T) : initial));
  const set = (next: T) => {
    memory.set(name, next);
    setValue(next);
  };
  return [value, set];
}
