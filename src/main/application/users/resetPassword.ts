import type { Clock } from '@main/ports/clock';
import type { CredentialStore } from '@main/ports/credentials';
import type { Passwords } from '@main/ports/passwords';
import type { Random } from '@main/ports/random';
import { succeed } from '@shared/result';
import type { UseCase } from '../useCase';
import type { Changing } from './changing';
import { firstPassword } from './firstPassword';

export type ResetPasswordDependencies = {
  readonly changing: Changing;
  readonly credentials: Pick<CredentialStore, 'replace'>;
  readonly passwords: Pick<Passwords, 'hash'>;
  readonly random: Random;
  readonly clock: Pick<Clock, 'now'>;
};

/**
 * Gives somebody a one-time password, which the answer shows this once; whoever asks never chooses it. Their sessions
 * end by the event. A repeat of the same key shows the same person without it.
 */
export const createResetPassword =
  (dependencies: ResetPasswordDependencies): UseCase<'users.resetPassword'> =>
  async (actor, form) => {
    const { changing, credentials, passwords, random, clock } = dependencies;
    const password = firstPassword(random);
    const hash = await passwords.hash(password);
    const changed = await changing.change(actor, form, { what: 'password' }, () => ({
      event: 'password-reset',
      after: { mustChange: true },
    }));
    if (!changed.ok) return changed;
    const { user, posted } = changed.value;
    if (!posted.repeated) await credentials.replace(user.userId, hash, clock.now(), true);
    return succeed({
      userId: user.userId,
      name: `${user.firstName} ${user.lastName}`,
      role: user.role,
      account: null,
      firstPassword: posted.repeated ? null : password,
    });
  };
