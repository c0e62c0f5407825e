import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { Intents, UntoldAnswer } from '@main/ports/intents';

/** Intents that nothing keeps: for tests, and for making demo data, which is begun anew if it is interrupted. */
export function createMemoryIntents(): Intents {
  const pending = new Map<string, Intent>();
  const untold = new Map<string, UntoldAnswer>();
  const told = new Map<string, number>();
  const idOf = ({ branch, key }: Intent) => recordId(branch, key);
  return {
    put: (intent) => {
      pending.set(idOf(intent), intent);
    },
    sync: async () => {},
    remove: (id) => {
      pending.delete(id);
    },
    answer: (answer) => {
      pending.delete(idOf(answer.intent));
      untold.set(idOf(answer.intent), answer);
    },
    acknowledge: (id) => {
      untold.delete(id);
    },
    tellUpTo: (book, no) => {
      told.set(book, Math.max(no, told.get(book) ?? 0));
    },
    told: () => told,
    pending: () => [...pending.values()],
    untold: () => [...untold.values()],
    close: async () => {},
  };
}
