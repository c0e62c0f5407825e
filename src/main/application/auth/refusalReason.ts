import { maySignIn } from '@main/domain/access/signInRules';
import type { UserRecord } from '@main/ports/users';
import type { Proof } from './proof';

/** Why a sign-in was refused, for the journal: whoever tried is told the same, whichever it is. */
export function refusalReason(code: string, user: UserRecord | null, proof: Proof): string {
  if (code === 'WRONG_DESK') return 'wrongDesk';
  if (user === null) return 'unknown';
  if (!maySignIn(user)) return 'status';
  if (proof.outcome === 'none') return 'blocked';
  return proof.outcome === 'wrong' ? 'wrongPassword' : code;
}

/** The person's role at this moment, for the figures of the month. */
export const roleOf = (user: UserRecord | null) => (user ? { after: { role: user.role } } : {});
