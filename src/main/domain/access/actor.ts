import type { Holder, Scope } from '@shared/permissions';

/** On whose behalf a use case runs: who they are, how far the permission that let them in reaches, their session. */
export type Actor = {
  readonly holder: Holder;
  readonly scope: Scope;
  readonly sessionId: string;
};
