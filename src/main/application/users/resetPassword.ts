import type { CredentialStore } from '@main/ports/credentials';
import type { Passwords } from '@main/ports/passwords';
import type { Random } from '@main/ports/random';
import type { SecondFactorStore } from '@main/ports/secondFactors';
import { succeed } from '@shared/result';
import type { UseCase } from '../useCase';
import type { Changing } from './changing';
import { firstPassword } from './firstPassword';

export type ResetPasswordDependencies = {
  readonly changing: Changing;
  readonly credentials: Pick<CredentialStore, 'replace' | 'changedAt'>;
  readonly secondFactors: Pick<SecondFactorStore, 'remove'>;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly random: Random;
  readonly serverTime: () => Promise<Date>;
};

/**
 * Gives somebody a one-time password, which the answer shows this once; whoever asks never chooses it. Their sessions
 * end by the event, and their second factor goes: who has lost its device as well comes back this way. A repeat of the same key shows the same person without it.
 */
export const createResetPassword =
  (dependencies: ResetPasswordDependencies): UseCase<'users.resetPassword'> =>
  async (actor, form) => {
    const { changing, credentials, secondFactors, passwords, random, serverTime } = dependencies;
    const password = firstPassword(random);
    const hash = await passwords.hash(password);
    const changed = await changing.change(actor, form, { what: 'password' }, () => ({
      event: 'password-reset',
      after: { mustChange: true, secondFactor: 'removed' },
    }));
    if (!changed.ok) return changed;
    const { user, posted } = changed.value;
    const { userId } = user;
    const at = posted.record.bookingTime;
    // A life that died right after the event has changed nothing yet.
    const isDone = posted.repeated && ((await credentials.changedAt(userId)) ?? at) >= at;
    if (!isDone) {
      await credentials.replace(userId, hash, at, true);
      await secondFactors.remove(userId, await serverTime());
    }
    return succeed({
      userId,
      name: `${user.firstName} ${user.lastName}`,
      role: user.role,
      account: null,
      firstPassword: isDone ? null : password,
    });
  };
