import { acceptedStep, enrolmentUri, secretBytes, secretOf } from '@main/domain/access/secondFactor';
import { codeHash, codeOf } from '@main/domain/people/codes';
import { needsSecondFactor } from '@shared/permissions';
import { refuse, succeed } from '@shared/result';
import { eventAbout } from './events';
import type { AuthDependencies, AuthServices, Signed } from './types';

const recoveryCodes = 10;
/** Sixteen letters of five bits each, 80 bits: what is kept of a code may be a plain hash. */
const recoveryLetters = 16;
const group = 4;

/** Before any step there is: a first code may be of whichever step it is now. */
const noStep = -1;

type Enrolment = Pick<
  AuthServices,
  'secondFactor' | 'beginSecondFactor' | 'confirmSecondFactor' | 'removeSecondFactor'
>;

/**
 * A second factor, from the secret to the last recovery code. The secret waits in main's memory until a first code
 * shows that the person's app has it; a restart, or beginning again, voids it.
 */
export function createEnrolment(dependencies: AuthDependencies): Enrolment {
  const { secondFactors, sealing, serverTime, requiresSecondFactor, post, place, random } = dependencies;
  const waiting = new Map<string, { readonly sessionId: string; readonly secret: string }>();

  const isRequired = ({ holder }: Signed): boolean => requiresSecondFactor && needsSecondFactor(holder.role);

  return {
    secondFactor: async (signed) => {
      const factor = await secondFactors.of(signed.holder.userId);
      return {
        enrolled: factor !== null,
        recoveryCodesLeft: factor?.recoveryCodesLeft ?? 0,
        required: isRequired(signed),
      };
    },
    beginSecondFactor: async ({ holder, sessionId }) => {
      const secret = secretOf(random(secretBytes));
      waiting.set(holder.userId, { sessionId, secret });
      return { secret, uri: enrolmentUri(secret, place.bankName, holder.userId) };
    },
    confirmSecondFactor: async ({ holder, sessionId }, { key, code }) => {
      const { userId } = holder;
      const begun = waiting.get(userId);
      if (begun?.sessionId !== sessionId) return refuse('NOT_FOUND');
      const at = await serverTime();
      const step = acceptedStep(begun.secret, code, at, noStep);
      if (step === null) return refuse('INVALID_INPUT', { fields: { code: 'mismatch' } });
      const posted = await post({
        ...eventAbout(dependencies, 'second-factor-enrolled', userId),
        key,
        session: sessionId,
      });
      if (!posted.ok) return posted;
      const codes = Array.from({ length: recoveryCodes }, () => codeOf(random(recoveryLetters), group));
      const factor = {
        sealed: sealing.seal(begun.secret, userId),
        lastStep: step,
        recoveryHashes: codes.map(codeHash),
      };
      await secondFactors.enrol(userId, factor, at);
      waiting.delete(userId);
      return succeed({ recoveryCodes: codes });
    },
    removeSecondFactor: async (signed, { key }) => {
      const { userId } = signed.holder;
      if (isRequired(signed)) return refuse('SECOND_FACTOR_REQUIRED');
      const posted = await post({
        ...eventAbout(dependencies, 'second-factor-removed', userId),
        key,
        session: signed.sessionId,
      });
      if (!posted.ok) return posted;
      await secondFactors.remove(userId, await serverTime());
      return succeed(null);
    },
  };
}
