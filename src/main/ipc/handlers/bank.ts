import type { BankKey, OpenUseCases } from '@main/application/useCase';
import { type CallKey, type CallOutput, callKeys } from '@shared/contract';
import { refuse } from '@shared/result';
import { asHandler } from '../actors';
import type { Handler, Handlers } from '../handler';
import { whileClosed } from './whileClosed';

type BankHandlerDependencies = {
  /** Asked for anew at each call, for there may be no open bank, or another one; null while there is none. */
  readonly openUseCases: () => OpenUseCases | null;
  readonly phase: () => CallOutput<'app.state'>['phase'];
};

/**
 * A handler for each of `keys`, which is the use case of the same name: nothing is written down twice.
 * @param without the keys that other handlers answer
 */
export function bankHandlers(
  { openUseCases, phase }: BankHandlerDependencies,
  without: Readonly<Partial<Record<CallKey, unknown>>>,
): Pick<Handlers, BankKey> {
  const handlerOf = <Key extends BankKey>(key: Key): Handler<Key> =>
    asHandler<Key>(async (actor, input, call) => {
      const run = openUseCases()?.[key];
      return run ? run(actor, input, call) : refuse(whileClosed(phase()));
    });
  const keys = callKeys.filter((key): key is BankKey => !(key in without));
  return Object.fromEntries(keys.map((key) => [key, handlerOf(key)])) as Pick<Handlers, BankKey>;
}
