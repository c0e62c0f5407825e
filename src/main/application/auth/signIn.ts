import { isStaff, maySignIn, mayUseDesk } from '@main/domain/access/signInRules';
import type { UserRecord } from '@main/ports/users';
import { isRunOut } from '@shared/oneTimePassword';
import { leastLength, lengthOf } from '@shared/passwordLengths';
import { type Holder, needsSecondFactor } from '@shared/permissions';
import { refuse, succeed } from '@shared/result';
import { eventAbout } from './events';
import { type Proof, prove, welcome } from './proof';
import { refusalReason, roleOf } from './refusalReason';
import { proveSecond } from './secondFactor';
import type { AuthDependencies, AuthServices } from './types';

/** What permissions are asked of. */
export const holderFrom = ({ userId, role, status, branch, duties }: UserRecord): Holder => ({
  userId,
  role,
  status,
  branch,
  duties,
});

const sessionIdBytes = 20;

type Verdict =
  | { readonly code: 'SIGN_IN_REFUSED' | 'WRONG_DESK' }
  | { readonly code: null; readonly user: UserRecord; readonly proof: Proof & { outcome: 'right' } };

export function createSignIn(dependencies: AuthDependencies): AuthServices['signIn'] {
  const { users, post, lastSignIn, recordRecovery, place, requiresSecondFactor, clock, random } =
    dependencies;

  const judge = (user: UserRecord | null, proof: Proof): Verdict => {
    if (user === null || proof.outcome !== 'right') return { code: 'SIGN_IN_REFUSED' };
    const holder = holderFrom(user);
    if (!maySignIn(holder)) return { code: 'SIGN_IN_REFUSED' };
    return mayUseDesk(holder, place.kind) ? { code: null, user, proof } : { code: 'WRONG_DESK' };
  };

  const refused = async (
    user: UserRecord | null,
    code: 'SIGN_IN_REFUSED' | 'WRONG_DESK' | 'PASSWORD_RUN_OUT',
    reason: string,
  ) => {
    // What was typed as a user ID may be a password: only the ID of a person is written down.
    const event = eventAbout(dependencies, 'sign-in-refused', user?.userId ?? null);
    const posted = await post({ ...event, postedBy: null, reason, ...roleOf(user) });
    return posted.ok ? refuse(code) : posted;
  };

  return async ({ userId, password, code }) => {
    const [proof, user] = await Promise.all([prove(dependencies, userId, password), users.byId(userId)]);
    const verdict = judge(user, proof);
    if (verdict.code !== null) return refused(user, verdict.code, refusalReason(verdict.code, user, proof));
    // Looked at only now: before, it would tell who has one.
    const { credential } = verdict.proof;
    if (credential.mustChange && isRunOut(credential.changedAt, clock.now())) {
      return refused(user, 'PASSWORD_RUN_OUT', 'runOut');
    }
    // Its event ends sessions that began before it: so not this one, whose sign-in comes after.
    if (credential.unrecorded) {
      const recorded = await recordRecovery(credential.unrecorded);
      if (!recorded.ok) return recorded;
    }
    const second = await proveSecond(dependencies, userId, code);
    if (second === 'needed') {
      // Whoever goes no further than this knows the password.
      const asked = eventAbout(dependencies, 'code-asked', userId);
      const posted = await post({ ...asked, postedBy: null });
      return posted.ok ? refuse('SECOND_FACTOR_NEEDED') : posted;
    }
    if (second === 'wrong') return refused(user, 'SIGN_IN_REFUSED', 'wrongCode');

    const previousSignIn = await lastSignIn(userId);
    const sessionId = Buffer.from(random(sessionIdBytes)).toString('base64url');
    const event = eventAbout(dependencies, 'signed-in', verdict.user.userId);
    const posted = await post({ ...event, session: sessionId, ...roleOf(verdict.user) });
    if (!posted.ok) return posted;
    if (!(await welcome(dependencies, credential, password))) {
      // It was replaced since it was proven: whoever knew the old one is not let in by being quick.
      await post({
        ...eventAbout(dependencies, 'signed-out', userId),
        session: sessionId,
        reason: 'passwordChanged',
      });
      return refuse('SIGN_IN_REFUSED');
    }

    const holder = holderFrom(verdict.user);
    const hasSecondFactor = second === 'right';
    return succeed({
      sessionId,
      holder,
      name: `${verdict.user.firstName} ${verdict.user.lastName}`,
      // Long enough beside a second factor it may be too short now that there is none.
      mustChangePassword:
        credential.mustChange ||
        holder.status === 'Pending' ||
        lengthOf(password) < leastLength({ staff: isStaff(holder), hasSecondFactor }),
      hasSecondFactor,
      mustEnrol: second === 'none' && requiresSecondFactor && needsSecondFactor(holder.role),
      signedInAt: clock.now(),
      previousSignIn,
    });
  };
}
