import type { ResetServices } from '@main/application/resets';
import type { CallOutput } from '@shared/contract';
import { type Result, refuse, succeed } from '@shared/result';
import type { Handlers } from '../handler';
import { whileClosed } from './whileClosed';

export type ResetHandlerDependencies = {
  /** Of the bank that is open at this moment; null while none is. */
  readonly resets: () => ResetServices | null;
  readonly phase: () => CallOutput<'app.state'>['phase'];
};

type ResetKeys = 'auth.resetOffer' | 'auth.requestReset' | 'auth.resetPassword' | 'auth.recover';

const done = (result: Result<null>): Result<Record<never, never>> => (result.ok ? succeed({}) : result);

/** Nobody is signed in: who asks is proven by what they give. */
export function resetHandlers({ resets, phase }: ResetHandlerDependencies): Pick<Handlers, ResetKeys> {
  const closed = () => refuse(whileClosed(phase()));
  return {
    'auth.resetOffer': async () => (await resets()?.offer()) ?? closed(),
    'auth.requestReset': async (input) => {
      const requested = await resets()?.request(input);
      return requested ? done(requested) : closed();
    },
    'auth.resetPassword': async (input) => {
      const reset = await resets()?.reset(input);
      return reset ? done(reset) : closed();
    },
    'auth.recover': async (input) => {
      const recovered = await resets()?.recover(input);
      return recovered ? done(recovered) : closed();
    },
  };
}
