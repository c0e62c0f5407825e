import type { Actor } from '@main/domain/access/actor';

/**
 * The branch that is asked about; where none is named, all that the person may see: null is the whole bank. That they may
 * ask about a branch that is named was looked at before.
 */
export const withinReach = ({ holder, scope }: Actor, branch: string | null): string | null =>
  branch ?? (scope === 'bank' ? null : holder.branch);
