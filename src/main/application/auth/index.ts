import { createChangePassword } from './changePassword';
import { createEnrolment } from './enrolment';
import { createSessionEvents } from './events';
import { createSignIn, holderFrom } from './signIn';
import { createStepUp } from './stepUp';
import type { AuthDependencies, AuthServices } from './types';
import { createUnlock } from './unlock';

export type { AuthDependencies, AuthPlace, AuthServices, SessionEnding, Signed, SignedIn } from './types';

/** Signing in, passwords, and the events of sessions, for the people of one open bank. */
export const createAuth = (dependencies: AuthDependencies): AuthServices => ({
  signIn: createSignIn(dependencies),
  unlock: createUnlock(dependencies),
  changePassword: createChangePassword(dependencies),
  stepUp: createStepUp(dependencies),
  ...createEnrolment(dependencies),
  ...createSessionEvents(dependencies),
  holderOf: async (userId) => {
    const user = await dependencies.users.byId(userId);
    return user && holderFrom(user);
  },
});
