import { acceptedStep, readDigits } from '@main/domain/access/secondFactor';
import { codeHash } from '@main/domain/people/codes';
import type { SecondFactor } from '@main/ports/secondFactors';
import { eventAbout } from './events';
import type { AuthDependencies } from './types';

type FactorDependencies = Pick<
  AuthDependencies,
  'secondFactors' | 'sealing' | 'serverTime' | 'post' | 'place' | 'ids' | 'log'
>;

/** `none`: the person has no second factor. `needed`: they have one, and gave no code. */
export type SecondProof = 'none' | 'needed' | 'wrong' | 'right';

async function isPresent(
  { secondFactors, sealing, serverTime, log }: FactorDependencies,
  userId: string,
  { sealed, lastStep }: SecondFactor,
  code: string,
): Promise<boolean> {
  const secret = sealing.open(sealed, userId);
  if (secret === null) {
    log.error('auth.secondFactorUnreadable', { userId });
    return false;
  }
  const step = acceptedStep(secret, code, await serverTime(), lastStep);
  return step !== null && (await secondFactors.takeStep(userId, sealed, step));
}

/** Only who took it writes that it was used, so this event comes after what it tells of. */
async function isRecovery(dependencies: FactorDependencies, userId: string, code: string): Promise<boolean> {
  if (!(await dependencies.secondFactors.takeRecoveryCode(userId, codeHash(code)))) return false;
  const posted = await dependencies.post(eventAbout(dependencies, 'recovery-code-used', userId));
  if (!posted.ok) dependencies.log.warn('auth.recoveryNotWritten', { outcome: posted.code });
  return true;
}

/**
 * Whether `code` proves what the person has, once the password was right: a code of their app, or one of the
 * recovery codes. Either counts once, on whichever desk it is given first.
 */
export async function proveSecond(
  dependencies: FactorDependencies,
  userId: string,
  code: string | undefined,
): Promise<SecondProof> {
  const factor = await dependencies.secondFactors.of(userId);
  if (factor === null) return 'none';
  if (code === undefined) return 'needed';
  const isRight =
    readDigits(code) === null
      ? await isRecovery(dependencies, userId, code)
      : await isPresent(dependencies, userId, factor, code);
  return isRight ? 'right' : 'wrong';
}
