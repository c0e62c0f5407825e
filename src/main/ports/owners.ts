import type { Subject } from '@shared/permissions';

export type SubjectKind = 'user' | 'account' | 'desk' | 'branch';

/** Whose a thing is, and of which branch: what the dispatcher asks before a handler is reached. */
export type Owners = {
  /** Null when there is no such thing. */
  readonly find: (kind: SubjectKind, id: string) => Promise<Subject | null>;
};
