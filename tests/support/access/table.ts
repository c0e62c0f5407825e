/** What the permission table allows, worked out once more by other means than the application's. */
import {
  type Duty,
  duties,
  type Holder,
  permissionTable,
  type Requirement,
  type Role,
  type Status,
} from '@shared/permissions';

const ranks = ['none', 'own', 'branch', 'bank'] as const;
type Rank = (typeof ranks)[number];

export const relations = ['own', 'sameBranch', 'otherBranch', 'unknown'] as const;
export type Relation = (typeof relations)[number];

export const conditions = ['signedIn', 'locked', 'mustChangePassword', 'mustEnrol'] as const;
export type Condition = (typeof conditions)[number];

/** How far a permission must reach for each relation between the caller and what is asked about. */
const needed: Readonly<Record<Relation, Rank>> = {
  own: 'own',
  sameBranch: 'branch',
  otherBranch: 'bank',
  unknown: 'bank',
};

export const dutySets: readonly (readonly Duty[])[] = Array.from({ length: 2 ** duties.length }, (_, bits) =>
  duties.filter((_duty, index) => bits & (1 << index)),
);

export const isTabled = (permission: Requirement): permission is keyof typeof permissionTable =>
  permission !== 'open' && permission !== 'firstRun';

export function rankOf(role: Role, held: readonly Duty[], status: Status, permission: Requirement): Rank {
  if (!isTabled(permission)) return 'none';
  if (status === 'Suspended' || status === 'Inactive') return 'none';
  if (status === 'Pending' && permission !== 'session.self') return 'none';
  const row = Object.entries(permissionTable[permission]);
  const granted = row.filter(([name]) => name === role || held.some((duty) => duty === name));
  const best = Math.max(0, ...granted.map(([, scope]) => ranks.indexOf(scope)));
  return ranks[best] ?? 'none';
}

export const reaches = (held: Rank, relation: Relation): boolean =>
  ranks.indexOf(held) >= ranks.indexOf(needed[relation]);

const uncovering: readonly string[] = ['auth.unlock', 'auth.signOut'];

export type Cell = {
  readonly key: string;
  readonly line: { readonly permission: Requirement; readonly about?: object };
  readonly holder: Holder;
  readonly condition: Condition;
  readonly relation: Relation;
};

/** The code with which a call must be refused on its way to the handler, or `reached`. */
export function expected({ key, line, holder, condition, relation }: Cell): string {
  const { permission } = line;
  if (permission === 'open') return 'reached';
  if (permission === 'firstRun') return 'ALREADY_SET_UP';
  if (holder.status === 'Suspended' || holder.status === 'Inactive') return 'NOT_SIGNED_IN';
  if (condition === 'locked' && !uncovering.includes(key)) return 'SESSION_LOCKED';
  const mustChange = condition === 'mustChangePassword' || holder.status === 'Pending';
  if (mustChange && !key.startsWith('auth.')) return 'PASSWORD_CHANGE_REQUIRED';
  if (condition === 'mustEnrol' && !key.startsWith('auth.')) return 'SECOND_FACTOR_REQUIRED';
  const rank = rankOf(holder.role, holder.duties, holder.status, permission);
  if (rank === 'none') return 'NOT_PERMITTED';
  if (!line.about) return 'reached';
  if (!reaches(rank, relation)) return 'NOT_PERMITTED';
  return relation === 'unknown' ? 'NOT_FOUND' : 'reached';
}
