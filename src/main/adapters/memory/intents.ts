import { type Intent, recordId } from '@main/domain/ledger/intents';
import type { Intents, UntoldAnswer } from '@main/ports/intents';

/** Intents that nothing keeps: for tests, and for making demo data, which is begun anew if it is interrupted. */
export function createMemoryIntents(): Intents {
  const pending = new Map<string, Intent>();
  const untold = new Map<string, UntoldAnswer>();
  const idOf = ({ branch, key }: Intent) => recordId(branch, key);
  return {
    put: async (intent) => {
      pending.set(idOf(intent), intent);
    },
    remove: (id) => {
      pending.delete(id);
    },
    answer: async (answer) => {
      pending.delete(idOf(answer.intent));
      untold.set(idOf(answer.intent), answer);
    },
    acknowledge: async (id) => {
      untold.delete(id);
    },
    pending: () => [...pending.values()],
    untold: () => [...untold.values()],
    close: async () => {},
  };
}
