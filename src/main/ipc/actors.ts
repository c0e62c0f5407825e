import type { Actor } from '@main/domain/access/actor';
import type { CallInput, CallKey, CallOutput } from '@shared/contract';
import { type Result, refuse } from '@shared/result';
import type { Call, Handler } from './handler';

/** On whose behalf a call runs; null on lines that need nobody signed in, where nobody is. */
function actorOf({ holder, scope, sessionId }: Call): Actor | null {
  return holder && scope && sessionId !== null ? { holder, scope, sessionId } : null;
}

/** A use case of a signed-in person as the handler of its line. */
export const asHandler =
  <Key extends CallKey>(
    run: (actor: Actor, input: CallInput<Key>, call: Call) => Promise<Result<CallOutput<Key>>>,
  ): Handler<Key> =>
  async (input, call) => {
    const actor = actorOf(call);
    return actor ? run(actor, input, call) : refuse('NOT_SIGNED_IN');
  };
