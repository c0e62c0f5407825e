import {
  type Duty,
  type Holder,
  holdsAccount,
  holdsDuties,
  permits,
  type Role,
  type Status,
} from '@shared/permissions';
import { type Refusal, refuse } from '@shared/result';

/** What somebody wants done to a person. */
export type Managing =
  | { readonly what: 'status'; readonly status: Status }
  | { readonly what: 'role'; readonly role: Role; readonly duties: readonly Duty[] }
  | { readonly what: 'branch'; readonly branch: string }
  | { readonly what: 'details' | 'unlock' | 'password' };

/** From which status to which an administrator may lead. Pending ends by changing the first password only. */
const ways: Readonly<Record<Status, readonly Status[]>> = {
  Active: ['Inactive', 'Suspended'],
  Inactive: ['Active', 'Pending', 'Suspended'],
  Suspended: ['Active', 'Pending', 'Inactive'],
  Pending: ['Inactive', 'Suspended'],
};

/** There must always be one of these who can sign in: nobody else could make another. */
export const indispensable: Role = 'Super_Admin';

/** Nobody does these to themself, whatever they may do to others. */
const notOneself: ReadonlySet<Managing['what']> = new Set(['status', 'role', 'branch', 'unlock', 'password']);

/** Whether the bank has one Super Admin fewer who can sign in, once this is done. */
export function takesSuperAdmin({ role, status }: Holder, wanted: Managing): boolean {
  if (role !== indispensable || status !== 'Active') return false;
  if (wanted.what === 'status') return wanted.status !== 'Active';
  return wanted.what === 'role' && wanted.role !== indispensable;
}

/** Whether `holder` may do anything of the kind to a person such as `target`. */
export function mayManage(holder: Holder, target: Holder, what: Managing['what']): boolean {
  if (holder.userId === target.userId && notOneself.has(what)) return false;
  return permits(holder, `user.manage.${target.role}`, { branch: target.branch });
}

/** Who has an account stays a customer, and who has none does not become one. */
function roleProblem(holder: Holder, target: Holder, role: Role, duties: readonly Duty[]): Refusal | null {
  if (!permits(holder, `user.add.${role}`, { branch: target.branch })) return refuse('NOT_PERMITTED');
  const isSame = role === target.role && duties.join() === target.duties.join();
  if (isSame || holdsAccount(role) !== holdsAccount(target.role)) {
    return refuse('INVALID_INPUT', { fields: { role: 'notAllowed' } });
  }
  if (duties.length > 0 && !holdsDuties(role)) {
    return refuse('INVALID_INPUT', { fields: { duties: 'notAllowed' } });
  }
  return null;
}

/** Whoever moves somebody has to do with both branches. */
function moveProblem(holder: Holder, target: Holder, branch: string): Refusal | null {
  if (!permits(holder, 'user.move', { branch })) return refuse('NOT_PERMITTED');
  return branch === target.branch ? refuse('INVALID_INPUT', { fields: { branch: 'notAllowed' } }) : null;
}

function problemOf(holder: Holder, target: Holder, wanted: Managing): Refusal | null {
  if (wanted.what === 'role') return roleProblem(holder, target, wanted.role, wanted.duties);
  if (wanted.what === 'branch') return moveProblem(holder, target, wanted.branch);
  const isWay = wanted.what !== 'status' || ways[target.status].includes(wanted.status);
  return isWay ? null : refuse('INVALID_INPUT', { fields: { status: 'notAllowed' } });
}

/**
 * Why `holder` may not do `wanted` to `target`, or null. That the holder has the permission of the call itself was
 * looked at before, and whether another Super Admin is left is the bank's to say.
 */
export function managingProblem(holder: Holder, target: Holder, wanted: Managing): Refusal | null {
  if (!mayManage(holder, target, wanted.what)) return refuse('NOT_PERMITTED');
  return problemOf(holder, target, wanted);
}
